import { invertSymmetric } from '../linear/solveSymmetric.js';
import type { ChoiceCounts } from './choiceCounts.js';

export interface NewtonFit {
  /** Logarithms of worths, mean 0. */
  readonly logWorth: Float64Array;
  /** Inverse of the information of the centred log-worths (Moore-Penrose): their covariance where weights are 1. */
  readonly covariance: readonly (readonly number[])[];
  readonly logLikelihood: number;
}

interface Point {
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
    for (const item of set) total += worth[item] ?? 0;
    logLikelihood -= often * Math.log(total);
    for (const a of set) {
      const chance = (worth[a] ?? 0) / total;
      const part = often * chance;
      score[a] = (score[a] ?? 0) - part;
      information[a * items + a] = (information[a * items + a] ?? 0) + part;
      for (const b of set) information[a * items + b] = (information[a * items + b] ?? 0) - (part * (worth[b] ?? 0)) / total;
    }
  }
  return { logLikelihood, score, information };
}

/** Inverse on the plane where log-worths sum to 0: a constant is added to every cell, and taken out of the inverse. */
function invertCentred(information: Float64Array, items: number): number[][] {
  let trace = 0;
  for (let a = 0; a < items; a += 1) trace += information[a * items + a] ?? 0;
  const added = trace > 0 ? trace / items ** 2 : 1;
  const rows = Array.from({ length: items }, (_, a) => Array.from(information.subarray(a * items, (a + 1) * items), (cell) => cell + added));
  return invertSymmetric(rows).map((row) => row.map((cell) => cell - 1 / (added * items ** 2)));
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

/**
 * Log-worths of a Plackett-Luce model by Newton's method; a step that would lower the likelihood is halved.
 *
 * Shape counts of choices of items every one of which is both above and below the others, and where to begin (absent: all
 * equal). Units natural logarithms. Errors RangeError when the items are not so connected, for then nothing is the largest.
 * Source Plackett (1975), Luce (1959); agrees with R `coxph` of the choices as strata.
 */
export function worthByNewton(counts: ChoiceCounts, start?: Float64Array): NewtonFit {
  const items = counts.wins.length;
  let logWorth = start === undefined ? new Float64Array(items) : centred(start);
  let point = lookAt(counts, logWorth);
  for (let round = 0; round < 100; round += 1) {
    const inverse = invertCentred(point.information, items);
    const step = stepOf(inverse, point.score);
    const size = step.reduce((largest, one) => Math.max(largest, Math.abs(one)), 0);
    if (size < 1e-12) return { logWorth, covariance: inverse, logLikelihood: point.logLikelihood };
    const taken = takeStep(counts, logWorth, step, point);
    // Rounding alone is left: the likelihood cannot tell the points apart.
    if (taken === undefined) return { logWorth, covariance: inverse, logLikelihood: point.logLikelihood };
    ({ logWorth, point } = taken);
  }
  throw new RangeError('the worths have no finite estimate: some items are only above or only below the others');
}

function stepOf(inverse: readonly (readonly number[])[], score: Float64Array): Float64Array {
  return Float64Array.from(inverse, (row) => row.reduce((sum, cell, b) => sum + cell * (score[b] ?? 0), 0));
}

function takeStep(counts: ChoiceCounts, from: Float64Array, step: Float64Array, before: Point): { logWorth: Float64Array; point: Point } | undefined {
  for (let part = 1; part > 1e-10; part /= 2) {
    const logWorth = centred(from.map((value, item) => value + part * (step[item] ?? 0)));
    const point = lookAt(counts, logWorth);
    if (point.logLikelihood >= before.logLikelihood - 1e-13 * Math.abs(before.logLikelihood)) return { logWorth, point };
  }
  return undefined;
}
