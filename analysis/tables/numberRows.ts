import type { SurveyDesign } from '../stats/design/surveyDesign.js';
import { ratioInfluence } from '../stats/design/ratioInfluence.js';
import { standardError } from '../stats/design/standardError.js';
import { meanInterval } from '../stats/meanInterval.js';
import { numberSummary, type NumberSummary } from '../stats/numberSummary.js';
import { weightedSummary } from '../stats/weightedSummary.js';
import { amountsOf } from './amounts.js';
import type { Part, Splitting } from './splitting.js';
import type { NumberRow } from './table.js';
import type { Weighting } from './weighting.js';

export interface NumberRules {
  readonly level: number;
  /** Where people have weights. */
  readonly weighting?: Weighting | undefined;
}

/**
 * The numbers people gave, summarised (weighted, where they have weights) for everyone and for each group, the mean with
 * Student's interval. NaN marks no answer.
 *
 * A headcount's interval is that of the process too: wider than it must be, never narrower.
 */
export function numberRows(values: Float64Array, split: Splitting, parts: readonly Part[], { level, weighting }: NumberRules): readonly NumberRow[] {
  return parts.map((part) => {
    const people = givenIn(values, split, part);
    const valueAt = (i: number) => values[i] ?? NaN;
    const amounts = amountsOf(people.map(valueAt));
    if (weighting === undefined) {
      const summary = numberSummary(people.map(valueAt));
      return { group: part.group, amounts, ...summary, ...limits(summary, (summary.sd ?? 0) / Math.sqrt(summary.base), level) };
    }
    const weights = people.map((i) => weighting.weights[i] ?? 0);
    const summary = weightedSummary(people.map((i, p) => ({ value: valueAt(i), weight: weights[p] ?? 0 })));
    const heaviest = weights.every((weight) => weight === weights[0]) ? 0 : 1;
    return { group: part.group, amounts, ...summary, ...limits(summary, meanError(people, values, weighting.design), level), heaviest };
  });
}

function givenIn(values: Float64Array, { rows, groups: { starts } }: Splitting, { members }: Part): readonly number[] {
  const list: number[] = [];
  for (const g of members) {
    const end = starts[g + 1] ?? 0;
    for (let i = starts[g] ?? 0; i < end; i += 1) if (!Number.isNaN(values[i] ?? NaN) && rows.has(i)) list.push(i);
  }
  return list;
}

function limits({ base, mean }: NumberSummary, se: number, level: number): Pick<NumberRow, 'low' | 'high'> {
  return (mean === null ? null : meanInterval({ mean, se, df: base - 1 }, level)) ?? { low: null, high: null };
}

/** Of a mean among some people: a domain of the survey, in which everyone else counts with 0. */
function meanError(people: readonly number[], values: Float64Array, design: SurveyDesign): number {
  if (people.length < 2) return 0;
  const given = new Float64Array(design.n);
  const one = new Uint8Array(design.n);
  for (const i of people) {
    given[i] = values[i] ?? 0;
    one[i] = 1;
  }
  return standardError(design, ratioInfluence(design.weights, given, one).influence);
}
