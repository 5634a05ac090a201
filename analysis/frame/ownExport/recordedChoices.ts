import type { MultipleQuestion } from '../../survey/definition.js';
import { type RecordedParts, reasonCells } from '../../survey/recordedCells.js';
import { BitSet } from '../bitSet.js';
import { type Category, noCode } from '../columns.js';
import { statusNumber } from '../statusNumber.js';
import { cellStatus, contradiction, statusOfParts } from './cellStatus.js';
import type { RecordedColumn } from './recordedColumn.js';

const ofChoices = statusOfParts(['not_shown']);

/** A multiple choice as its cells say; undefined where they contradict each other or the question's own rules. */
export function recordedChoices(question: MultipleQuestion, categories: readonly Category[], { parts, beside }: RecordedParts, n: number): RecordedColumn | undefined {
  const { options, minChoices = 0, maxChoices = Infinity } = question;
  const other = options.findIndex(({ meaning }) => meaning === 'other');
  const alone = options.map(({ exclusive }) => exclusive);
  const chosen = options.map(() => new BitSet(n));
  const hidden = options.map(() => new BitSet(n));
  const status = new Uint8Array(n);
  for (let i = 0; i < n; i += 1) {
    let [seen, count, isAlone] = [0, 0, false];
    for (let o = 0; o < parts.length; o += 1) {
      const cell = parts[o]?.[i] ?? noCode;
      seen |= 1 << (cellStatus[cell] ?? 0);
      if (cell === reasonCells.not_shown) hidden[o]?.add(i);
      if (cell !== 1) continue;
      chosen[o]?.add(i);
      count += 1;
      isAlone ||= alone[o] === true;
    }
    const state = ofChoices[seen] ?? contradiction;
    const isAllowed = count <= maxChoices && (isAlone ? count === 1 : count >= Math.max(1, minChoices));
    if (state === contradiction || (state === statusNumber.answered && !isAllowed)) return undefined;
    if (beside?.[i] === 0 && chosen[other]?.has(i) !== true) return undefined;
    status[i] = state;
  }
  return { column: { kind: 'multiple', status, categories, chosen }, hidden };
}
