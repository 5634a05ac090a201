import { numberSummary } from '../stats/numberSummary.js';
import type { Part, Splitting } from './splitting.js';
import type { NumberRow } from './table.js';

/** The numbers people gave, summarised for everyone and for each group. NaN marks no answer. */
export function numberRows(values: Float64Array, { rows, groups: { starts } }: Splitting, parts: readonly Part[]): readonly NumberRow[] {
  const given = (g: number): readonly number[] => {
    const list: number[] = [];
    const end = starts[g + 1] ?? 0;
    for (let i = starts[g] ?? 0; i < end; i += 1) {
      const value = values[i] ?? NaN;
      if (!Number.isNaN(value) && rows.has(i)) list.push(value);
    }
    return list;
  };
  return parts.map(({ group, members }) => ({ group, ...numberSummary(members.flatMap(given)) }));
}
