import { numberSummary } from '../stats/numberSummary.js';
import type { Part, Splitting } from './splitting.js';
import type { NumberRow } from './table.js';

/** The numbers people gave, summarised for everyone and for each group. NaN marks no answer. */
export function numberRows(values: Float64Array, { rows, groups }: Splitting, parts: readonly Part[]): readonly NumberRow[] {
  const lists = Array.from({ length: groups.categories.length + 1 }, (): number[] => []);
  rows.forEach((i) => {
    const value = values[i] ?? NaN;
    if (!Number.isNaN(value)) lists[groups.of[i] ?? 0]?.push(value);
  });
  return parts.map(({ group, members }) => ({ group, ...numberSummary(members.flatMap((g) => lists[g] ?? [])) }));
}
