import type { NamedMargin } from './agreeingMargins.js';
import { weightSummary, type WeightSummary } from './weightSummary.js';

/** A category of a margin before and after weighting; parts of all whose category is known, in [0, 1]. */
export interface MarginReport {
  readonly margin: string;
  readonly category: string;
  readonly respondents: number;
  /** In people, as the weights were calibrated to it. */
  readonly total: number;
  readonly target: number;
  readonly before: number;
  readonly after: number;
}

export interface WeightReport {
  readonly summary: WeightSummary;
  readonly margins: readonly MarginReport[];
  /** Respondents whose category in a margin is not known, by its name; margins without any are left out. */
  readonly unknown: ReadonlyMap<string, number>;
}

/**
 * What must be said wherever weights are used: how unequal they are, and every margin before and after.
 *
 * Shape n weights from before, n final ones, the margins they were calibrated to. Errors RangeError for weights that
 * are none (row), or none above 0. Source `statistics.md` 3.6, 3.7.
 */
export function weightReport(before: Float64Array, weights: Float64Array, margins: readonly NamedMargin[]): WeightReport {
  const summary = weightSummary(weights);
  if (summary === null) throw new RangeError('no respondent has a weight above 0');
  return {
    summary,
    margins: margins.flatMap((margin) => categoriesOf(margin, before, weights)),
    unknown: new Map(margins.map(({ name, of }) => [name, countUnknown(of)] as const).filter(([, people]) => people > 0)),
  };
}

function categoriesOf({ name, categories, of, totals }: NamedMargin, before: Float64Array, weights: Float64Array): readonly MarginReport[] {
  const empty = () => new Float64Array(categories.length);
  const sums = { people: empty(), before: empty(), after: empty() };
  for (let i = 0; i < of.length; i += 1) {
    const g = of[i] ?? -1;
    if (g < 0) continue;
    sums.people[g] = (sums.people[g] ?? 0) + 1;
    sums.before[g] = (sums.before[g] ?? 0) + (before[i] ?? 0);
    sums.after[g] = (sums.after[g] ?? 0) + (weights[i] ?? 0);
  }
  const part = (values: Float64Array, g: number) => {
    const all = values.reduce((sum, value) => sum + value, 0);
    return all > 0 ? (values[g] ?? 0) / all : 0;
  };
  return categories.map((category, g) => ({
    margin: name,
    category,
    respondents: sums.people[g] ?? 0,
    total: totals[g] ?? 0,
    target: part(totals, g),
    before: part(sums.before, g),
    after: part(sums.after, g),
  }));
}

const countUnknown = (of: Int32Array): number => of.reduce((count, g) => count + (g < 0 ? 1 : 0), 0);
