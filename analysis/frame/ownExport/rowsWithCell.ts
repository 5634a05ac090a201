import type { BitSet } from '../bitSet.js';
import { rowsWhere } from '../rowsWhere.js';

/** The rows that hold one number. */
export function rowsWithCell(cells: Uint16Array, wanted: number): BitSet {
  const marks = new Uint8Array(wanted + 1);
  marks[wanted] = 1;
  return rowsWhere(cells, marks);
}
