import type { MultipleQuestion } from '../../survey/definition.js';
import { type RecordedParts, reasonCells } from '../../survey/recordedCells.js';
import { BitSet } from '../bitSet.js';
import type { Category } from '../columns.js';
import { rowsWithStatus } from '../rowsWithStatus.js';
import { statusOfParts } from './cellStatus.js';
import type { RecordedColumn } from './recordedColumn.js';
import { rowsWithCell } from './rowsWithCell.js';
import { wholeStatus } from './wholeStatus.js';

const ofChoices = statusOfParts(['not_shown']);

/** A multiple choice as its cells say; undefined where they contradict each other or the question's own rules. */
export function recordedChoices(question: MultipleQuestion, categories: readonly Category[], { parts, beside }: RecordedParts, n: number): RecordedColumn | undefined {
  const { options, minChoices = 0, maxChoices = Infinity } = question;
  const status = wholeStatus(parts, ofChoices, n);
  if (status === undefined) return undefined;
  const chosen = parts.map((cells) => rowsWithCell(cells, 1));
  const alone = chosen.filter((_, o) => options[o]?.exclusive === true).reduce((rows, set) => rows.or(set), new BitSet(n));
  const other = chosen[options.findIndex(({ meaning }) => meaning === 'other')] ?? new BitSet(n);
  const isCounted = minChoices > 1 || maxChoices < options.length || alone.count() > 0;
  if (!(isCounted ? allAllowed : allChose)(chosen, rowsWithStatus(status, ['answered']), { alone, minChoices, maxChoices })) return undefined;
  if (beside !== undefined && rowsWithCell(beside, 0).andNot(other).count() > 0) return undefined;
  const hidden = parts.map((cells) => rowsWithCell(cells, reasonCells.not_shown));
  return { column: { kind: 'multiple', status, categories, chosen }, hidden };
}

interface Rules {
  readonly alone: BitSet;
  readonly minChoices: number;
  readonly maxChoices: number;
}

/** Whether everyone who answered chose something. */
function allChose(chosen: readonly BitSet[], answered: BitSet): boolean {
  return chosen.reduce((rows, set) => rows.andNot(set), answered).count() === 0;
}

/** Whether everyone who answered chose as many as the question lets them. */
function allAllowed(chosen: readonly BitSet[], answered: BitSet, { alone, minChoices, maxChoices }: Rules): boolean {
  const counts = new Uint16Array(answered.length);
  for (const set of chosen) set.forEach((i) => (counts[i] = (counts[i] ?? 0) + 1));
  let isAllowed = true;
  answered.forEach((i) => {
    const count = counts[i] ?? 0;
    isAllowed &&= count <= maxChoices && (alone.has(i) ? count === 1 : count >= Math.max(1, minChoices));
  });
  return isAllowed;
}
