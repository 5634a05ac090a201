import type { Interval } from '../interval.js';
import type { EstimatedShare } from './estimatedShare.js';
import { kornGraubard } from './kornGraubard.js';
import { weightedArcsine } from './weightedArcsine.js';
import { weightedLikelihood } from './weightedLikelihood.js';
import { weightedLogit } from './weightedLogit.js';
import { weightedWilson } from './weightedWilson.js';

export type WeightedIntervalMethod = 'wilson' | 'korn_graubard_nchs' | 'logit' | 'likelihood' | 'arcsine';

/** An interval, and the method it was really made with. */
export interface WeightedInterval extends Interval {
  readonly method: WeightedIntervalMethod;
}

/**
 * The interval of a weighted share by a method, defined for every share: at 0 % and 100 %, where all but Wilson's
 * have none, it is Korn and Graubard's in the form of NCHS, and `method` says so.
 *
 * Shape a share, the people in its base, level in (0, 1). Units shares in [0, 1]. Errors RangeError as `kornGraubard`.
 * Source `statistics.md` 5.
 */
export function weightedInterval(estimate: EstimatedShare, people: number, method: WeightedIntervalMethod = 'wilson', level = 0.95): WeightedInterval {
  const isEnd = estimate.share === 0 || estimate.share === 1;
  const used = isEnd && method !== 'wilson' ? 'korn_graubard_nchs' : method;
  return { ...limitsOf(used, estimate, people, level), method: used };
}

function limitsOf(method: WeightedIntervalMethod, estimate: EstimatedShare, people: number, level: number): Interval {
  const publishable = () => {
    const { low, high } = kornGraubard(estimate, people, { level, cap: people });
    return { low, high };
  };
  switch (method) {
    case 'wilson':
      return weightedWilson(estimate, level);
    case 'logit':
      return weightedLogit(estimate, level) ?? publishable();
    case 'likelihood':
      return weightedLikelihood(estimate, level);
    case 'arcsine':
      return weightedArcsine(estimate, level);
    case 'korn_graubard_nchs':
      return publishable();
  }
}
