import { checkDesign } from '../design/checkDesign.js';
import type { SurveyDesign } from '../design/surveyDesign.js';
import { checkItems, type DroppedItem, type GroupedItems } from './groupedItems.js';

/** Weighted shares of each option in each group, and what each respondent's weight moves their differences by. */
export interface WeightedItems {
  readonly n: number;
  /** 1 who is in the base with a weight above 0. */
  readonly base: Uint8Array;
  /** Groups with weight. */
  readonly groups: readonly number[];
  /** Part of the weight of the base that each of `groups` has. */
  readonly weightShares: readonly number[];
  readonly used: readonly number[];
  readonly dropped: readonly DroppedItem[];
  readonly pooled: readonly number[];
  /** By option, then group. */
  readonly shares: readonly (readonly number[])[];
  /** X² of each option. */
  readonly sums: readonly number[];
  /** By option, then group: influence of (P_g − p) √(a_g / (p (1 − p))), so that the covariance of these is A/n. */
  readonly contrasts: readonly Float64Array[];
}

/** Errors RangeError naming the row of a weight, answer or group that is none. */
export function weightedItems(design: SurveyDesign, data: GroupedItems): WeightedItems {
  checkDesign(design);
  checkItems(data);
  if (data.groups.of.length !== design.n) throw new RangeError(`${data.groups.of.length} groups for ${design.n} respondents`);
  const { weights } = design;
  const base = Uint8Array.from(weights, (weight, row) => (weight > 0 && (data.groups.of[row] ?? -1) >= 0 ? 1 : 0));
  const n = base.reduce((sum, one) => sum + one, 0);
  const all = groupWeights(data, weights, () => true);
  const total = all.reduce((sum, weight) => sum + weight, 0);
  const groups = [...all.keys()].filter((group) => (all[group] ?? 0) > 0);
  const weightShares = groups.map((group) => (all[group] ?? 0) / total);
  const dropped: DroppedItem[] = [];
  const options: Option[] = [];
  for (const [item, column] of data.items.entries()) {
    const people = column.reduce((sum, one, row) => sum + (base[row] === 1 ? one : 0), 0);
    if (people === 0 || people === n) {
      dropped.push({ item, chosenBy: people === 0 ? 'nobody' : 'everybody' });
      continue;
    }
    const chosen = groupWeights(data, weights, (row) => column[row] === 1);
    const shares = groups.map((group) => (chosen[group] ?? 0) / (all[group] ?? 1));
    const pooled = shares.reduce((sum, share, g) => sum + share * (weightShares[g] ?? 0), 0);
    options.push({ item, column, shares, pooled, variance: pooled * (1 - pooled) });
  }
  return {
    n,
    base,
    groups,
    weightShares,
    used: options.map(({ item }) => item),
    dropped,
    pooled: options.map(({ pooled }) => pooled),
    shares: options.map(({ shares }) => shares),
    sums: options.map(({ shares, pooled, variance }) =>
      shares.reduce((sum, share, g) => sum + (n * (weightShares[g] ?? 0) * (share - pooled) ** 2) / variance, 0),
    ),
    contrasts: contrasts(options, data, { base, groups, weightShares, total }),
  };
}

interface Option {
  readonly item: number;
  readonly column: Uint8Array;
  readonly shares: readonly number[];
  readonly pooled: number;
  readonly variance: number;
}

function groupWeights({ groups }: GroupedItems, weights: Float64Array, includes: (row: number) => boolean): Float64Array {
  const sums = new Float64Array(groups.count);
  for (const [row, group] of groups.of.entries()) {
    if (group >= 0 && includes(row)) sums[group] = (sums[group] ?? 0) + (weights[row] ?? 0);
  }
  return sums;
}

interface Base {
  readonly base: Uint8Array;
  readonly groups: readonly number[];
  readonly weightShares: readonly number[];
  readonly total: number;
}

function contrasts(options: readonly Option[], data: GroupedItems, { base, groups, weightShares, total }: Base): Float64Array[] {
  const placeOf = new Map(groups.map((group, g) => [group, g]));
  const place = data.groups.of.map((group) => placeOf.get(group) ?? -1);
  return options.flatMap(({ column, shares, variance }) =>
    weightShares.map((part, g) => {
      const scale = Math.sqrt(part / variance) / total;
      return Float64Array.from(column, (chosen, row) => {
        const own = place[row] ?? -1;
        // of P_g where the person is in g, less the person's part of p
        return base[row] === 1 ? scale * (chosen - (shares[own] ?? 0)) * ((own === g ? 1 / part : 0) - 1) : 0;
      });
    }),
  );
}
