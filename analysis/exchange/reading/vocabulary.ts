import type { Code } from '../../survey/definition.js';
import { comparable } from '../mapping/comparable.js';
import { wholeNumber } from './wholeNumber.js';

/** Spellings of codes, as written; those of an earlier group win over those of a later one. */
export type SpellingGroups = readonly (readonly (readonly [spelling: string, code: Code])[])[];

export interface Vocabulary {
  /** The code that a cell, as compared, means; several where one spelling stands for more than one. */
  find(key: string): readonly Code[] | undefined;
  /** Every spelling as written, for "did you mean". */
  readonly spellings: readonly string[];
}

/** Takes up a group of spellings beside those already known. */
function join(known: Map<string, readonly Code[]>, group: SpellingGroups[number]): void {
  const added = new Map<string, Set<Code>>();
  for (const [spelling, code] of group) {
    const key = comparable(spelling);
    for (const each of new Set([key, wholeNumber(key) ?? key])) {
      if (key === '' || known.has(each)) continue;
      added.set(each, (added.get(each) ?? new Set()).add(code));
    }
  }
  for (const [key, codes] of added) known.set(key, [...codes]);
}

export function vocabularyOf(groups: SpellingGroups): Vocabulary {
  const known = new Map<string, readonly Code[]>();
  for (const group of groups) join(known, group);
  return {
    find: (key) => known.get(key) ?? known.get(wholeNumber(key) ?? key),
    spellings: groups.flatMap((group) => group.map(([spelling]) => spelling)),
  };
}
