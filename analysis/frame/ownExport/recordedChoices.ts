import type { MultipleQuestion } from '../../survey/definition.js';
import { type RecordedParts, reasonCells } from '../../survey/recordedCells.js';
import { BitSet } from '../bitSet.js';
import type { Category } from '../columns.js';
import { statusNumber } from '../statusNumber.js';
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
  const counts = new Uint16Array(n);
  for (const cells of parts) for (let i = 0; i < n; i += 1) counts[i] = (counts[i] ?? 0) + (cells[i] === 1 ? 1 : 0);
  for (let i = 0; i < n; i += 1) {
    const count = counts[i] ?? 0;
    const isAllowed = count <= maxChoices && (alone.has(i) ? count === 1 : count >= Math.max(1, minChoices));
    if (status[i] === statusNumber.answered && !isAllowed) return undefined;
    if (beside?.[i] === 0 && !other.has(i)) return undefined;
  }
  const hidden = parts.map((cells) => rowsWithCell(cells, reasonCells.not_shown));
  return { column: { kind: 'multiple', status, categories, chosen }, hidden };
}
