import { randomStream } from '../chance/randomStream.js';
import { gaussLegendre } from '../gaussLegendre.js';
import type { Interval } from '../interval.js';
import { normalQuantile } from '../normalQuantile.js';
import { percentileInterval } from '../replicates/percentileInterval.js';
import { logitOf, multilevelMode, type CellShape, type MultilevelMode, type PopulationCell } from './multilevelMode.js';

export interface PoststratifiedShare extends Interval {
  readonly estimate: number;
}

export interface PoststratifiedShares {
  /** One a group; null where it has no headcount. */
  readonly groups: readonly (PoststratifiedShare | null)[];
  readonly overall: PoststratifiedShare | null;
  readonly draws: number;
  readonly seed: number;
}

/** Spreads beforehand are half-normal with scale 1 on the logit: odds rarely differ by more than e². The grid ends where nothing is left. */
const farthest = 4;
const gridSize = 12;
/** So wide that it only keeps an intercept finite when all, or none, chose. */
const interceptSpread = 10;

interface Weighed {
  readonly mode: MultilevelMode;
  readonly weight: number;
}

/** Modes over a grid of both spreads, weighted by how well they explain the answers. */
function weighedModes(cells: readonly PopulationCell[], shape: CellShape): readonly Weighed[] {
  const { nodes, weights } = gaussLegendre(gridSize);
  const all = [...nodes.keys()].flatMap((i) =>
    [...nodes.keys()].map((j) => {
      const group = farthest * (nodes[i] ?? 0);
      const category = farthest * (nodes[j] ?? 0);
      const mode = multilevelMode(cells, shape, { group, category, intercept: interceptSpread });
      return { mode, log: mode.logEvidence - 0.5 * (group ** 2 + category ** 2) + Math.log((weights[i] ?? 0) * (weights[j] ?? 0)) };
    }),
  );
  const most = all.reduce((best, { log }) => Math.max(best, log), -Infinity);
  const total = all.reduce((sum, { log }) => sum + Math.exp(log - most), 0);
  return all.map(({ mode, log }) => ({ mode, weight: Math.exp(log - most) / total }));
}

function pick(modes: readonly Weighed[], at: number): MultilevelMode {
  let sum = 0;
  const found = modes.find(({ weight }) => (sum += weight) > at) ?? modes.at(-1);
  if (found === undefined) throw new RangeError('a grid has nodes');
  return found.mode;
}

/** Effects drawn from the normal approximation at a mode: the common ones first, then each group given those. */
function drawEffects(mode: MultilevelMode, normal: () => number): Pick<MultilevelMode, 'common' | 'groups'> {
  const lower = mode.commonLower;
  const away = lower.map(normal);
  for (let i = lower.length - 1; i >= 0; i -= 1) {
    away[i] = (away[i] ?? 0) / (lower[i]?.[i] ?? NaN);
    for (let k = 0; k < i; k += 1) away[k] = (away[k] ?? 0) - (lower[i]?.[k] ?? 0) * (away[i] ?? 0);
  }
  const groups = mode.groups.map((value, g) => {
    const precision = mode.groupPrecision[g] ?? 1;
    const pulled = (mode.crossing[g] ?? []).reduce((sum, meets, i) => sum + meets * (away[i] ?? 0), 0);
    return value - pulled / precision + normal() / Math.sqrt(precision);
  });
  return { common: mode.common.map((value, i) => value + (away[i] ?? 0)), groups };
}

function checkCells(cells: readonly PopulationCell[], { groups, categories }: CellShape): void {
  cells.forEach(({ group, category, count, n, headcount }, i) => {
    const known = Number.isInteger(group) && group >= 0 && group < groups && Number.isInteger(category) && category >= 0 && category < categories;
    if (!known) throw new RangeError(`cell ${i} is of group ${group} and category ${category}`);
    if (!(count >= 0 && count <= n && Number.isFinite(n) && headcount >= 0 && Number.isFinite(headcount))) throw new RangeError(`cell ${i} has ${count} of ${n}, of ${headcount} people`);
  });
}

/**
 * Shares of groups by multilevel regression and poststratification: a logistic model of group and category (department
 * and role), and each group's cells added up by their headcounts. For groups whose answers do not have its mix of
 * roles, and where role matters.
 *
 * Shape cells of group and category with counts and headcounts, how many of each there are, a seed, a level in (0, 1);
 * shares with the mean and the percentile interval of draws. Spreads of groups and of categories are averaged over, not
 * plugged in. Errors RangeError naming the cell that is none. A model: shown as one, and below the disclosure limit
 * only of groups whose own answers are left out of it.
 * Source Gelman & Little (1997); modes agree with R lme4 `glmer(nAGQ = 0)` at its spreads; `statistics.md` 15.7.
 */
export function poststratifiedShares(cells: readonly PopulationCell[], shape: CellShape, seed: number, level = 0.95, draws = 2000): PoststratifiedShares {
  checkCells(cells, shape);
  const modes = weighedModes(cells, shape);
  const people = new Float64Array(shape.groups);
  for (const { group, headcount } of cells) people[group] = (people[group] ?? 0) + headcount;
  const all = people.reduce((sum, one) => sum + one, 0);
  const drawn = Array.from({ length: shape.groups + 1 }, () => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw += 1) {
    const next = randomStream(seed, draw);
    const effects = drawEffects(pick(modes, next()), () => normalQuantile((next() * 4294967296 + 0.5) / 4294967296));
    for (const { group, category, headcount } of cells) {
      const expected = headcount / (1 + Math.exp(-logitOf(effects, group, category)));
      for (const [place, size] of [[group, people[group] ?? 0], [shape.groups, all]] as const) {
        const shares = drawn[place];
        if (shares !== undefined && size > 0) shares[draw] = (shares[draw] ?? 0) + expected / size;
      }
    }
  }
  const summary = (place: number, size: number): PoststratifiedShare | null => {
    const shares = drawn[place] ?? new Float64Array();
    const interval = size > 0 ? percentileInterval(shares, level) : null;
    return interval === null ? null : { estimate: shares.reduce((sum, share) => sum + share, 0) / draws, ...interval };
  };
  return { groups: Array.from(people, (size, group) => summary(group, size)), overall: summary(shape.groups, all), draws, seed };
}
