import { gaussLegendre } from '../gaussLegendre.js';
import { betaBinomialLogLikelihood, type GroupSpread } from './betaBinomialLikelihood.js';
import type { BetaBinomialTallies } from './betaBinomialTallies.js';

/** One point of the posterior distribution of mean and correlation; the weights of all sum to 1. */
export interface SpreadNode extends GroupSpread {
  /** Parameters of the distribution of a group's share: μM and (1 − μ)M. */
  readonly alpha: number;
  readonly beta: number;
  readonly weight: number;
}

export interface GridSize {
  /** Nodes along the correlation. */
  readonly icc: number;
  /** Nodes along the mean, for each correlation. */
  readonly mu: number;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** What is e^−30 below the highest point holds nothing that a limit could show. */
const depth = 30;
/** Nodes below this part of the weight together have less than limits can show, and there are many. */
const negligible = 2e-9;

/** Means right to 1e-6, limits to 5e-6 of them, beside grids twice as fine, in the reference surveys and in 300 groups. */
const enough: GridSize = { icc: 32, mu: 24 };

/** The part of a range where a function of one hump is within `depth` of its highest, found by looking closer and closer. */
function narrow(of: (x: number) => number, nodes: number): Range {
  const rule = gaussLegendre(nodes).nodes;
  let range: Range = { low: 0, high: 1 };
  for (let step = 0; step < 30; step += 1) {
    const width = range.high - range.low;
    const points = Array.from(rule, (node) => range.low + width * node);
    const values = points.map(of);
    const best = values.reduce((most, value) => Math.max(most, value), -Infinity);
    const first = values.findIndex((value) => value >= best - depth);
    const last = values.findLastIndex((value) => value >= best - depth);
    const next = { low: points[first - 1] ?? range.low, high: points[last + 1] ?? range.high };
    const shrunk = next.high - next.low < 0.75 * width;
    range = next;
    if (!shrunk) return range;
  }
  return range;
}

/**
 * The posterior distribution of the mean share of groups and of how alike people of one group are, both uniform on
 * (0, 1) beforehand (for the correlation that is the uniform-shrinkage prior), as a weighted grid.
 *
 * The grid is Gauss–Legendre over the part of the unit square where the likelihood is not negligible: the correlation
 * over its range, the mean for each correlation over its own. So a dozen people and a hundred thousand need equally
 * many nodes. Nothing of chance is in it.
 *
 * Shape tallies of the groups; nodes whose weights sum to 1. Errors none: without anybody it is the prior distribution.
 * Source Daniels (1999) for the prior; `statistics.md` 15.4.
 */
export function spreadPosterior(tallies: BetaBinomialTallies, size: GridSize = enough): readonly SpreadNode[] {
  const at = (icc: number) => (mu: number) => betaBinomialLogLikelihood(tallies, { mu, icc });
  const highest = (icc: number) => {
    const { low, high } = narrow(at(icc), 9);
    return gaussLegendre(9).nodes.reduce((most, node) => Math.max(most, at(icc)(low + (high - low) * node)), -Infinity);
  };
  const iccRange = narrow(highest, 12);
  const points: (GroupSpread & { readonly log: number })[] = [];
  // A group's share lies about √icc from the mean: over the root its distribution is smooth down to icc 0.
  const roots = { low: Math.sqrt(iccRange.low), high: Math.sqrt(iccRange.high) };
  overRange(roots, size.icc, (root, rootWeight) => {
    const icc = root ** 2;
    const iccWeight = 2 * root * rootWeight;
    const range = narrow(at(icc), 9);
    overRange(range, muNodes(range, icc, size.mu), (mu, muWeight) => {
      points.push({ mu, icc, log: at(icc)(mu) + Math.log(iccWeight * muWeight) });
    });
  });
  return normalisedNodes(points, negligible);
}

/** Near icc 0 a group's share lies so near the mean that its distribution would be the nodes one by one: there they lie closer. */
function muNodes({ low, high }: Range, icc: number, usual: number): number {
  const spacing = (1.6 * (high - low)) / usual;
  const middle = (low + high) / 2;
  const spread = Math.sqrt(icc * middle * (1 - middle));
  return Math.max(usual, Math.min(4 * usual, Math.round((1.5 * usual * spacing) / spread)));
}

function overRange({ low, high }: Range, nodes: number, each: (x: number, weight: number) => void): void {
  const rule = gaussLegendre(nodes);
  rule.nodes.forEach((node, i) => {
    each(low + (high - low) * node, (high - low) * (rule.weights[i] ?? 0));
  });
}

/** Points and the logarithms of their weights in; those below a part of the weight are left out. */
export function normalisedNodes(points: readonly (GroupSpread & { readonly log: number })[], least: number): readonly SpreadNode[] {
  const most = points.reduce((best, { log }) => Math.max(best, log), -Infinity);
  const kept = points.map((point) => ({ ...point, weight: Math.exp(point.log - most) }));
  const all = kept.reduce((sum, { weight }) => sum + weight, 0);
  const heavy = kept.filter(({ weight }) => weight > least * all);
  const total = heavy.reduce((sum, { weight }) => sum + weight, 0);
  return heavy.map(({ mu, icc, weight }) => {
    const precision = 1 / icc - 1;
    return { mu, icc, alpha: mu * precision, beta: (1 - mu) * precision, weight: weight / total };
  });
}
