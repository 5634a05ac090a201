import { withoutEnd } from '../../survey/withoutEnd.js';
import { oneSpaced } from '../mapping/oneSpaced.js';

export interface LocalNumber {
  readonly value: number;
  /** Decimals written, zeros at the end not counted. */
  readonly decimals: number;
}

/** A sign; digits, or groups of three with one and the same separator; decimals. */
const forms = {
  '.': /^([-+]?)(\d{1,3}([ ',])\d{3}(?:\3\d{3})*|\d+|(?=\.\d))(?:\.(\d+))?$/,
  ',': /^([-+]?)(\d{1,3}([ '.])\d{3}(?:\3\d{3})*|\d+|(?=,\d))(?:,(\d+))?$/,
};
/** As a spreadsheet or a program stores a number, whatever the language of its user. */
const stored = /^[-+]?\d+(?:\.(\d+))?(?:e[-+]?\d{1,3})?$/i;
const longest = 400;

function decimalsOf(value: number): number {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

/**
 * Shape a cell as written and its decimal sign in, the number out; undefined when it is not one.
 * Thousands may be apart by spaces of any kind, apostrophes, or the other of `.` and `,`, in groups of three throughout.
 * `isStored` for a sheet, whose numbers are stored with `.` and may have an exponent.
 */
export function readLocalNumber(text: string, decimal: '.' | ',', isStored = false): LocalNumber | undefined {
  if (text.length > longest) return undefined;
  const plain = oneSpaced(text).trim().replace(/[\u2019\u02bc]/g, "'").replace(/^\u2212/, '-');
  if (isStored && stored.test(plain)) {
    const value = Number(plain);
    return Number.isFinite(value) ? { value: value === 0 ? 0 : value, decimals: decimalsOf(value) } : undefined;
  }
  const [whole, sign, digits, , fraction = ''] = forms[decimal].exec(plain) ?? [];
  if (whole === undefined || sign === undefined || digits === undefined) return undefined;
  const value = Number(`${sign}${digits.replace(/\D/g, '')}${fraction === '' ? '' : `.${fraction}`}`);
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value, decimals: withoutEnd(fraction, '0').length } : undefined;
}
