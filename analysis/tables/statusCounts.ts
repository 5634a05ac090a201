import type { BitSet } from '../frame/bitSet.js';
import { statusNumber } from '../frame/statusNumber.js';
import type { Table } from './table.js';

/** Rows per status; they add up to all the rows of the table. */
export function statusCounts(status: Uint8Array, rows: BitSet): Table['statuses'] {
  const counts = new Uint32Array(256);
  rows.forEach((i) => {
    const state = status[i] ?? statusNumber.not_asked;
    counts[state] = (counts[state] ?? 0) + 1;
  });
  const of = (name: keyof typeof statusNumber) => counts[statusNumber[name]] ?? 0;
  return {
    answered: of('answered'),
    skipped: of('skipped'),
    not_shown: of('not_shown'),
    not_reached: of('not_reached'),
    not_asked: of('not_asked'),
  };
}
