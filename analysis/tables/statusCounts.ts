import type { BitSet } from '../frame/bitSet.js';
import { countByGroup } from '../frame/countByGroup.js';
import { oneGroup } from '../frame/oneGroup.js';
import { rowsWithStatus } from '../frame/rowsWithStatus.js';
import type { Status } from '../survey/answers.js';
import type { Table } from './table.js';

/** Rows per status; they add up to all the rows of the table. */
export function statusCounts(status: Uint8Array, rows: BitSet): Table['statuses'] {
  const everyone = oneGroup(rows.length);
  let left = rows.count();
  const of = (name: Status) => {
    // Once all rows are found, nobody is looked for: most questions have two statuses.
    const found = left === 0 ? 0 : (countByGroup(rowsWithStatus(status, [name]), everyone, rows)[0] ?? 0);
    left -= found;
    return found;
  };
  return {
    answered: of('answered'),
    skipped: of('skipped'),
    not_shown: of('not_shown'),
    not_reached: of('not_reached'),
    not_asked: of('not_asked'),
  };
}
