import type { Status } from '../survey/answers.js';
import type { BitSet } from './bitSet.js';
import { rowsWhere } from './rowsWhere.js';
import { statusNumber } from './statusNumber.js';

/** The rows that have one of the statuses. */
export function rowsWithStatus(status: Uint8Array, wanted: readonly Status[]): BitSet {
  const marks = new Uint8Array(256);
  for (const name of wanted) marks[statusNumber[name]] = 1;
  return rowsWhere(status, marks);
}
