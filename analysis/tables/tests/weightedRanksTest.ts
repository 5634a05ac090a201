import type { Grouping, SurveyDesign } from '../../stats/design/surveyDesign.js';
import { designRankTest } from '../../stats/likert/designRankTest.js';
import { because, nothingFound, type Found, type Named } from './groupTest.js';

/** People with weights on a scale, by group; −1 for who is not on it. Source `statistics.md` 11.3. */
export function weightedRanksTest(design: SurveyDesign, values: Float64Array, groups: Grouping, names: readonly Named[]): Found {
  const test = designRankTest(design, values, groups);
  if (test === null) return { ...nothingFound, notes: [because('all_alike')] };
  // Of one person alone nobody can say how a mean varies.
  const lost = names.filter((_, g) => !test.means.some(({ group }) => group === g)).map(({ code, label }) => ({ code, label }));
  const means = test.means.map(({ mean }) => mean);
  return {
    ...nothingFound,
    method: 'weighted_ranks',
    statistic: test.chiSquare / test.df,
    df: test.df,
    df2: test.denominatorDf,
    p: test.p,
    notes: lost.length === 0 ? [] : [because('groups_left_out', lost)],
    effect: { name: 'mean_rank_difference', value: Math.max(...means) - Math.min(...means), corrected: null },
  };
}
