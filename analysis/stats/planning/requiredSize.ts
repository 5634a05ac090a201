import { criticalValue } from '../normalQuantile.js';
import { checkPlan, type Plan } from './marginOfError.js';

export interface RequiredSize {
  /** Answers needed of a population without end, before rounding. */
  readonly infinite: number;
  /** Answers needed of this population, before rounding. */
  readonly finite: number;
  readonly answers: number;
  readonly invitations: number;
  /** Whether that many people are there to invite. */
  readonly reachable: boolean;
}

/**
 * How many must answer, and be invited, for an interval of a given half-width.
 *
 * Shape an expected share in [0, 1], the half-width in (0, 1), the share of the invited expected to answer in (0, 1].
 * Errors RangeError outside these. Source `statistics.md` 2.6; Cochran (1977), section 4.
 */
export function requiredSize(share: number, halfWidth: number, plan: Plan = {}, responseRate = 1): RequiredSize {
  const { population = Infinity, designEffect = 1, level = 0.95 } = plan;
  checkPlan(share, plan);
  if (!(halfWidth > 0 && halfWidth < 1)) throw new RangeError(`a half-width lies between 0 and 1, not ${halfWidth}`);
  if (!(responseRate > 0 && responseRate <= 1)) throw new RangeError(`a response rate is above 0 and at most 1, not ${responseRate}`);
  const infinite = (criticalValue(level) ** 2 * share * (1 - share) * designEffect) / halfWidth ** 2;
  // Of a share of 0 or 1 no answer is needed, also of a population of one.
  const finite = infinite === 0 ? 0 : infinite / (1 + (infinite - 1) / population);
  const invitations = Math.ceil(finite / responseRate);
  return { infinite, finite, answers: Math.ceil(finite), invitations, reachable: invitations <= population };
}
