import type { ColumnFaults, FaultSummary } from '../../analysis/exchange/reading/faultSummary.js';
import type { Problem } from '../problems/problem.js';

function valuesIn({ values, others }: ColumnFaults): string {
  const said = values.slice(0, 5).map(({ value, count }) => `“${value}” ×${String(count)}`);
  const rest = others + values.slice(5).reduce((sum, { count }) => sum + count, 0);
  return [...said, ...(rest === 0 ? [] : [`+${String(rest)}`])].join(', ');
}

/** Values of several columns added up; only where every column tells all of its own. */
function together(columns: readonly ColumnFaults[]): ColumnFaults['values'] {
  const values = new Map<string, ColumnFaults['values'][number]>();
  for (const one of columns.flatMap((column) => column.values)) {
    values.set(one.value, { ...one, count: one.count + (values.get(one.value)?.count ?? 0) });
  }
  return [...values.values()].sort((a, b) => b.count - a.count);
}

/** The columns of a question, which are mended on one line of the mapping, as one; what cannot be added up stays alone. */
function byQuestion(columns: FaultSummary['columns']): readonly (ColumnFaults & { readonly columns: number })[] {
  const groups = new Map<string, ColumnFaults[]>();
  for (const column of columns) {
    const alone = column.question === undefined || column.others > 0;
    const key = JSON.stringify([column.code, alone ? column.column : '', column.question]);
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, columns: group.length, count: group.reduce((sum, { count }) => sum + count, 0), values: together(group) }];
  }).sort((a, b) => b.count - a.count);
}

/** What the cells should have been. */
function kindOf({ code }: ColumnFaults): 'code' | 'tick' | 'other' {
  if (code === 'CELL_UNKNOWN' || code === 'CELL_AMBIGUOUS') return 'code';
  return code === 'CELL_NOT_TICK' ? 'tick' : 'other';
}

/** After the cells one by one: how many there are of each question, and where in the mapping they are mended. */
export function unreadableCells({ total, columns }: FaultSummary, listed: number, file: string, mapping: string): readonly Problem[] {
  const inColumns = byQuestion(columns).map((faults): Problem => ({
    code: 'column_unreadable',
    params: {
      column: faults.column,
      more: faults.columns - 1,
      count: faults.count,
      values: valuesIn(faults),
      mapping,
      kind: kindOf(faults),
      question: faults.question ?? '',
      nearest: faults.values[0]?.nearest ?? '',
    },
    place: { file },
  }));
  return [...inColumns, { code: 'cells_unreadable', params: { total, listed }, place: { file } }];
}
