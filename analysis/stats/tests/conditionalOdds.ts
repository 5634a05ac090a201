import { hypergeometricDensity, type Draw } from '../hypergeometric.js';

/** The odds ratio given the margins. */
export interface ConditionalOdds {
  /** Maximum likelihood; null when it is without end, as where the table has nobody who speaks against it. */
  readonly estimate: number | null;
  readonly low: number;
  /** Null when it is without end. */
  readonly high: number | null;
}

/** Counts a cell can have, and the logarithm of how probable each is at an odds ratio of 1. */
interface Support {
  readonly least: number;
  readonly most: number;
  readonly logDensity: Float64Array;
}

/** Logarithm of the largest odds ratio looked at; beyond it a number has no room. */
const farthest = 700;

/**
 * The odds ratio that makes a cell most probable given the margins, and all those that do not make it surprising.
 *
 * Shape the cell x and the draw it comes from, level in (0, 1). Errors none for a table of counts.
 * Source the noncentral hypergeometric distribution, Cornfield (1956); agrees with R `fisher.test`.
 */
export function conditionalOdds(x: number, draw: Draw, level: number): ConditionalOdds {
  const least = Math.max(0, draw.drawn + draw.marked - draw.size);
  const most = Math.min(draw.drawn, draw.marked);
  const logDensity = Float64Array.from({ length: most - least + 1 }, (_, i) => Math.log(hypergeometricDensity(least + i, draw)));
  const support = { least, most, logDensity };
  const tail = (1 - level) / 2;
  const above = (log: number) => sumUp(support, log, (count) => (count >= x ? 1 : 0)) - tail;
  const below = (log: number) => tail - sumUp(support, log, (count) => (count <= x ? 1 : 0));
  return {
    estimate: x === least ? 0 : x === most ? null : Math.exp(rootOf((log) => sumUp(support, log, (count) => count) - x)),
    low: x === least ? 0 : Math.exp(rootOf(above)),
    high: x === most ? null : Math.exp(rootOf(below)),
  };
}

/** The mean of something of the cell at an odds ratio, given as its logarithm. */
function sumUp({ least, logDensity }: Support, logOdds: number, value: (count: number) => number): number {
  let largest = -Infinity;
  for (const [i, log] of logDensity.entries()) largest = Math.max(largest, log + logOdds * (least + i));
  let sum = 0;
  let total = 0;
  for (const [i, log] of logDensity.entries()) {
    const weight = Math.exp(log + logOdds * (least + i) - largest);
    sum += weight * value(least + i);
    total += weight;
  }
  return sum / total;
}

/** Where a rising function crosses 0. */
function rootOf(rising: (at: number) => number): number {
  let low = -farthest;
  let high = farthest;
  for (let step = 0; step < 200 && high - low > 1e-15 * Math.max(1, Math.abs(low)); step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
