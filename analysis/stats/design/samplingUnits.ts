import { mergeLonelyStrata, type MergedStrata } from './mergeLonelyStrata.js';
import type { SurveyDesign } from './surveyDesign.js';

/** Who is counted as independent: respondents, or clusters of them. */
export interface SamplingUnits extends MergedStrata {
  /** Absent: each respondent is a unit. */
  readonly unitOf: Int32Array | undefined;
  readonly count: number;
}

/**
 * Units of a design in strata of at least two.
 *
 * Shape a design in; the unit of each respondent, the stratum of each unit out. A cluster nobody is in is no unit.
 * Errors RangeError when a cluster lies in two strata or a respondent in none.
 */
export function samplingUnits({ n, strata, clusters, fractions }: SurveyDesign): SamplingUnits {
  const unitOf = clusters === undefined ? undefined : renumbered(clusters.of);
  const count = unitOf === undefined ? n : unitOf.reduce((most, unit) => Math.max(most, unit), -1) + 1;
  const stratumOf = new Int32Array(count).fill(strata === undefined ? 0 : -1);
  for (let i = 0; strata !== undefined && i < n; i += 1) {
    const unit = unitOf === undefined ? i : (unitOf[i] ?? 0);
    const stratum = strata.of[i] ?? -1;
    if (!(stratum >= 0 && stratum < strata.count)) throw new RangeError(`row ${i} is in stratum ${stratum}, and there are ${strata.count}`);
    if ((stratumOf[unit] ?? -1) >= 0 && stratumOf[unit] !== stratum) throw new RangeError(`the cluster of row ${i} lies in two strata`);
    stratumOf[unit] = stratum;
  }
  return { unitOf, count, ...mergeLonelyStrata(stratumOf, fractions ?? new Float64Array(strata?.count ?? 1)) };
}

/** Clusters numbered as they are met, so that one nobody is in is not counted. */
function renumbered(of: Int32Array): Int32Array {
  const known = new Map<number, number>();
  return of.map((cluster) => {
    const unit = known.get(cluster) ?? known.size;
    known.set(cluster, unit);
    return unit;
  });
}
