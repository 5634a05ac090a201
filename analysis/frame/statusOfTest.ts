import type { ConditionTest } from '../survey/expression/testsIn.js';
import type { Columns } from './columns.js';

/** The status of what a test rests on, its question or the row of its grid. Errors RangeError when the columns have no such question. */
export function statusOfTest({ questions }: Columns, test: ConditionTest): Uint8Array {
  const column = questions.get(test.question);
  if (column === undefined) throw new RangeError(`no question ${test.question}`);
  const row = 'row' in test && column.kind === 'grid' ? column.rows.find(({ category }) => category.code === test.row) : undefined;
  return (row ?? column).status;
}
