import { covarianceOf } from './covarianceOf.js';
import type { SurveyDesign } from './surveyDesign.js';

/** Standard error of one estimate from its influence, as `covarianceOf` reads it. */
export function standardError(design: SurveyDesign, influence: Float64Array): number {
  return Math.sqrt(covarianceOf(design, [influence])[0]?.[0] ?? 0);
}
