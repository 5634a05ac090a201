import type { Status } from '../../survey/answers.js';
import { blankCell, reasonCells } from '../../survey/recordedCells.js';
import { statusNumber } from '../statusNumber.js';

/** What `cellStatus` says of an empty cell. */
export const blankStatus = 5;

/** Cell -> the number of its status; an answer is `answered`. */
export const cellStatus: Uint8Array = statuses();

function statuses(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(statusNumber.answered);
  for (const why of ['skipped', 'not_shown', 'not_reached', 'not_asked'] as const) table[reasonCells[why]] = statusNumber[why];
  table[blankCell] = blankStatus;
  return table;
}

/** Cell -> the bit of its status, see `statusOfParts`. */
export const cellBit: Uint8Array = cellStatus.map((status) => 1 << status);

/** Cells of one question that do not go together. */
export const contradiction = 0xff;

const bitOf = (status: Status) => 1 << statusNumber[status];

/**
 * The status of a question by the statuses its cells have (one bit each): answered when one is and the others may stand
 * beside an answer; otherwise the reason they agree on, where parts that were not shown may stand beside skipped ones.
 */
export function statusOfParts(besideAnswer: readonly (Status | 'blank')[]): Uint8Array {
  const allowed = besideAnswer.reduce((bits, status) => bits | (status === 'blank' ? 1 << blankStatus : bitOf(status)), bitOf('answered'));
  const table = new Uint8Array(1 << (blankStatus + 1)).fill(contradiction);
  for (let bits = 0; bits < table.length; bits += 1) {
    if ((bits & bitOf('answered')) !== 0 && (bits & ~allowed) === 0) table[bits] = statusNumber.answered;
  }
  for (const why of ['skipped', 'not_shown', 'not_reached', 'not_asked'] as const) table[bitOf(why)] = statusNumber[why];
  table[bitOf('skipped') | bitOf('not_shown')] = statusNumber.skipped;
  return table;
}
