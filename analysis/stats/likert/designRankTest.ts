import { checkDesign } from '../design/checkDesign.js';
import type { Grouping, SurveyDesign } from '../design/surveyDesign.js';
import { equalMeansTest, type EqualMeansTest } from './equalMeansTest.js';
import { weightedMidranks } from './weightedMidranks.js';

/**
 * Whether groups answer on different parts of a scale, under weights: Kruskal and Wallis's test by the survey design.
 *
 * Shape n values, of which only the order matters; the group of each respondent, −1 for who did not answer or is
 * outside the domain. Means are of ranks as shares of the population, 0.5 for a group like all. Null and errors as
 * `equalMeansTest`. Source Lumley & Scott (2013), Biometrika 100; agrees with R survey `svyranktest(test =
 * "KruskalWallis")` where tied people have equal weights (see `weightedMidranks`).
 */
export function designRankTest(design: SurveyDesign, values: ArrayLike<number>, groups: Grouping): EqualMeansTest | null {
  checkDesign(design);
  const domain = Uint8Array.from(groups.of, (g) => (g >= 0 ? 1 : 0));
  const row = domain.findIndex((inside, i) => inside === 1 && !Number.isFinite(values[i]));
  if (row >= 0) throw new RangeError(`row ${row} has ${values[row] ?? NaN}`);
  return equalMeansTest(design, weightedMidranks(design.weights, values, domain), groups);
}
