import type { ColumnFaults, FaultSummary } from '../../analysis/exchange/reading/faultSummary.js';
import type { Problem } from '../problems/problem.js';

function valuesIn({ values, others }: ColumnFaults): string {
  const said = values.slice(0, 5).map(({ value, count }) => `“${value}” ×${String(count)}`);
  const rest = others + values.slice(5).reduce((sum, { count }) => sum + count, 0);
  return [...said, ...(rest === 0 ? [] : [`+${String(rest)}`])].join(', ');
}

/** After the cells one by one: how many there are in each column, and where in the mapping they are mended. */
export function unreadableCells({ total, columns }: FaultSummary, listed: number, file: string, mapping: string): readonly Problem[] {
  const inColumns = columns.map((faults): Problem => ({
    code: 'column_unreadable',
    params: { column: faults.column, count: faults.count, values: valuesIn(faults), mapping, question: faults.question ?? '', nearest: faults.values[0]?.nearest ?? '' },
    place: { file },
  }));
  return [...inColumns, { code: 'cells_unreadable', params: { total, listed }, place: { file } }];
}
