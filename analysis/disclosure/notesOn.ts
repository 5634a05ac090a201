import type { BaseRule } from '../survey/definition.js';
import type { NoteCode, PublishedNumberRow, PublishedRow } from './published.js';

/** What a reader must be told about a table, in a fixed order. */
export function notesOn(
  rows: readonly PublishedRow[],
  numbers: readonly PublishedNumberRow[],
  baseRule: BaseRule,
): readonly NoteCode[] {
  const all = [...rows, ...numbers];
  const shown = rows.filter(({ release }) => release !== 'suppress');
  const holds: Readonly<Record<NoteCode, boolean>> = {
    base_below_limit: all.some(({ base, release }) => release === 'suppress' && base === null),
    small_base: all.some(({ release }) => release === 'footnote'),
    cells_hidden: all.some(({ base, release }) => release === 'suppress' && base !== null),
    everyone_or_no_one: shown.some(({ group, count, base }) => group !== null && base !== null && base > 0 && (count === 0 || count === base)),
    no_answers: all.some(({ base }) => base === 0),
    base_rule: baseRule !== 'answered',
    shown_as_bases: false,
  };
  const codes: readonly NoteCode[] = ['base_below_limit', 'small_base', 'cells_hidden', 'everyone_or_no_one', 'no_answers', 'base_rule'];
  return codes.filter((code) => holds[code]);
}
