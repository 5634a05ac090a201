import type { NumberQuestion } from '../definition.js';
import { withoutEnd } from '../withoutEnd.js';

/** Without limits of its own a question takes what a double holds exactly to six decimals. */
const widest = 999_999_999;

export type NumberReading =
  | { readonly value: number }
  | { readonly fault: 'NOT_A_NUMBER' | 'OUT_OF_RANGE' | 'TOO_MANY_DECIMALS' };

const spaces = '[ \\u00a0\\u202f\\u2009]';
const grouped = new RegExp(`^([+\\-\\u2212]?)(\\d{1,3}(?:${spaces}\\d{3})+|\\d+)(?:([.,])(\\d+))?$`);
const commaThousands = /^([+\-\u2212]?)(\d{1,3}(?:,\d{3})+)(?:(\.)(\d+))?$/;

/** Takes away a unit written after the number: the beginning of its name in any language ("h" of hours, "tim" of timmar). */
function withoutUnit(text: string, question: NumberQuestion): string {
  const match = /^(.*?\d)\s*([\p{L}%][\p{L}%/ ]*)\.?$/u.exec(text);
  const [, number, word] = match ?? [];
  if (number === undefined || word === undefined) return text;
  const unit = word.trim().toLowerCase();
  const names = [...(question.unit?.values() ?? [])].map((name) => name.toLowerCase());
  return names.some((name) => name.startsWith(unit)) ? number : text;
}

/**
 * Where a comma before three digits can only be a thousands mark: the number has no decimals, or the text is
 * in a language other than those that write decimals with a comma.
 */
function commaIsThousands(language: string, question: NumberQuestion): boolean {
  return question.decimals === 0 || language.toLowerCase().split('-')[0] === 'en';
}

function judge(value: number, decimals: number, { min, max, decimals: most }: NumberQuestion): NumberReading {
  if (value < (min ?? -widest) || value > (max ?? widest)) return { fault: 'OUT_OF_RANGE' };
  return decimals > most ? { fault: 'TOO_MANY_DECIMALS' } : { value: value === 0 ? 0 : value };
}

/** Bounds as they are told to people. */
export function boundsOf({ min, max }: NumberQuestion): { readonly min: number; readonly max: number } {
  return { min: min ?? -widest, max: max ?? widest };
}

/** A number as people write it: `1 200`, `1,200`, `0,5`, `−3`, `40 h`. ASCII digits only; no exponents, no hexadecimal. */
export function parseNumber(text: string, question: NumberQuestion, language: string): NumberReading {
  const bare = withoutUnit(text.trim(), question);
  const match = (commaIsThousands(language, question) ? commaThousands.exec(bare) : null) ?? grouped.exec(bare);
  if (match === null) return { fault: 'NOT_A_NUMBER' };
  const [, sign = '', whole = '', , fraction = ''] = match;
  const digits = whole.replace(/\D/g, '');
  const value = Number(`${sign === '-' || sign === '\u2212' ? '-' : ''}${digits}.${fraction}`);
  return judge(value, withoutEnd(fraction, '0').length, question);
}
