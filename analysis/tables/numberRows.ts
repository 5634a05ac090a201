import { numberSummary } from '../stats/numberSummary.js';
import { weightedSummary } from '../stats/weightedSummary.js';
import type { Part, Splitting } from './splitting.js';
import type { NumberRow } from './table.js';
import type { Weighting } from './weighting.js';

/** The numbers people gave, summarised (weighted, where they have weights) for everyone and for each group. NaN marks no answer. */
export function numberRows(values: Float64Array, { rows, groups: { starts } }: Splitting, parts: readonly Part[], weighting?: Weighting): readonly NumberRow[] {
  const given = (g: number): readonly number[] => {
    const list: number[] = [];
    const end = starts[g + 1] ?? 0;
    for (let i = starts[g] ?? 0; i < end; i += 1) if (!Number.isNaN(values[i] ?? NaN) && rows.has(i)) list.push(i);
    return list;
  };
  const valueAt = (i: number) => values[i] ?? NaN;
  return parts.map(({ group, members }) => {
    const people = members.flatMap(given);
    if (weighting === undefined) return { group, ...numberSummary(people.map(valueAt)) };
    const weights = people.map((i) => weighting.weights[i] ?? 0);
    const heaviest = weights.every((weight) => weight === weights[0]) ? 0 : 1;
    return { group, ...weightedSummary(people.map((i, p) => ({ value: valueAt(i), weight: weights[p] ?? 0 }))), heaviest };
  });
}
