import { covarianceOf } from '../../stats/design/covarianceOf.js';
import { designDegrees } from '../../stats/design/designDegrees.js';
import { shareInfluence } from '../../stats/design/shareInfluence.js';
import type { Grouping, SurveyDesign } from '../../stats/design/surveyDesign.js';
import { weightedWilson } from '../../stats/intervals/weightedWilson.js';
import { moverInterval, type Limited } from '../../stats/waves/moverInterval.js';
import { kishDesignEffect } from '../../stats/weightedShare.js';
import type { Named, ShareDifference } from './groupTest.js';
import { extremesOf } from './largestDifference.js';

/** An option, who chose it, and the groups of the people who could. */
export interface WeightedOption {
  readonly option: Named;
  readonly chosen: Uint8Array;
  readonly groups: readonly Named[];
  readonly of: Grouping;
}

/**
 * The groups with the largest and the smallest weighted share of an option; null below two groups. The interval is recovered
 * from Wilson's limits of both on their effective numbers, with their correlation under the design (`statistics.md` 4.6, 10.3).
 */
export function weightedDifference(design: SurveyDesign, { option, chosen, groups, of }: WeightedOption, level: number): ShareDifference | null {
  const shares = groups.flatMap(({ code, label }, g) => {
    const base = Uint8Array.from(of.of, (group) => (group === g ? 1 : 0));
    const { estimate, influence } = shareInfluence(design.weights, base, chosen);
    return estimate === null ? [] : [{ code, label, share: Math.min(1, Math.max(0, estimate)), base, influence }];
  });
  const [larger, smaller] = extremesOf(shares, ({ share }) => share);
  if (larger === undefined || smaller === undefined) return null;
  const [[first = 0, both = 0] = [], [, second = 0] = []] = covarianceOf(design, [larger.influence, smaller.influence]);
  const spread = Math.sqrt(Math.max(0, first) * Math.max(0, second));
  const correlation = spread > 0 ? Math.max(-1, Math.min(1, both / spread)) : 0;
  const limited = (one: typeof larger, variance: number): Limited => ({ share: one.share, ...weightedWilson({ share: one.share, effective: effectiveOf(design, one, variance), df: designDegrees(design, one.base) }, level) });
  const interval = moverInterval(limited(larger, first), limited(smaller, second), correlation);
  const named = ({ code, label, share, base }: typeof larger) => ({ code, label, share, base: peopleIn(base) });
  return { option: { code: option.code, label: option.label }, larger: named(larger), smaller: named(smaller), value: larger.share - smaller.share, ...interval };
}

const peopleIn = (base: Uint8Array): number => base.reduce((sum, one) => sum + one, 0);

/** A share that does not vary has that of its people by the design effect of the survey (`statistics.md` 5.4). */
function effectiveOf({ weights, n }: SurveyDesign, { share, base }: { readonly share: number; readonly base: Uint8Array }, variance: number): number {
  if (share > 0 && share < 1 && variance > 0) return (share * (1 - share)) / variance;
  const weight = weights.reduce((sum, one) => sum + one, 0);
  return peopleIn(base) / kishDesignEffect({ n, weight, squares: weights.reduce((sum, one) => sum + one * one, 0) });
}
