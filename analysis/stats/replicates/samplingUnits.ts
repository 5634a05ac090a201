import type { SurveyDesign } from '../design/surveyDesign.js';

/** What was drawn: respondents, or clusters of them; what a replicate leaves out or draws again. */
export interface SamplingUnits {
  /** Unit of each respondent. */
  readonly of: Int32Array;
  readonly strata: readonly Stratum[];
}

export interface Stratum {
  readonly units: Int32Array;
  /** Part of the population that was drawn; 0 for target `process`. */
  readonly fraction: number;
}

/**
 * The units of a design by stratum.
 *
 * Errors RangeError naming a cluster that lies in two strata, and a stratum of one unit among several: it says nothing of
 * the variance and must be merged first, never dropped (`statistics.md` 4.2).
 */
export function samplingUnits({ n, clusters, strata, fractions }: SurveyDesign): SamplingUnits {
  const of = clusters === undefined ? Int32Array.from({ length: n }, (_, i) => i) : clusters.of;
  const stratumOf = new Map<number, number>();
  const units = Array.from({ length: strata?.count ?? 1 }, () => new Array<number>());
  for (const [i, unit] of of.entries()) {
    const stratum = strata?.of[i] ?? 0;
    const known = stratumOf.get(unit);
    if (known === stratum) continue;
    if (known !== undefined) throw new RangeError(`row ${i}: cluster ${unit} is in strata ${known} and ${stratum}`);
    stratumOf.set(unit, stratum);
    units[stratum]?.push(unit);
  }
  const filled = units.map((own, h) => ({ units: Int32Array.from(own), fraction: fractions?.[h] ?? 0 }));
  const lone = strata === undefined ? -1 : filled.findIndex((stratum) => stratum.units.length === 1);
  if (lone >= 0) throw new RangeError(`stratum ${lone} has one unit: merge it with another`);
  return { of, strata: filled.filter((stratum) => stratum.units.length > 0) };
}
