import type { Code } from '../survey/definition.js';
import type { Grouping } from '../stats/design/surveyDesign.js';
import { rakeCapRake } from '../stats/weights/rakeCapRake.js';
import { weightSummary, type WeightSummary } from '../stats/weights/weightSummary.js';
import type { Columns } from './columns.js';
import type { Population } from './population.js';
import { rakingMargin, type RakingCategory, type RakingMargin } from './rakingMargin.js';

/** A category of a margin, several codes where they were joined, before and after the weights were raked. */
export interface RakedCategory extends RakingCategory {
  /** What its people weighed before, as a part of all, and after, in people invited. */
  readonly before: number;
  readonly after: number;
}

/** What was done so that those who answered stand for those invited. */
export interface RakingReport extends WeightSummary {
  readonly invited: number;
  readonly cap: number;
  /** People whose weight lies at the cap. */
  readonly capped: number;
  readonly rounds: number;
  readonly margins: readonly {
    readonly question: Code;
    readonly categories: readonly RakedCategory[];
    /** People who stated none of the categories and kept the part they had. */
    readonly unknown: number;
    /** People on the list without a category, where none of those who answered is so. */
    readonly unlisted: number;
  }[];
}

export interface RakedColumns {
  readonly columns: Columns;
  readonly report: RakingReport;
}

/**
 * The same answers with weights raked to the people invited, one margin a question.
 *
 * Shape columns with someone in them, the population and background questions it is counted by. The weights the columns
 * have are those before; without any everybody begins alike. Thin categories are joined (`rakingMargin`), and weights
 * are capped (`rakeCapRake`; the cap in people may be told). Errors RangeError for a question the list does not tell, nobody answering or invited,
 * weights that are none, and margins that cannot hold together. Source `statistics.md` 3.3 to 3.7.
 */
export function rakedColumns(columns: Columns, population: Population, questions: readonly Code[], cap?: number): RakedColumns {
  const margins = questions.map((question) => rakingMargin(columns, population, question));
  const before = columns.weights ?? new Float64Array(columns.n).fill(population.total / Math.max(1, columns.n));
  const named = margins.map(({ question, categories, of }) => ({
    name: question,
    categories: categories.map(({ codes }) => codes.join('+')),
    of,
    count: categories.length,
    totals: scaled(categories, population.total),
  }));
  const raked = rakeCapRake(before, named, cap);
  const summary = weightSummary(raked.weights);
  if (summary === null) throw new RangeError('nobody answered, so there is nothing to weight');
  const { weights } = raked;
  const design = { n: columns.n, weights, calibration: { before, margins: margins.map(({ of, categories }): Grouping => ({ of, count: categories.length })) } };
  const { capped, iterations } = raked;
  const report = { ...summary, invited: population.total, cap: raked.cap, capped, rounds: iterations, margins: margins.map((margin) => reported(margin, before, weights)) };
  return { columns: { ...columns, weights, design }, report };
}

/** A list that does not say of everyone what they are still says how many there are. */
function scaled(categories: readonly RakingCategory[], total: number): Float64Array {
  const known = categories.reduce((sum, { invited }) => sum + invited, 0);
  return Float64Array.from(categories, ({ invited }) => (invited / known) * total);
}

function reported({ question, categories, of, unknown, unlisted }: RakingMargin, before: Float64Array, after: Float64Array): RakingReport['margins'][number] {
  const all = before.reduce((sum, weight) => sum + weight, 0);
  const sumIn = (weights: Float64Array, category: number) => weights.reduce((sum, weight, i) => sum + (of[i] === category ? weight : 0), 0);
  return { question, unknown, unlisted, categories: categories.map((category, c) => ({ ...category, before: sumIn(before, c) / all, after: sumIn(after, c) })) };
}
