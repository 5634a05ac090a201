import type { SurveyDesign } from '../design/surveyDesign.js';
import { midRanks } from '../ranking/midRanks.js';
import { adjustPValues } from '../tests/adjustPValues.js';
import { discrepancy, type Discrepancy } from './discrepancy.js';
import { rankedDiscrepancy, type RankedDiscrepancy } from './rankedDiscrepancy.js';
import type { RatingPairs } from './ratingPairs.js';
import { signedRankTest, type SignedRankMethod, type SignedRankTest } from './signedRankTest.js';
import { signTest } from './signTest.js';
import { spearman } from './spearman.js';
import { weightedGap, type WeightedGap } from './weightedGap.js';

export interface ItemGap {
  readonly discrepancy: Discrepancy;
  readonly ranked: RankedDiscrepancy;
  /** Null without a design. */
  readonly weighted: WeightedGap | null;
  readonly signedRank: SignedRankTest & { readonly holm: number | null };
  /** Null without a pair. */
  readonly sign: { readonly p: number | null; readonly holm: number | null };
  /** 1 is the largest need; null without a pair. */
  readonly ranks: { readonly byMeanDiscrepancy: number | null; readonly byWeightedScore: number | null; readonly byNeed: number | null };
}

export interface GapAnalysis {
  readonly items: readonly ItemGap[];
  /** Spearman's correlations of the three rankings: where they disagree, that is information. */
  readonly agreement: {
    readonly weightedScoreAndNeed: number | null;
    readonly meanDiscrepancyAndNeed: number | null;
    readonly meanDiscrepancyAndWeightedScore: number | null;
  };
}

export interface GapOptions {
  /** With weights the rankings are the weighted ones. The tests are always of the people who answered. */
  readonly design?: SurveyDesign;
  readonly signedRank?: SignedRankMethod;
  readonly level?: number;
}

/**
 * Everything there is to say of the gaps between importance and availability of some items, tests adjusted over the items
 * by Holm. Shape pairs of each item in. Errors as the parts. Source `statistics.md` 13.
 */
export function gapAnalysis(items: readonly RatingPairs[], { design, signedRank = 'normal', level = 0.95 }: GapOptions = {}): GapAnalysis {
  const parts = items.map((pairs) => ({
    discrepancy: discrepancy(pairs, level),
    ranked: rankedDiscrepancy(pairs),
    weighted: design === undefined ? null : weightedGap(design, pairs),
    signedRank: signedRankTest(differencesOf(pairs), signedRank),
    sign: signOf(pairs),
  }));
  const signedRankHolm = adjustPValues(parts.map((part) => part.signedRank.p), 'holm');
  const signHolm = adjustPValues(parts.map((part) => part.sign), 'holm');
  const scores = {
    mean: parts.map(({ weighted, discrepancy: own }) => (weighted ?? own).mean),
    weightedScore: parts.map(({ weighted, discrepancy: own }) => (weighted ?? own).weightedScore),
    need: parts.map(({ weighted, ranked }) => (weighted ?? ranked).need),
  };
  const ranks = { mean: ranksOf(scores.mean), weightedScore: ranksOf(scores.weightedScore), need: ranksOf(scores.need) };
  return {
    items: parts.map((part, k) => ({
      ...part,
      signedRank: { ...part.signedRank, holm: signedRankHolm[k] ?? null },
      sign: { p: part.sign, holm: signHolm[k] ?? null },
      ranks: { byMeanDiscrepancy: ranks.mean[k] ?? null, byWeightedScore: ranks.weightedScore[k] ?? null, byNeed: ranks.need[k] ?? null },
    })),
    agreement: {
      weightedScoreAndNeed: spearman(scores.weightedScore, scores.need),
      meanDiscrepancyAndNeed: spearman(scores.mean, scores.need),
      meanDiscrepancyAndWeightedScore: spearman(scores.mean, scores.weightedScore),
    },
  };
}

const ranksOf = (scores: readonly (number | null)[]) => midRanks(scores.map((score) => (score === null ? null : -score)));

function differencesOf({ importance, availability }: RatingPairs): Float64Array {
  const differences = new Float64Array(importance.length);
  for (let i = 0; i < differences.length; i += 1) differences[i] = (importance[i] ?? NaN) - (availability[i] ?? NaN);
  return differences;
}

function signOf({ importance, availability }: RatingPairs): number | null {
  if (importance.length === 0) return null;
  let [positive, negative] = [0, 0];
  for (let i = 0; i < importance.length; i += 1) {
    const difference = (importance[i] ?? NaN) - (availability[i] ?? NaN);
    if (difference > 0) positive += 1;
    else if (difference < 0) negative += 1;
  }
  return signTest(positive, negative);
}
