import type { ColumnFaults, FaultSummary } from '../../analysis/exchange/reading/faultSummary.js';
import type { Language } from '../../analysis/words/language.js';
import { quote } from '../../analysis/words/quote.js';
import type { Problem } from '../problems/problem.js';

const blank = { sv: 'tom', en: 'blank' };

function valuesIn({ values, others }: ColumnFaults, language: Language): string {
  const said = values.slice(0, 5).map(({ value, count }) => `${value === '' ? blank[language] : quote(value, language)} ×${String(count)}`);
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

/** After the cells one by one: how many there are of each kind, and where they are mended. */
export function unreadableCells({ total, byKind, columns }: FaultSummary, listed: number, file: string, mapping: string): readonly Problem[] {
  const inColumns = byQuestion(columns).map((faults): Problem => ({
    code: 'column_unreadable',
    params: {
      column: faults.column,
      more: faults.columns - 1,
      count: faults.count,
      valuesSv: valuesIn(faults, 'sv'),
      valuesEn: valuesIn(faults, 'en'),
      mapping,
      fault: faults.code,
      question: faults.question ?? '',
      nearest: faults.values[0]?.nearest ?? '',
    },
    place: { file },
  }));
  const uneven = byKind.get('RECORD_LENGTH') ?? 0;
  const records = uneven === 0 ? [] : [{ code: 'records_uneven', params: { count: uneven }, place: { file } }];
  return [...records, ...inColumns, { code: 'cells_unreadable', params: { total, listed }, place: { file } }];
}
