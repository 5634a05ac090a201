import { comparable } from '../mapping/comparable.js';
import type { Mapping, Reason } from '../mapping/mapping.js';
import { wholeNumber } from './wholeNumber.js';

export type NoAnswer = { readonly says: 'reason'; readonly reason: Reason } | { readonly says: 'blank' };

/** Why a cell, as compared, holds no answer; undefined when it holds something. */
export type CellReasons = (key: string) => NoAnswer | undefined;

const blank: NoAnswer = { says: 'blank' };

/** Nothing longer is a missing code, and to compare a page of text is dear. */
const longest = 1_000;

export function cellReasons({ missing }: Pick<Mapping, 'missing'>): CellReasons {
  const reasons = new Map<string, NoAnswer>();
  for (const [text, reason] of missing) {
    const said: NoAnswer = reason === 'blank' ? blank : { says: 'reason', reason };
    const key = comparable(text);
    reasons.set(key, said);
    reasons.set(wholeNumber(key) ?? key, said);
  }
  return (key) => {
    if (key.length > longest) return undefined;
    return reasons.get(key) ?? reasons.get(wholeNumber(key) ?? key) ?? (key === '' ? blank : undefined);
  };
}
