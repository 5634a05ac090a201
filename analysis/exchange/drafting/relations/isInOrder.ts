import type { OrderTest } from '../candidate.js';
import type { CellKey } from './relate.js';

/** Whether one record can be a ranking. */
export function isInOrder({ how, columns }: OrderTest, cells: readonly string[], keyOf: CellKey): boolean {
  const found = columns.map((at) => keyOf(at, cells[at] ?? ''));
  const answers = found.filter(({ is }) => is === 'answer').map(({ key }) => key);
  if (new Set(answers).size !== answers.length) return false;
  if (how === 'ranks') return answers.every((key) => Number(key) >= 1 && Number(key) <= answers.length);
  return found.every(({ is }, i) => is !== 'answer' || i === 0 || found[i - 1]?.is === 'answer');
}
