import type { Status } from '../survey/answers.js';
import type { BitSet } from './bitSet.js';
import { rowsWhere } from './rowsWhere.js';
import { statusNumber } from './statusNumber.js';

/** Statuses stand still once they are read, and every table of a question begins with them. */
const remembered = new WeakMap<Uint8Array, Map<Status, BitSet>>();

/** The rows that have one of the statuses. */
export function rowsWithStatus(status: Uint8Array, wanted: readonly Status[]): BitSet {
  const known = remembered.get(status) ?? new Map<Status, BitSet>();
  remembered.set(status, known);
  const rowsOf = (name: Status) => {
    const rows = known.get(name) ?? rowsWhere(status, marksOf([name]));
    known.set(name, rows);
    return rows;
  };
  const [first, ...more] = wanted;
  if (first === undefined) return rowsWhere(status, marksOf([]));
  return more.reduce((rows, name) => rows.or(rowsOf(name)), rowsOf(first));
}

function marksOf(wanted: readonly Status[]): Uint8Array {
  const marks = new Uint8Array(256);
  for (const name of wanted) marks[statusNumber[name]] = 1;
  return marks;
}
