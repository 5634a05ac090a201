import { checkDesign } from '../design/checkDesign.js';
import { covarianceOf } from '../design/covarianceOf.js';
import { designDegrees } from '../design/designDegrees.js';
import { ratioInfluence } from '../design/ratioInfluence.js';
import type { Grouping, SurveyDesign } from '../design/surveyDesign.js';
import { fTails } from '../fTails.js';
import { solveSymmetric } from '../linear/solveSymmetric.js';

export interface EqualMeansTest {
  /** Wald's statistic: differences from the first group by their covariance. */
  readonly chiSquare: number;
  readonly df: number;
  /** Of the design, less `df`. */
  readonly denominatorDf: number;
  /** Of chiSquare / df, by F. */
  readonly p: number;
  /** Groups that were compared, by number, and their weighted means. */
  readonly means: readonly { readonly group: number; readonly mean: number }[];
}

interface GroupMean {
  readonly group: number;
  readonly mean: number;
  readonly influence: Float64Array;
}

/**
 * Whether weighted means differ among groups, by the survey design.
 *
 * Shape n values; the group of each respondent, −1 outside the domain. Groups of fewer than two people with weight are
 * left out, for one person's mean would pass for certain. Null when fewer than two groups are left, the design has too
 * few degrees of freedom, or the covariance is singular (all the same in several groups). Errors as `covarianceOf`,
 * RangeError naming the row, from 0, of a value in the domain that is no number.
 * Source Wald's test, agrees with R survey `regTermTest(svyglm(y ~ group))` and, for rank scores, with `svyranktest`.
 */
export function equalMeansTest(design: SurveyDesign, values: ArrayLike<number>, groups: Grouping): EqualMeansTest | null {
  checkDesign(design);
  const means = meansOf(design, values, groups);
  const [reference, ...others] = means;
  if (reference === undefined || others.length === 0) return null;
  const contrasts = others.map(({ influence }) => influence.map((u, i) => u - (reference.influence[i] ?? 0)));
  const differences = others.map(({ mean }) => mean - reference.mean);
  const chiSquare = quadratic(covarianceOf(design, contrasts), differences);
  const df = others.length;
  const compared = new Set(means.map(({ group }) => group));
  const denominatorDf =
    designDegrees(
      design,
      Uint8Array.from(groups.of, (g) => (compared.has(g) ? 1 : 0)),
    ) - df;
  if (chiSquare === null || denominatorDf <= 0) return null;
  return { chiSquare, df, denominatorDf, p: fTails(chiSquare / df, df, denominatorDf).upper, means: means.map(({ group, mean }) => ({ group, mean })) };
}

function meansOf({ weights }: SurveyDesign, values: ArrayLike<number>, { of, count }: Grouping): readonly GroupMean[] {
  const people = new Int32Array(count);
  for (const [i, g] of of.entries()) {
    if (g < 0 || !((weights[i] ?? 0) > 0)) continue;
    if (g >= count) throw new RangeError(`row ${i} is in group ${g} of ${count}`);
    if (!Number.isFinite(values[i])) throw new RangeError(`row ${i} has ${values[i] ?? NaN}`);
    people[g] = (people[g] ?? 0) + 1;
  }
  return [...people.keys()].flatMap((group) => {
    if ((people[group] ?? 0) < 2) return [];
    const inside = Uint8Array.from(of, (g) => (g === group ? 1 : 0));
    const { estimate, influence } = ratioInfluence(
      weights,
      Float64Array.from(inside, (one, i) => (one === 1 ? (values[i] ?? 0) : 0)),
      inside,
    );
    return estimate === null ? [] : [{ group, mean: estimate, influence }];
  });
}

/** d' V⁻¹ d; null when V cannot be inverted. */
function quadratic(covariance: number[][], differences: readonly number[]): number | null {
  try {
    return solveSymmetric(covariance, differences).reduce((sum, x, k) => sum + x * (differences[k] ?? 0), 0);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
