import { checkDesign } from '../design/checkDesign.js';
import { samplingUnits } from '../design/samplingUnits.js';
import type { SurveyDesign } from '../design/surveyDesign.js';

/** What was drawn: respondents, or clusters of them; what a replicate leaves out or draws again. */
export interface DrawnUnits {
  /** Unit of each respondent. */
  readonly of: Int32Array;
  readonly count: number;
  /** Of two units or more each: one that is all there is in its stratum is in every replicate. */
  readonly strata: readonly DrawnStratum[];
}

export interface DrawnStratum {
  readonly units: Int32Array;
  /** Part of the population that was drawn; 0 for target `process`. */
  readonly fraction: number;
}

/** The units of a design by stratum, lonely ones merged. Errors as `checkDesign` and `samplingUnits`, and RangeError for a design of one unit. */
export function drawnUnits(design: SurveyDesign): DrawnUnits {
  checkDesign(design);
  const { unitOf, count, stratumOf, sizes, fractions } = samplingUnits(design);
  if (count < 2) throw new RangeError(`replicates need two independent units, not ${count}`);
  const units = Array.from(sizes, () => new Array<number>());
  for (const [unit, stratum] of stratumOf.entries()) units[stratum]?.push(unit);
  const strata = units.map((own, stratum) => ({ units: Int32Array.from(own), fraction: fractions[stratum] ?? 0 }));
  return { of: unitOf ?? Int32Array.from({ length: design.n }, (_, i) => i), count, strata: strata.filter((stratum) => stratum.units.length > 1) };
}
