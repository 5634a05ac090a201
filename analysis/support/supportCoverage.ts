import type { CoveredPart } from '../disclosure/publishedCoverage.js';
import { designDegrees } from '../stats/design/designDegrees.js';
import type { SurveyDesign } from '../stats/design/surveyDesign.js';
import { weightedWilson } from '../stats/intervals/weightedWilson.js';
import { meanInterval } from '../stats/meanInterval.js';
import { kishDesignEffect } from '../stats/weightedShare.js';
import { wilsonInterval } from '../stats/wilsonInterval.js';
import { metRequests, pilotCoverage, type CoveredShare } from './pilotCoverage.js';

export interface SupportCoverage {
  /** Who answered. */
  readonly n: number;
  readonly requestsMet: CoveredPart;
  /** Of those who ask for something: who asks for nothing lacks nothing, and says nothing of functions. */
  readonly fullyMet: CoveredPart;
  readonly anyMet: CoveredPart;
  /** One a support type: weight of those who answered, of those who ask for it, and of what is unmet. */
  readonly types: readonly { readonly share: number | null; readonly requests: number; readonly unmet: number }[];
}

interface Asked {
  readonly design: SurveyDesign;
  /** Everybody counts as one. */
  readonly isPlain: boolean;
  readonly answered: Uint8Array;
  /** For each support type, n ones and zeros. */
  readonly asked: readonly Uint8Array[];
}

/**
 * How much of the support asked for exists, with intervals.
 *
 * Shape a design of n respondents with what they asked for, and what each type is covered by at best. Units shares in
 * [0, 1]. The ratio has Student's interval of its linearised error, kept within [0, 1], and none where those who ask
 * are alike in it; shares of people have Wilson's, weighted on the effective number. Null where nobody asks. Errors
 * RangeError as `pilotCoverage`. Source `statistics.md` 5.1, 18.5.
 */
export function supportCoverage({ design, isPlain, answered, asked }: Asked, best: readonly number[], level: number): SupportCoverage {
  const { requests, fully, any } = metRequests(design.n, asked, best);
  const asks = answered.map((one, i) => (one === 1 && (requests[i] ?? 0) > 0 ? 1 : 0));
  const base = asks.reduce((sum, one) => sum + one, 0);
  const df = base < 2 ? 0 : designDegrees(design, asks);
  const coverage = pilotCoverage(design, asks, asked, best);
  const count = (holds: Uint8Array) => asks.reduce((sum, one, i) => sum + one * (holds[i] ?? 0), 0);
  const effect = kishDesignEffect(weightsOf(design));
  const weight = answered.reduce((sum, one, i) => sum + one * (design.weights[i] ?? 0), 0);
  const ofPeople = (share: CoveredShare, holds: Uint8Array): CoveredPart =>
    base === 0 ? nothing : isPlain ? plainPart(count(holds), base, level) : weightedPart(share, { base, df, effect }, level);
  return {
    n: answered.reduce((sum, one) => sum + one, 0),
    requestsMet: ratioPart(coverage.requestsMet, { base, df }, level, best),
    fullyMet: ofPeople(coverage.fullyMet, fully),
    anyMet: ofPeople(coverage.anyMet, any),
    types: coverage.types.map((type) => ({ ...type, share: weight > 0 ? type.requests / weight : null })),
  };
}

const nothing: CoveredPart = { share: null, low: null, high: null, base: 0, method: null };

interface Of {
  readonly base: number;
  readonly df: number;
}

/** Sums of weights may leave a little where nothing varies. */
const least = 1e-12;

function ratioPart({ estimate, standardError }: CoveredShare, { base, df }: Of, level: number, best: readonly number[]): CoveredPart {
  if (estimate === null || base === 0) return nothing;
  const [first = 0] = best;
  // Where every type is met alike, so is every request, whoever asks.
  if (best.every((covered) => covered === first)) return { share: first, low: first, high: first, base, method: 'student_linearised' };
  const limits = standardError === null || standardError < least ? null : meanInterval({ mean: estimate, se: standardError, df }, level);
  if (limits === null) return { share: estimate, low: null, high: null, base, method: null };
  return { share: estimate, low: Math.max(0, limits.low), high: Math.min(1, limits.high), base, method: 'student_linearised' };
}

function plainPart(count: number, n: number, level: number): CoveredPart {
  return { share: count / n, ...wilsonInterval({ count, n }, level), base: n, method: 'wilson' };
}

function weightedPart({ estimate, standardError }: CoveredShare, { base, df, effect }: Of & { readonly effect: number }, level: number): CoveredPart {
  if (estimate === null) return nothing;
  if (standardError === null || df === 0) return { share: estimate, low: null, high: null, base, method: null };
  const share = estimate < least ? 0 : estimate > 1 - least ? 1 : estimate;
  const effective = share === 0 || share === 1 || standardError < least ? base / effect : (share * (1 - share)) / standardError ** 2;
  return { share, ...weightedWilson({ share, effective, df }, level), base, method: 'wilson_effective' };
}

function weightsOf({ n, weights }: SurveyDesign): { readonly n: number; readonly weight: number; readonly squares: number } {
  return { n, weight: weights.reduce((sum, weight) => sum + weight, 0), squares: weights.reduce((sum, weight) => sum + weight * weight, 0) };
}
