import { samplingUnits, type SamplingUnits } from './samplingUnits.js';
import type { SurveyDesign } from './surveyDesign.js';

/** Units of one stage of drawing. */
export interface StageUnits extends SamplingUnits {
  /** By unit, product of the fractions of the stages before; absent at the first, where it is 1. */
  readonly carried?: Float64Array;
}

/**
 * Units of every stage of a design, the first first; at a later stage the units of the stage before are the strata.
 *
 * What a later stage adds to the variance is what varies within a unit of the stage before, times the part of these that
 * was drawn: where the first fraction is 0 (target `process`), nothing (Cochran 1977, 11.9).
 * Errors RangeError as `samplingUnits`; for stages without clusters; for fractions that are not one a unit, within [0, 1].
 */
export function samplingStages(design: SurveyDesign): readonly StageUnits[] {
  const { n, stages = [] } = design;
  const found: StageUnits[] = [samplingUnits(design)];
  const carried = new Float64Array(n).fill(1);
  let drawn = design.clusters;
  for (const [s, { units, fractions }] of stages.entries()) {
    if (drawn === undefined) throw new RangeError(`stage ${s + 2} is drawn from respondents: only the last stage may draw these`);
    const wrong = fractions.findIndex((fraction) => !(fraction >= 0 && fraction <= 1));
    if (fractions.length !== drawn.count || wrong >= 0) throw new RangeError(`stage ${s + 2} needs a fraction in [0, 1] for each of ${drawn.count} units, unit ${wrong} has none`);
    carry(carried, found[s]);
    const stage = samplingUnits({ n, weights: design.weights, strata: drawn, fractions, ...(units === undefined ? {} : { clusters: units }) });
    found.push({ ...stage, carried: byUnit(stage, carried) });
    drawn = units;
  }
  return found;
}

/** Multiplies what each respondent carries by the fraction its unit was drawn at. */
function carry(carried: Float64Array, stage: StageUnits | undefined): void {
  if (stage === undefined) return;
  const { unitOf, stratumOf, fractions } = stage;
  for (let i = 0; i < carried.length; i += 1) {
    const unit = unitOf?.[i] ?? i;
    carried[i] = (carried[i] ?? 0) * (fractions[stratumOf[unit] ?? 0] ?? 0);
  }
}

function byUnit({ unitOf, count }: SamplingUnits, carried: Float64Array): Float64Array {
  const values = new Float64Array(count);
  for (const [i, value] of carried.entries()) values[unitOf?.[i] ?? i] = value;
  return values;
}
