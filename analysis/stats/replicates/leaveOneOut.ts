import { checkDesign } from '../design/checkDesign.js';
import { crossGroupings } from '../design/crossGroupings.js';
import type { Grouping, SurveyDesign } from '../design/surveyDesign.js';
import { domainShares } from './domainShares.js';
import { leftOutFactors } from './leftOutFactors.js';
import { type Replication, replicationOf } from './replication.js';
import { type ShareLayout, shareLayout } from './shareLayout.js';
import { shareReplicator } from './shareReplicator.js';
import type { ShareRequest } from './shareRequest.js';

/**
 * The jackknife of shares where respondents were drawn one by one: whoever is left out of a cell with the same weight
 * leaves the same weights to the others, whatever they answered. So it rakes once a cell and weight (once a cell where
 * base weights are equal), not once a respondent, and only the domains of the one left out differ between these.
 *
 * Shape and errors as `jackknifeShares`; the same numbers as `jackknife` of `shareReplicator`.
 */
export function leaveOneOut(design: SurveyDesign, request: ShareRequest): Replication {
  checkDesign(design);
  const layout = shareLayout(design, request);
  const replicator = shareReplicator(design, request);
  const sums = sumsOf(design, layout);
  const leftOut = leftOutFactors(design);
  const spread = spreadOver(layout, leftOut.cells);
  const people = byCellAndWeight(design, layout);
  const values = new Float64Array(design.n * replicator.size);
  const domains = new Float64Array(layout.domains * layout.columns.length);
  const shares = new Float64Array(replicator.size);
  let merged = 0;
  for (const group of people) {
    const { raked, factors: byMargin } = leftOut.without(group[0] ?? 0);
    const factors = spread(byMargin);
    if (raked === 'failed') throw new RangeError(`without unit ${group[0] ?? 0} the weights cannot be raked to their margins: merge categories`);
    if (raked === 'merged') merged += group.length;
    domainShares(layout, factors, { sums, domains }, shares);
    for (const person of group) {
      const own = values.subarray(person * replicator.size, (person + 1) * replicator.size);
      own.set(shares);
      takeOut({ design, layout, factors, domains, person }, own);
    }
  }
  const coefficient = ((1 - (design.fractions?.[0] ?? 0)) * (design.n - 1)) / design.n;
  const coefficients = new Array<number>(design.n).fill(coefficient);
  return replicationOf(replicator, { values, coefficients, discarded: 0, merged, maxUndefined: 0 });
}

/** Weight by cell and column. */
function sumsOf({ n, weights }: SurveyDesign, { cells, columns }: ShareLayout): Float64Array {
  const width = columns.length;
  const sums = new Float64Array(cells.count * width);
  for (let i = 0; i < n; i += 1) {
    const weight = weights[i] ?? 0;
    const cell = cells.of[i] ?? 0;
    for (const [k, column] of columns.entries()) if (column[i] === 1) sums[cell * width + k] = (sums[cell * width + k] ?? 0) + weight;
  }
  return sums;
}

function byCellAndWeight({ n, weights }: SurveyDesign, { cells }: ShareLayout): readonly (readonly number[])[] {
  const numbers = new Map<number, number>();
  const of = Int32Array.from(weights, (weight) => {
    const known = numbers.get(weight) ?? numbers.size;
    numbers.set(weight, known);
    return known;
  });
  const byWeight: Grouping = { of, count: numbers.size };
  const groups = crossGroupings(n, [cells, byWeight]);
  const members = Array.from({ length: groups.count }, () => new Array<number>());
  for (const [i, group] of groups.of.entries()) members[group]?.push(i);
  return members;
}

/** Factors of the cells of a layout from those of the cells of the margins, which it divides. */
function spreadOver({ cells }: ShareLayout, margins: Grouping): (factors: Float64Array) => Float64Array {
  const within = new Int32Array(cells.count);
  for (const [i, cell] of cells.of.entries()) within[cell] = margins.of[i] ?? 0;
  const spread = new Float64Array(cells.count);
  return (factors) => {
    for (let c = 0; c < cells.count; c += 1) spread[c] = factors[within[c] ?? 0] ?? 0;
    return spread;
  };
}

interface LeftOut {
  readonly design: SurveyDesign;
  readonly layout: ShareLayout;
  readonly factors: Float64Array;
  readonly domains: Float64Array;
  readonly person: number;
}

/** Rewrites the shares of the domains a person was in. */
function takeOut({ design, layout, factors, domains, person }: LeftOut, shares: Float64Array): void {
  const { cells, columns, base, chosen, groupings } = layout;
  const cell = cells.of[person] ?? 0;
  const own = (factors[cell] ?? 0) * (design.weights[person] ?? 0);
  const without = (at: number, column: number) => (domains[at + column] ?? 0) - (columns[column]?.[person] === 1 ? own : 0);
  for (const { first, of } of groupings) {
    const group = of[cell] ?? -1;
    if (group < 0) continue;
    const at = (first + group) * columns.length;
    for (let k = 0; k < base.length; k += 1) {
      const total = without(at, base[k] ?? 0);
      shares[(first + group) * base.length + k] = total > 0 ? without(at, chosen[k] ?? 0) / total : NaN;
    }
  }
}
