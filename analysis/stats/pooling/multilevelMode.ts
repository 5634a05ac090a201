import { cholesky, solveSymmetric } from '../linear/solveSymmetric.js';

/** People of one role in one department: how many answered, how many of them chose, how many there are in all. */
export interface PopulationCell {
  readonly group: number;
  readonly category: number;
  readonly count: number;
  readonly n: number;
  readonly headcount: number;
}

/** How many groups and categories there are, with answers or without. */
export interface CellShape {
  readonly groups: number;
  readonly categories: number;
}

/** How far, on the logit, groups and categories lie from the whole. */
export interface LogitSpreads {
  readonly group: number;
  readonly category: number;
  /** Of the intercept's prior distribution; Infinity is none. */
  readonly intercept: number;
}

/** The likeliest effects, and the curvature there: all that a normal approximation needs. */
export interface MultilevelMode {
  /** The intercept, then the categories. */
  readonly common: readonly number[];
  readonly groups: readonly number[];
  /** The curvature of groups, which do not touch each other, and how each meets the common effects. */
  readonly groupPrecision: readonly number[];
  readonly crossing: readonly (readonly number[])[];
  /** Cholesky's lower triangle of the curvature of the common effects once groups are averaged out. */
  readonly commonLower: readonly Float64Array[];
  /** Logarithm of the probability of the answers, effects averaged out (Laplace), up to a constant. */
  readonly logEvidence: number;
}

interface Effects {
  readonly common: readonly number[];
  readonly groups: readonly number[];
}

export function logitOf({ common, groups }: Effects, group: number, category: number): number {
  return (common[0] ?? 0) + (common[1 + category] ?? 0) + (groups[group] ?? 0);
}

const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0);

function objective(cells: readonly PopulationCell[], effects: Effects, spreads: LogitSpreads): number {
  const logLikelihood = cells.reduce((sum, { group, category, count, n }) => {
    const logit = logitOf(effects, group, category);
    const logOnePlus = logit > 0 ? logit + Math.log1p(Math.exp(-logit)) : Math.log1p(Math.exp(logit));
    return n === 0 ? sum : sum + count * logit - n * logOnePlus;
  }, 0);
  const [intercept = 0, ...categories] = effects.common;
  return logLikelihood - 0.5 * ((intercept / spreads.intercept) ** 2 + squares(categories) / spreads.category ** 2 + squares(effects.groups) / spreads.group ** 2);
}

/** Slopes and curvature; common effects are few, and groups meet only through them, so that 300 groups cost as little as 20. */
function curvature(cells: readonly PopulationCell[], { groups, categories }: CellShape, effects: Effects, spreads: LogitSpreads) {
  const size = categories + 1;
  const ridge = (place: number) => (place === 0 ? spreads.intercept ** -2 : spreads.category ** -2);
  const commonSlope = effects.common.map((value, place) => -value * ridge(place));
  const groupSlope = effects.groups.map((value) => -value / spreads.group ** 2);
  const common = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_other, j) => (i === j ? ridge(i) : 0)));
  const groupPrecision = new Array<number>(groups).fill(spreads.group ** -2);
  const crossing = Array.from({ length: groups }, () => new Array<number>(size).fill(0));
  for (const { group, category, count, n } of cells) {
    const share = 1 / (1 + Math.exp(-logitOf(effects, group, category)));
    const weight = n * share * (1 - share);
    const left = count - n * share;
    groupSlope[group] = (groupSlope[group] ?? 0) + left;
    groupPrecision[group] = (groupPrecision[group] ?? 0) + weight;
    for (const i of [0, 1 + category]) {
      commonSlope[i] = (commonSlope[i] ?? 0) + left;
      const meets = crossing[group];
      if (meets !== undefined) meets[i] = (meets[i] ?? 0) + weight;
      for (const j of [0, 1 + category]) {
        const row = common[i];
        if (row !== undefined) row[j] = (row[j] ?? 0) + weight;
      }
    }
  }
  const reduced = common.map((row, i) => row.map((value, j) => crossing.reduce((sum, meets, g) => sum - ((meets[i] ?? 0) * (meets[j] ?? 0)) / (groupPrecision[g] ?? 1), value)));
  return { commonSlope, groupSlope, groupPrecision, crossing, reduced };
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/**
 * The likeliest effects of a logistic model with an intercept, groups and categories, both normal about 0 with given
 * spreads, by Newton's method.
 *
 * Shape cells (a group and category may have several, or none), spreads above 0. Errors RangeError when the intercept
 * has no prior distribution and all, or none, chose. Agrees with R lme4 `glmer(nAGQ = 0)` at its spreads.
 */
export function multilevelMode(cells: readonly PopulationCell[], shape: CellShape, spreads: LogitSpreads): MultilevelMode {
  let effects: Effects = { common: new Array<number>(shape.categories + 1).fill(0), groups: new Array<number>(shape.groups).fill(0) };
  let height = objective(cells, effects, spreads);
  for (let step = 0; step < 100; step += 1) {
    const { commonSlope, groupSlope, groupPrecision, crossing, reduced } = curvature(cells, shape, effects, spreads);
    const through = commonSlope.map((slope, i) => crossing.reduce((sum, meets, g) => sum - ((meets[i] ?? 0) * (groupSlope[g] ?? 0)) / (groupPrecision[g] ?? 1), slope));
    const commonStep = solveSymmetric(reduced, through);
    const groupStep = groupSlope.map((slope, g) => (slope - dot(crossing[g] ?? [], commonStep)) / (groupPrecision[g] ?? 1));
    const before: Effects = effects;
    const moved = (scale: number): Effects => ({
      common: before.common.map((value, i) => value + scale * (commonStep[i] ?? 0)),
      groups: before.groups.map((value, g) => value + scale * (groupStep[g] ?? 0)),
    });
    let scale = 1;
    while (scale > 1e-6 && objective(cells, moved(scale), spreads) < height) scale /= 2;
    effects = moved(scale);
    height = objective(cells, effects, spreads);
    if (Math.sqrt(squares(commonStep) + squares(groupStep)) < 1e-9) break;
  }
  return withCurvature(cells, shape, effects, spreads);
}

function withCurvature(cells: readonly PopulationCell[], shape: CellShape, effects: Effects, spreads: LogitSpreads): MultilevelMode {
  const { groupPrecision, crossing, reduced } = curvature(cells, shape, effects, spreads);
  const commonLower = cholesky(reduced);
  const logDeterminant = groupPrecision.reduce((sum, value) => sum + Math.log(value), 0) + commonLower.reduce((sum, row, i) => sum + 2 * Math.log(row[i] ?? NaN), 0);
  const priors = shape.groups * Math.log(spreads.group) + shape.categories * Math.log(spreads.category);
  return { ...effects, groupPrecision, crossing, commonLower, logEvidence: objective(cells, effects, spreads) - priors - 0.5 * logDeterminant };
}
