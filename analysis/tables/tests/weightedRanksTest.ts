import type { Grouping, SurveyDesign } from '../../stats/design/surveyDesign.js';
import { designRankTest } from '../../stats/likert/designRankTest.js';
import { because, nothingFound, type Found } from './groupTest.js';

/** People with weights on a scale, by group; −1 for who is not on it. Source `statistics.md` 11.3. */
export function weightedRanksTest(design: SurveyDesign, values: Float64Array, groups: Grouping): Found {
  const test = designRankTest(design, values, groups);
  if (test === null) return { ...nothingFound, notes: [because('all_alike')] };
  const means = test.means.map(({ mean }) => mean);
  return {
    ...nothingFound,
    method: 'weighted_ranks',
    statistic: test.chiSquare / test.df,
    df: test.df,
    df2: test.denominatorDf,
    p: test.p,
    effect: { name: 'mean_rank_difference', value: Math.max(...means) - Math.min(...means), corrected: null },
  };
}
