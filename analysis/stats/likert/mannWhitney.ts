import { normalTails } from '../normalTails.js';
import { groupSizes, stepTotals } from './groupTable.js';
import { midrankOfSteps } from './midrankOfSteps.js';

export interface MannWhitney {
  /** Pairs in which the first is higher, ties half. */
  readonly u: number;
  /** Two-sided by the normal distribution, corrected for ties; null when all answers are on one step. */
  readonly p: number | null;
  /** The same with the continuity correction. */
  readonly pContinuity: number | null;
  /** How often one of the first is higher than one of the second, ties half. */
  readonly superiority: number;
  /** Cliff's δ = 2U/(mn) − 1: from −1, all of the second higher, to 1, all of the first. */
  readonly cliffsDelta: number;
}

/**
 * Whether one group answers higher on a scale than another.
 *
 * Shape counts by step of the two, the lowest first; only the order of steps matters. Null when either has no answers.
 * Errors RangeError naming the group with impossible counts. Source Mann & Whitney (1947), Cliff (1993);
 * agrees with R `wilcox.test(exact = FALSE)`.
 */
export function mannWhitney(first: readonly number[], second: readonly number[]): MannWhitney | null {
  const [m = 0, n = 0] = groupSizes([first, second]);
  if (m === 0 || n === 0) return null;
  let below = 0;
  let u = 0;
  for (const [step, count] of first.entries()) {
    const tied = second[step] ?? 0;
    u += count * (below + tied / 2);
    below += tied;
  }
  const all = m + n;
  const { spread } = midrankOfSteps(stepTotals([first, second]));
  const error = Math.sqrt((m * n * spread) / (all * (all - 1)));
  const away = Math.abs(u - (m * n) / 2);
  const pOf = (distance: number) => (spread === 0 ? null : Math.min(1, 2 * normalTails(distance / error).upper));
  return {
    u,
    p: pOf(away),
    pContinuity: pOf(away === 0 ? 0 : away - 0.5),
    superiority: u / (m * n),
    cliffsDelta: (2 * u) / (m * n) - 1,
  };
}
