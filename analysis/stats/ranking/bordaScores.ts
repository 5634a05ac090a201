import { checkWeights } from '../design/checkDesign.js';
import { designDegrees } from '../design/designDegrees.js';
import { ratioInfluence } from '../design/ratioInfluence.js';
import { standardError } from '../design/standardError.js';
import type { SurveyDesign } from '../design/surveyDesign.js';
import type { Interval } from '../interval.js';
import { weightedWilson } from '../intervals/weightedWilson.js';
import { weightSummary } from '../weights/weightSummary.js';
import { wilsonInterval } from '../wilsonInterval.js';
import { rankersOf, wasOffered, type Rankings } from './rankings.js';

export interface RankedShare {
  /** Rankers. */
  readonly count: number;
  /** Null where no ranker could rank the item. */
  readonly share: number | null;
  /** Wilson, on the effective number where weighted. */
  readonly interval: Interval | null;
}

export interface BordaScore {
  /** Rankers who could rank the item, under weights those with a weight above 0: the base of all that follows. */
  readonly rankers: number;
  /** As many points as there are places for the best, 1 for the last place, 0 for what was not ranked. Not weighted. */
  readonly points: number;
  /** Null without a ranker. */
  readonly mean: number | null;
  /** Null below two rankers. */
  readonly standardError: number | null;
  readonly shareOfMaximum: number | null;
  readonly first: RankedShare;
  readonly anyPlace: RankedShare;
}

export interface BordaOptions {
  /** Weighted means and shares, with errors as of the design; absent: everyone counts as one. */
  readonly design?: SurveyDesign;
  readonly level?: number;
}

/**
 * Borda's points: 3, 2, 1 for three places.
 *
 * Shape rankings in, one score an item out. Errors RangeError when a row ranks an item twice, or its weight is none.
 * Source Borda (1781), standard error sd/√n; weighted by linearisation (`statistics.md` 4.1, 5.1).
 */
export function bordaScores(rankings: Rankings, { design, level = 0.95 }: BordaOptions = {}): readonly BordaScore[] {
  if (design !== undefined) checkWeights(design.weights, rankings.n);
  const ranked = rankersOf(rankings);
  const rankers = design === undefined ? ranked : ranked.filter((row) => (design.weights[row] ?? 0) > 0);
  return Array.from({ length: rankings.items }, (_, item) => {
    const { rows, points } = pointsOf(rankings, rankers, item);
    return design === undefined ? unweighted(points, rankings.places.length, level) : weighted(rows, points, rankings.places.length, design, level);
  });
}

/** Points of one item, an entry for each ranker who could rank it. */
function pointsOf(rankings: Rankings, rankers: Int32Array, item: number): { readonly rows: Int32Array; readonly points: Float64Array } {
  const { places } = rankings;
  const rows = new Int32Array(rankers.length);
  const points = new Float64Array(rankers.length);
  let count = 0;
  for (let k = 0; k < rankers.length; k += 1) {
    const i = rankers[k] ?? 0;
    let got = 0;
    for (let place = 0; place < places.length; place += 1) if (places[place]?.[i] === item) got = places.length - place;
    if (got === 0 && !wasOffered(rankings, item, i)) continue;
    rows[count] = i;
    points[count] = got;
    count += 1;
  }
  return { rows: rows.subarray(0, count), points: points.subarray(0, count) };
}

function unweighted(points: Float64Array, places: number, level: number): BordaScore {
  const n = points.length;
  const times = new Float64Array(places + 1);
  for (const got of points) times[got] = (times[got] ?? 0) + 1;
  const sum = times.reduce((total, count, got) => total + count * got, 0);
  const mean = n > 0 ? sum / n : null;
  const squares = times.reduce((total, count, got) => total + count * (got - (mean ?? 0)) ** 2, 0);
  const shareOf = (count: number): RankedShare =>
    n > 0 ? { count, share: count / n, interval: wilsonInterval({ count, n }, level) } : { count, share: null, interval: null };
  return {
    rankers: n,
    points: sum,
    mean,
    standardError: n > 1 ? Math.sqrt(squares / (n - 1) / n) : null,
    shareOfMaximum: mean === null ? null : mean / places,
    first: shareOf(times[places] ?? 0),
    anyPlace: shareOf(n - (times[0] ?? 0)),
  };
}

function weighted(rows: Int32Array, points: Float64Array, places: number, design: SurveyDesign, level: number): BordaScore {
  const score = weightedMean(rows, points, design);
  const shareOf = (holds: (got: number) => boolean): RankedShare => {
    const ones = points.map((got) => (holds(got) ? 1 : 0));
    const count = ones.reduce((sum, one) => sum + one, 0);
    const { mean, variance } = weightedMean(rows, ones, design);
    if (mean === null) return { count, share: null, interval: null };
    const share = exactAtEnds(mean);
    return { count, share, interval: effectiveWilson(share, variance, rows, design, level) };
  };
  return {
    rankers: rows.length,
    points: points.reduce((total, got) => total + got, 0),
    mean: score.mean,
    standardError: rows.length > 1 && score.mean !== null ? Math.sqrt(score.variance) : null,
    shareOfMaximum: score.mean === null ? null : score.mean / places,
    first: shareOf((got) => got === places),
    anyPlace: shareOf((got) => got > 0),
  };
}

function weightedMean(rows: Int32Array, values: Float64Array, design: SurveyDesign): { readonly mean: number | null; readonly variance: number } {
  const numerator = new Float64Array(design.n);
  const base = new Float64Array(design.n);
  for (const [k, i] of rows.entries()) {
    numerator[i] = values[k] ?? 0;
    base[i] = 1;
  }
  const { estimate, influence } = ratioInfluence(design.weights, numerator, base);
  return { mean: estimate, variance: estimate === null ? 0 : standardError(design, influence) ** 2 };
}

/** Sums of weights may round none and all to nearly so. */
const exactAtEnds = (share: number): number => (share < 1e-12 ? 0 : share > 1 - 1e-12 ? 1 : share);

/** None and all have no variance of their own: they rest on the people divided by Kish's design effect of the survey (`statistics.md` 5.4). */
function effectiveWilson(share: number, variance: number, rows: Int32Array, design: SurveyDesign, level: number): Interval {
  const domain = new Uint8Array(design.n);
  for (const row of rows) domain[row] = 1;
  const isEnd = share === 0 || share === 1 || variance === 0;
  const effective = isEnd ? rows.length / (weightSummary(design.weights)?.designEffect ?? 1) : (share * (1 - share)) / variance;
  return weightedWilson({ share, effective, df: designDegrees(design, domain) }, level);
}
