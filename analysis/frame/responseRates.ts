import type { Code } from '../survey/definition.js';
import type { Category, Columns } from './columns.js';
import { groupedBy } from './groups.js';
import type { Population } from './population.js';

export interface ResponseRate {
  /** null: everyone. */
  readonly category: Category | null;
  /** Everyone whose answers were kept, complete or partial. */
  readonly answered: number;
  readonly invited: number;
  /** Null when nobody was invited, or more say they belong here than were invited. */
  readonly rate: number | null;
}

/**
 * Answers per invitation: AAPOR's RR2 where everybody invited is eligible.
 *
 * Shape columns, the population, and a background question of its list or none; everyone first, then categories
 * in definition order. Units rates in [0, 1]. Errors RangeError when the population is not counted by `by`.
 */
export function responseRates(columns: Columns, population: Population, by?: Code): readonly ResponseRate[] {
  const all = rateOf(null, columns.n, population.total);
  if (by === undefined) return [all];
  const invited = population.by.get(by);
  if (invited === undefined) throw new RangeError(`the list of people invited does not tell ${by}`);
  const { categories, starts } = groupedBy(columns, by).groups;
  const answered = (g: number) => (starts[g + 1] ?? 0) - (starts[g] ?? 0);
  return [all, ...categories.map((category, g) => rateOf(category, answered(g), invited.get(category.code) ?? 0))];
}

function rateOf(category: Category | null, answered: number, invited: number): ResponseRate {
  return { category, answered, invited, rate: invited === 0 || answered > invited ? null : answered / invited };
}
