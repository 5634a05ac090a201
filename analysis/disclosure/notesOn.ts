import type { BaseRule } from '../survey/definition.js';
import type { NoteCode, PublishedNumberRow, PublishedRow } from './published.js';

/** What a reader must be told about a table, in a fixed order. */
export function notesOn(
  rows: readonly PublishedRow[],
  numbers: readonly PublishedNumberRow[],
  baseRule: BaseRule,
  weights: 'none' | 'weighted' | 'coarse' = 'none',
): readonly NoteCode[] {
  const all = [...rows, ...numbers];
  const shown = rows.filter(({ release }) => release !== 'suppress');
  const holds: Readonly<Record<NoteCode, boolean>> = {
    base_below_limit: all.some(({ base, release }) => release === 'suppress' && base === null),
    small_base: all.some(({ release }) => release === 'footnote'),
    cells_hidden: all.some(({ base, release }) => release === 'suppress' && base !== null),
    everyone_or_no_one: shown.some(({ group, share }) => group !== null && (share === 0 || share === 1)),
    no_answers: all.some(({ base }) => base === 0),
    base_rule: baseRule !== 'answered',
    shown_as_bases: false,
    told_by_another: false,
    weighted: weights !== 'none',
    weights_coarse: weights === 'coarse',
  };
  const codes: readonly NoteCode[] = ['base_below_limit', 'small_base', 'cells_hidden', 'everyone_or_no_one', 'no_answers', 'base_rule', 'weighted', 'weights_coarse'];
  return codes.filter((code) => holds[code]);
}
