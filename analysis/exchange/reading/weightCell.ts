import { comparable } from '../mapping/comparable.js';
import type { Cell, CellReader } from './cell.js';
import type { CellReasons } from './cellReasons.js';

/** Either decimal sign, and an exponent as programs write it; no thousands, so that no sign can mean two things. */
const form = /^\+?\d+(?:[.,]\d+)?(?:e[-+]?\d{1,3})?$/;
const longest = 400;

/** Reads cells that hold the weight of a person: a number above zero. A person without one cannot be counted. */
export function weightCell(reasons: CellReasons): CellReader<number> {
  return (text): Cell<number> => {
    const key = comparable(text.slice(0, longest));
    if (reasons(key) !== undefined) return { says: 'fault', fault: { code: 'CELL_NO_WEIGHT', params: {} } };
    const value = text.length < longest && form.test(key) ? Number(key.replace(',', '.')) : NaN;
    const isWeight = Number.isFinite(value) && value > 0;
    return isWeight ? { says: 'answer', value } : { says: 'fault', fault: { code: 'CELL_NOT_WEIGHT', params: {} } };
  };
}
