import { invertSymmetric, solveSymmetric } from '../linear/solveSymmetric.js';
import type { ChoiceCounts } from './choiceCounts.js';

export interface NewtonFit {
  /** Logarithms of worths, mean 0. */
  readonly logWorth: Float64Array;
  /** Inverse of the information of the centred log-worths (Moore-Penrose): their covariance where weights are 1. */
  readonly covariance: readonly (readonly number[])[];
  readonly logLikelihood: number;
}

export interface NewtonOptions {
  /** Where to begin; absent: all equal. */
  readonly start?: Float64Array;
  /** Stop when no log-worth moves by more. */
  readonly tolerance?: number;
}

interface Point {
  readonly logWorth: Float64Array;
  readonly logLikelihood: number;
  readonly score: Float64Array;
  readonly information: Float64Array;
}

/** Log-likelihood of the choices at a point, with its first and (negative) second derivatives. */
function lookAt({ wins, sets, times }: ChoiceCounts, logWorth: Float64Array): Point {
  const items = wins.length;
  const score = Float64Array.from(wins);
  const information = new Float64Array(items * items);
  let logLikelihood = 0;
  for (let item = 0; item < items; item += 1) logLikelihood += (wins[item] ?? 0) * (logWorth[item] ?? 0);
  const worth = logWorth.map(Math.exp);
  for (let s = 0; s < sets.length; s += 1) {
    const often = times[s] ?? 0;
    const set = sets[s];
    if (set === undefined || often === 0) continue;
    let total = 0;
    for (let a = 0; a < set.length; a += 1) total += worth[set[a] ?? 0] ?? 0;
    logLikelihood -= often * Math.log(total);
    addSet(set, often, total, worth, score, information);
  }
  return { logWorth, logLikelihood, score, information };
}

/** Only the lower triangle of the information is added to: nobody reads the other. */
function addSet(set: Int32Array, often: number, total: number, worth: Float64Array, score: Float64Array, information: Float64Array): void {
  const items = worth.length;
  const perWorth = often / total;
  for (let k = 0; k < set.length; k += 1) {
    const a = set[k] ?? 0;
    const part = perWorth * (worth[a] ?? 0);
    const row = a * items;
    const slope = part / total;
    score[a] = (score[a] ?? 0) - part;
    information[row + a] = (information[row + a] ?? 0) + part;
    // Members ascend.
    for (let l = 0; l <= k; l += 1) {
      const at = row + (set[l] ?? 0);
      information[at] = (information[at] ?? 0) - slope * (worth[set[l] ?? 0] ?? 0);
    }
  }
}

/** The information with a constant added to every cell, so that it has an inverse: log-worths may all shift together. */
interface Shifted {
  readonly rows: readonly (readonly number[])[];
  readonly added: number;
}

function shifted({ information, logWorth: { length: items } }: Point): Shifted {
  let trace = 0;
  for (let a = 0; a < items; a += 1) trace += information[a * items + a] ?? 0;
  const added = trace > 0 ? trace / items ** 2 : 1;
  return { rows: Array.from({ length: items }, (_, a) => Array.from(information.subarray(a * items, (a + 1) * items), (cell) => cell + added)), added };
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

/**
 * Log-worths of a Plackett-Luce model by Newton's method; a step that would lower the likelihood is halved.
 *
 * Shape counts of choices of items every one of which is both above and below the others. Units natural logarithms.
 * Errors RangeError when the items are not so connected, for then nothing is the largest.
 * Source Plackett (1975), Luce (1959); agrees with R `coxph` of the choices as strata.
 */
export function worthByNewton(counts: ChoiceCounts, options: NewtonOptions = {}): NewtonFit {
  const point = mostLikely(counts, options);
  const { rows, added } = shifted(point);
  const outside = 1 / (added * rows.length ** 2);
  const covariance = invertSymmetric(rows).map((row) => row.map((cell) => cell - outside));
  return { logWorth: point.logWorth, covariance, logLikelihood: point.logLikelihood };
}

/** The log-worths alone, mean 0, for many replicates. Shape, errors and source as `worthByNewton`. */
export function logWorthByNewton(counts: ChoiceCounts, options: NewtonOptions = {}): Float64Array {
  return mostLikely(counts, options).logWorth;
}

function mostLikely(counts: ChoiceCounts, { start, tolerance = 1e-12 }: NewtonOptions): Point {
  let last = Infinity;
  let point = lookAt(counts, start === undefined ? new Float64Array(counts.wins.length) : centred(start));
  for (let round = 0; round < 100; round += 1) {
    const step = Float64Array.from(solveSymmetric(shifted(point).rows, Array.from(point.score)));
    const size = step.reduce((largest, one) => Math.max(largest, Math.abs(one)), 0);
    // Near its end the method squares what is missing: steps that small which do not shrink are rounding.
    if (size < tolerance || (size < 1e-3 && size > last / 2)) return point;
    last = size;
    const taken = takeStep(counts, step, point);
    // Rounding alone is left: the likelihood cannot tell the points apart.
    if (taken === undefined) return point;
    point = taken;
    if (size * size < tolerance * 1e-2) return point;
  }
  throw new RangeError('the worths have no finite estimate: some items are only above or only below the others');
}

function takeStep(counts: ChoiceCounts, step: Float64Array, before: Point): Point | undefined {
  for (let part = 1; part > 1e-10; part /= 2) {
    const point = lookAt(counts, centred(before.logWorth.map((value, item) => value + part * (step[item] ?? 0))));
    if (point.logLikelihood >= before.logLikelihood - 1e-13 * Math.abs(before.logLikelihood)) return point;
  }
  return undefined;
}
