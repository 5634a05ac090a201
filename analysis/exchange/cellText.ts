import type { Status } from '../survey/answers.js';

/** Why a cell has no answer. */
export const statusCells: ReadonlyMap<string, Exclude<Status, 'answered'>> = new Map(
  (['skipped', 'not_shown', 'not_reached', 'not_asked'] as const).map((status) => [`.${status}`, status]),
);

/**
 * What must not stand first in a cell: a full stop, which says why there is no answer, and what a spreadsheet
 * takes for a formula, also after spaces.
 */
const special = /^[\p{White_Space}\p{Cf}]*[.=+\-@＝＋－＠]/u;

/** A text as a cell: one full stop in front where its beginning would mean something else. */
export function toCell(text: string): string {
  return special.test(text) ? `.${text}` : text;
}

/** The text of a cell, or undefined when its full stop stands for nothing. */
export function fromCell(cell: string): string | undefined {
  if (!cell.startsWith('.')) return cell;
  const text = cell.slice(1);
  return special.test(text) ? text : undefined;
}
