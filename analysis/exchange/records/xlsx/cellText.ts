import type { DateKind } from './dateFormat.js';
import { dateText } from './dateText.js';
import { numberText } from './numberText.js';
import { unescapeText } from './unescapeText.js';

/** A cell as it stands in the sheet. */
export interface StoredCell {
  /** `n` number, `s` shared text, `inlineStr`, `str` text of a formula, `b`, `d` date as text, `e` error. */
  readonly type: string;
  readonly style: number;
  /** Undefined where there is no value at all. */
  readonly value: string | undefined;
  readonly formula: boolean;
}

export interface Meaning {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: readonly (DateKind | undefined)[];
  readonly from1904: boolean;
}

export type CellText = string | { readonly wrong: 'error' | 'damaged' | 'not_computed' };

function ofNumber(stored: string, style: number, { dateStyles, from1904 }: Meaning): CellText {
  const text = numberText(stored);
  const kind = dateStyles[style];
  if (text === undefined) return { wrong: 'damaged' };
  return (kind && dateText(Number(text), kind, from1904)) ?? text;
}

/** What a cell says. */
export function cellText({ type, style, value, formula }: StoredCell, meaning: Meaning): CellText {
  if (type === 'e') return { wrong: 'error' };
  if (type === 'inlineStr') return value ?? '';
  if (type === 'str' || type === 'd') return unescapeText(value ?? '');
  // a library wrote the formula and no spreadsheet has worked it out: blank would be a lie
  if (value === undefined || value.trim() === '') return formula ? { wrong: 'not_computed' } : '';
  if (type === 's') return (/^\s*\d+\s*$/.test(value) ? meaning.sharedStrings[Number(value)] : undefined) ?? { wrong: 'damaged' };
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
  return type === 'n' || type === '' ? ofNumber(value, style, meaning) : { wrong: 'damaged' };
}
