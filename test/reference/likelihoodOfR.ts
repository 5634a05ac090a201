import { fQuantile } from '../../analysis/stats/fQuantile.js';
import type { Interval } from '../../analysis/stats/interval.js';
import type { EstimatedShare } from '../../analysis/stats/intervals/estimatedShare.js';
import { normalQuantile } from '../../analysis/stats/normalQuantile.js';
import { normalTails } from '../../analysis/stats/normalTails.js';
import { studentCriticalValue } from '../../analysis/stats/studentQuantile.js';

/** 1 or 0 of each of the base, and what each weighs. */
interface Answers {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

interface Profile {
  readonly logits: readonly number[];
  /** Signed roots of the deviance. */
  readonly roots: readonly number[];
}

/**
 * The likelihood interval as R survey 4.1 finds it: the deviance is taken at a few logits, a cubic spline through these
 * at three times as many, and lines between. What it approximates is `weightedLikelihood` (`statistics.md` 5.3), with a
 * dispersion of n/(n − 1) more. Here so that R's numbers are seen to be of the same share, variance and degrees of freedom.
 */
export function likelihoodOfR({ share, effective, df }: EstimatedShare, answers: Answers): Interval {
  const people = answers.values.length;
  const variance = 1 / (effective * share * (1 - share));
  const quantile = -studentCriticalValue(0.95, df) * Math.sqrt(variance * workingWeight(answers));
  const alpha = normalTails(quantile).lower / 2;
  const farthest = Math.sqrt(fQuantile(1 - alpha, 1, people - 1));
  const profile = profileOf(share, people, { farthest, step: (farthest / 5) * Math.sqrt(variance) });
  const dense = splinePoints(profile.logits, profile.roots, 3 * profile.logits.length);
  const cut = normalQuantile(2 * alpha);
  const expit = (logit: number) => 1 / (1 + Math.exp(-logit));
  return { low: expit(onLines(dense, cut)), high: expit(onLines(dense, -cut)) };
}

/**
 * Σ w p(1 − p) of R's regression on nothing but a constant, weights of mean 1: with the p of the step before the last, which
 * is as far from the share as a deviance that changes by less than 1e-8 allows.
 */
function workingWeight({ values, weights }: Answers): number {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const people = Array.from(values, (value, i) => ({ value, weight: (weights[i] ?? 0) / mean }));
  let shares = people.map(({ value, weight }) => (weight * value + 0.5) / (weight + 1));
  let deviance = devianceOf(people, shares);
  for (;;) {
    const working = people.map(({ weight }, i) => weight * (shares[i] ?? 0) * (1 - (shares[i] ?? 0)));
    const total = working.reduce((sum, weight) => sum + weight, 0);
    const steps = people.map(({ value }, i) => {
      const p = shares[i] ?? NaN;
      return (working[i] ?? 0) * (Math.log(p / (1 - p)) + (value - p) / (p * (1 - p)));
    });
    const logit = steps.reduce((sum, step) => sum + step, 0) / total;
    shares = people.map(() => 1 / (1 + Math.exp(-logit)));
    const next = devianceOf(people, shares);
    if (Math.abs(next - deviance) / (Math.abs(next) + 0.1) < 1e-8) return total;
    deviance = next;
  }
}

function devianceOf(people: readonly { readonly value: number; readonly weight: number }[], shares: readonly number[]): number {
  return people.reduce((sum, { value, weight }, i) => sum - 2 * weight * Math.log(value === 1 ? (shares[i] ?? NaN) : 1 - (shares[i] ?? NaN)), 0);
}

/** Logits away from that of the share in steps, until the deviance is large enough, at most nine. */
function profileOf(share: number, people: number, { farthest, step }: { readonly farthest: number; readonly step: number }): Profile {
  const centre = Math.log(share / (1 - share));
  const points = [{ logit: centre, root: 0 }];
  for (const sign of [-1, 1]) {
    for (let k = 1, root = 0; k < 10 && root < farthest; k += 1) {
      const logit = centre + sign * k * step;
      const p = 1 / (1 + Math.exp(-logit));
      root = Math.sqrt(2 * (people - 1) * (share * Math.log(share / p) + (1 - share) * Math.log((1 - share) / (1 - p))));
      points.push({ logit, root: sign * root });
    }
  }
  points.sort((a, b) => a.logit - b.logit);
  return { logits: points.map(({ logit }) => logit), roots: points.map(({ root }) => root) };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Forsythe, Malcolm and Moler's spline: third derivatives at the ends are those of the cubics through the four points there. */
function splinePoints(x: readonly number[], y: readonly number[], count: number): readonly Point[] {
  const n = x.length;
  const at = (list: readonly number[], i: number) => list[i] ?? NaN;
  const gap = x.slice(1).map((value, i) => value - at(x, i));
  const slope = gap.map((width, i) => (at(y, i + 1) - at(y, i)) / width);
  const second = (i: number) => (at(slope, i + 1) - at(slope, i)) / (at(x, i + 2) - at(x, i));
  const third = (i: number) => (second(i + 1) - second(i)) / (at(x, i + 3) - at(x, i));
  const diagonal = x.map((_, i) => (i === 0 ? -at(gap, 0) : i === n - 1 ? -at(gap, n - 2) : 2 * (at(gap, i - 1) + at(gap, i))));
  const right = x.map((_, i) => (i === 0 ? at(gap, 0) ** 2 * third(0) : i === n - 1 ? -(at(gap, n - 2) ** 2) * third(n - 4) : at(slope, i) - at(slope, i - 1)));
  for (let i = 1; i < n; i += 1) {
    const factor = at(gap, i - 1) / at(diagonal, i - 1);
    diagonal[i] = at(diagonal, i) - factor * at(gap, i - 1);
    right[i] = at(right, i) - factor * at(right, i - 1);
  }
  const curve = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i -= 1) curve[i] = (at(right, i) - (i === n - 1 ? 0 : at(gap, i) * at(curve, i + 1))) / at(diagonal, i);
  const [first, last] = [at(x, 0), at(x, n - 1)];
  return Array.from({ length: count }, (_, k) => {
    const place = first + ((last - first) * k) / (count - 1);
    const found = x.findLastIndex((value, i) => value <= place && i < n - 1);
    const i = Math.max(0, found);
    const away = place - at(x, i);
    const linear = at(slope, i) - at(gap, i) * (at(curve, i + 1) + 2 * at(curve, i));
    return { x: place, y: at(y, i) + away * (linear + away * (3 * at(curve, i) + (away * (at(curve, i + 1) - at(curve, i))) / at(gap, i))) };
  });
}

/** The x at which lines through the points, of growing y, reach a height. */
function onLines(points: readonly Point[], height: number): number {
  const next = points.findIndex(({ y }) => y >= height);
  const [from, to] = [points[next - 1], points[next]];
  if (from === undefined || to === undefined) return NaN;
  return from.x + ((to.x - from.x) * (height - from.y)) / (to.y - from.y);
}
