import { criticalValue } from '../normalQuantile.js';

/** How a survey is planned: of how many people, how much less its answers say than a simple random sample's, and with what confidence. */
export interface Plan {
  /** Absent: without end. */
  readonly population?: number;
  /** Variance over that of a simple random sample; absent: 1. */
  readonly designEffect?: number;
  /** Absent: 0.95. */
  readonly level?: number;
}

/** Errors RangeError unless 0 <= share <= 1 and the design effect is above 0. */
export function checkPlan(share: number, { designEffect = 1, population = Infinity }: Plan): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies between 0 and 1, not ${share}`);
  if (!(designEffect > 0 && designEffect < Infinity)) throw new RangeError(`a design effect is above 0, not ${designEffect}`);
  if (!(population >= 1)) throw new RangeError(`a population has at least one person, not ${population}`);
}

/**
 * Half the width of the interval that n answers will give for a share, for planning and never for reporting.
 *
 * Shape an expected share in [0, 1], n >= 1 answers of the population; a share out, 0 when everybody answers.
 * Errors RangeError outside these. Source `statistics.md` 2.6; Cochran (1977), section 4.
 */
export function marginOfError(share: number, n: number, plan: Plan = {}): number {
  const { population = Infinity, designEffect = 1, level = 0.95 } = plan;
  checkPlan(share, plan);
  if (!(n >= 1 && n <= population)) throw new RangeError(`${n} answers of a population of ${population}`);
  const left = population === Infinity ? 1 : population === n ? 0 : (population - n) / (population - 1);
  return criticalValue(level) * Math.sqrt(((share * (1 - share)) / n) * designEffect * left);
}
