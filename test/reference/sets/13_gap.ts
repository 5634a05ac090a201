/** Gaps between importance and availability: Borich's score, ranked discrepancy, quadrants, tests, and the same under weights. */
import { gapAnalysis, type ItemGap } from '../../../analysis/stats/gap/gapAnalysis.js';
import { importancePerformance } from '../../../analysis/stats/gap/importancePerformance.js';
import { ratingPairs } from '../../../analysis/stats/gap/ratingPairs.js';
import { referenceSurvey } from '../designs.js';
import type { Ours } from '../ledger.js';
import type { Person } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

export const check: ReferenceCheck = (reference, ledger) => {
  const { people, methods, designs } = referenceSurvey(reference);
  const names = methods.map((name) => name.slice('m_'.length));
  const pairs = names.map((name) => ratingPairs(ratings(people, `imp_${name}`), ratings(people, `ava_${name}`)));
  const { items, agreement } = gapAnalysis(pairs);
  const weighted = gapAnalysis(pairs, { design: designs.F_calib_raking_dw });
  const { crossing, quadrants } = importancePerformance(pairs);
  const named = (value: (k: number) => Ours): Ours => new Map(names.map((name, k) => [name, value(k)] as const));
  ledger.equal(reference.results, {
    items: named((k) => itemOf(items[k], weighted.items[k])),
    ipa: {
      grand_mean_importance: crossing?.importance ?? null,
      grand_mean_availability: crossing?.availability ?? null,
      quadrant: named((k) => quadrants[k] ?? null),
    },
    rank_by_mwds: named((k) => items[k]?.ranks.byWeightedScore ?? null),
    rank_by_need_score: named((k) => items[k]?.ranks.byNeed ?? null),
    spearman_between_rankings: agreement.weightedScoreAndNeed,
  });
};

function ratings(people: readonly Person[], column: string): Float64Array {
  return Float64Array.from(people, (person) => (person.get(column) === '' ? NaN : Number(person.get(column))));
}

function itemOf(item: ItemGap | undefined, underWeights: ItemGap | undefined): Ours {
  if (item === undefined) return null;
  const { discrepancy, ranked, signedRank, sign } = item;
  const { interval } = discrepancy;
  return {
    n_pairs: discrepancy.pairs,
    mean_importance: discrepancy.meanImportance,
    mean_availability: discrepancy.meanAvailability,
    mean_discrepancy: discrepancy.mean,
    sd_discrepancy: discrepancy.sd,
    discrepancy_ci_t: [interval?.low ?? null, interval?.high ?? null],
    mwds: discrepancy.weightedScore,
    mwds_se_linearised: discrepancy.weightedScoreSe,
    mwds_individual_weight: discrepancy.individuallyWeighted,
    rdm: {
      availability_below_importance_pct: ranked.below,
      availability_above_pct: ranked.above,
      tied_pct: ranked.tied,
      rds: ranked.score,
      need_score: ranked.need,
      need_se: ranked.needSe,
    },
    wilcoxon_signed_rank: { V: signedRank.statistic, p: signedRank.p },
    sign_test_p: sign.p,
    weighted_F: weightedOf(underWeights),
  };
}

function weightedOf(item: ItemGap | undefined): Ours {
  const gap = item?.weighted ?? null;
  if (gap === null) return null;
  return {
    mean_importance: gap.meanImportance,
    mean_discrepancy: gap.mean,
    se_discrepancy: gap.meanSe,
    mwds: gap.weightedScore,
    mwds_se: gap.weightedScoreSe,
    need_score: gap.need,
    need_se: gap.needSe,
  };
}
