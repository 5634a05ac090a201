import { checkDesign } from './checkDesign.js';
import { samplingUnits } from './samplingUnits.js';
import type { SurveyDesign } from './surveyDesign.js';

/**
 * Degrees of freedom of an estimate in a domain: units in it less strata in it, 0 or more.
 *
 * Shape a design and 1 or 0 for who is in the domain (absent: everyone); units are clusters, or respondents where there
 * are none. Weight 0 is not in a domain. Strata are counted after lonely ones were merged.
 * Source `statistics.md` 4.7; R survey `degf` of the subset.
 */
export function designDegrees(design: SurveyDesign, domain?: Uint8Array): number {
  checkDesign(design);
  const { unitOf, count, stratumOf, sizes } = samplingUnits(design);
  const units = new Uint8Array(count);
  const strata = new Uint8Array(sizes.length);
  for (let i = 0; i < design.n; i += 1) {
    if ((domain !== undefined && domain[i] !== 1) || !((design.weights[i] ?? 0) > 0)) continue;
    const unit = unitOf === undefined ? i : (unitOf[i] ?? 0);
    units[unit] = 1;
    strata[stratumOf[unit] ?? 0] = 1;
  }
  const sum = (ones: Uint8Array) => ones.reduce((total, one) => total + one, 0);
  return Math.max(0, sum(units) - sum(strata));
}
