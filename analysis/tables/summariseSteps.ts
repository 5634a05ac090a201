import { likertSummary } from '../stats/likert/likertSummary.js';
import { divergingOffsets, type DivergingOffsets } from '../stats/likert/divergingOffsets.js';
import { interpolatedMedian } from '../stats/likert/interpolatedMedian.js';
import { fewestForMean } from '../stats/likert/stepMean.js';
import { weightedLikert, type WithError } from '../stats/likert/weightedLikert.js';
import { scoreInterval, weightedShareScore, type Score } from './scoreInterval.js';
import type { Weighting } from './weighting.js';

/** Why there is no mean: too few answers, all the same, or steps that are not equally far apart. */
export type WhyNoMean = 'few' | 'all_equal' | 'uneven_steps';

/** What sums up answers on a scale; all null where nobody answered with a step. */
export interface StepSummary {
  /** Shares at the two ends of the scale, Wilson's interval. */
  readonly top: Score | null;
  readonly bottom: Score | null;
  /** Top less bottom, in [−1, 1]. */
  readonly net: (Score & { readonly se: number }) | null;
  /** In numbers of the steps; between two where half of the answers end. */
  readonly median: number | null;
  /** As if answers were spread evenly in each step; null where steps are not equally far apart. */
  readonly interpolatedMedian: number | null;
  /** Treats steps as equally far apart; Student's interval. */
  readonly mean: Score | null;
  readonly whyNoMean: WhyNoMean | null;
  readonly diverging: DivergingOffsets | null;
}

export interface SteppedAnswers {
  /** People by step, the lowest first. */
  readonly counts: readonly number[];
  /** Of everyone: the step from 1, NaN for none. */
  readonly answers: Float64Array;
  readonly domain: Uint8Array;
  /** What steps are numbered, ascending. */
  readonly steps: readonly number[];
}

const nothing: StepSummary = { top: null, bottom: null, net: null, median: null, interpolatedMedian: null, mean: null, whyNoMean: null, diverging: null };

/** Shape answers, weights where there are any, level in (0, 1). Errors as `weightedLikert`. */
export function summariseSteps(answers: SteppedAnswers, weighting: Weighting | undefined, level: number): StepSummary {
  if (answers.counts.every((count) => count === 0)) return nothing;
  return weighting === undefined ? plain(answers, level) : weighed(answers, weighting, level);
}

function plain({ counts, steps }: SteppedAnswers, level: number): StepSummary {
  const { base, boxes, median, interpolatedMedian: inter, mean, diverging } = likertSummary({ counts, dontKnow: 0, missing: 0 }, level);
  if (boxes === null || mean === null || median === null) return nothing;
  const { top, bottom, net, netSe } = boxes;
  const se = mean.sd === null ? 0 : mean.sd / Math.sqrt(base);
  return {
    top: { value: top.share, ...top.interval },
    bottom: { value: bottom.share, ...bottom.interval },
    net: { ...scoreInterval({ value: net, se: netSe, df: base - 1 }, level, { least: -1, most: 1 }), se: netSe },
    median: numberAt(steps, median),
    interpolatedMedian: inter === null ? null : evenNumberAt(steps, inter),
    ...meanOf({ estimate: mean.mean, se }, { counts, steps, df: base - 1, level }),
    diverging,
  };
}

function weighed({ counts, answers, domain, steps }: SteppedAnswers, { design, designEffect }: Weighting, level: number): StepSummary {
  const found = weightedLikert(design, answers, steps.length, domain);
  if (found === null) return nothing;
  const { base: people, df, shares, mean, top, bottom, net, median } = found;
  const parts = shares.map(({ estimate }) => estimate);
  const inter = interpolatedMedian(parts);
  const box = (end: WithError) => weightedShareScore({ ...end, df, people }, designEffect, level);
  return {
    top: box(top),
    bottom: box(bottom),
    net: { ...scoreInterval({ value: net.estimate, se: varies(net.se), df }, level, { least: -1, most: 1 }), se: net.se },
    median: numberAt(steps, median),
    interpolatedMedian: inter === null ? null : evenNumberAt(steps, inter),
    ...meanOf(mean, { counts, steps, df, level }),
    diverging: divergingOffsets(parts),
  };
}

/** What all answers are the same in does not vary, but for rounding. */
const varies = (se: number): number => (se < 1e-12 ? 0 : se);

function meanOf({ estimate, se }: WithError, { counts, steps, df, level }: { readonly counts: readonly number[]; readonly steps: readonly number[]; readonly df: number; readonly level: number }): Pick<StepSummary, 'mean' | 'whyNoMean'> {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const why: WhyNoMean | null = people < fewestForMean ? 'few' : counts.filter((count) => count > 0).length === 1 ? 'all_equal' : null;
  const value = evenNumberAt(steps, estimate);
  if (value === null) return { mean: null, whyNoMean: 'uneven_steps' };
  if (why !== null) return { mean: null, whyNoMean: why };
  const [least = 0, most = 0] = [steps[0], steps.at(-1)];
  return { mean: scoreInterval({ value, se: (se * (most - least)) / (steps.length - 1), df }, level, { least, most }), whyNoMean: null };
}

/** The number of a step counted from 1; half-way between two for a half. */
function numberAt(steps: readonly number[], place: number): number {
  return ((steps[Math.floor(place) - 1] ?? 0) + (steps[Math.ceil(place) - 1] ?? 0)) / 2;
}

/** The same for any place between; null where steps are not equally far apart, for then no number stands there. */
function evenNumberAt(steps: readonly number[], place: number): number | null {
  const [least = 0, most = 0] = [steps[0], steps.at(-1)];
  const apart = (most - least) / (steps.length - 1);
  const isEven = steps.every((step, k) => Math.abs(step - least - k * apart) < 1e-9 * Math.max(1, Math.abs(most)));
  return isEven ? least + (place - 1) * apart : null;
}
