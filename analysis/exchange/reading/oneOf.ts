import { comparable } from '../mapping/comparable.js';
import { wholeNumber } from './wholeNumber.js';

/** Whether a cell is one of some spellings, compared as answers are. */
export function oneOf(spellings: readonly string[]): (cell: string) => boolean {
  const keys = new Set(spellings.map(comparable).flatMap((key) => [key, wholeNumber(key) ?? key]));
  return (cell) => {
    const key = comparable(cell);
    return keys.has(key) || keys.has(wholeNumber(key) ?? key);
  };
}
