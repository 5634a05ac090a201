import { calibrateBounded } from '../../../analysis/stats/weights/calibrateBounded.js';
import { rakeCapRake } from '../../../analysis/stats/weights/rakeCapRake.js';
import { trimWeights } from '../../../analysis/stats/weights/trimWeights.js';
import { weightSummary } from '../../../analysis/stats/weights/weightSummary.js';
import type { NamedMargin } from '../../../analysis/stats/weights/rake.js';
import { designNames, referenceSurvey, textIn } from '../designs.js';
import type { Ours } from '../ledger.js';
import type { ReferenceCheck } from '../referenceSet.js';

/** Every way to weigh the survey, weight by weight. */
export const check: ReferenceCheck = (reference, ledger) => {
  const { results } = reference;
  const { people, designs, departments, roles } = referenceSurvey(reference);
  const margins = [departments, roles];
  ledger.equal(results.at('margins'), { dept: totalsOf(departments), role: totalsOf(roles) });
  ledger.equal(
    results.at('ids'),
    people.map((person) => textIn(person, 'id')),
  );
  for (const name of designNames) {
    ledger.equal(results.at('weights').at(name), Array.from(designs[name].weights));
    ledger.equal(results.at('summary').at(name), summaryOf(designs[name].weights));
  }

  const raked = designs.E_rake_dw.weights;
  const mean = raked.reduce((sum, weight) => sum + weight, 0) / raked.length;
  const trim = results.at('trim');
  const limits = { lower: 0.55 * mean, upper: 1.35 * mean };
  const trimmed = trimWeights(raked, limits);
  const outside = raked.filter((weight) => weight < limits.lower || weight > limits.upper).length;
  ledger.equal(trim, { ...limits, n_outside_before: outside, weights: Array.from(trimmed), summary: summaryOf(trimmed) });

  const before = designs.Ed_base.weights;
  const floor = rakeCapRake(before, margins).floor.floor;
  const capped = rakeCapRake(before, margins, 1.1 * floor);
  ledger.equal(results.at('rake_cap'), {
    cap: capped.cap,
    feasibility_floor: capped.floor.floor,
    iterations: capped.iterations,
    weights: Array.from(capped.weights),
    summary: summaryOf(capped.weights),
  });

  const largest = designs.F_calib_raking_dw.weights.reduce((most, weight, i) => Math.max(most, weight / (before[i] ?? 0)), 0);
  const bounds = { low: 0.05, high: 1.15 * largest };
  const bounded = calibrateBounded(before, margins, bounds);
  ledger.equal(results.at('calibrate_logit_bounded'), { bounds_on_g: [bounds.low, bounds.high], weights: Array.from(bounded), summary: summaryOf(bounded) });
};

function totalsOf({ categories, totals }: NamedMargin): Ours {
  return new Map(categories.map((category, g) => [category, totals[g] ?? 0]));
}

function summaryOf(weights: Float64Array): Ours {
  const summary = weightSummary(weights);
  if (summary === null) return null;
  const { n, sum, min, max, cv2, designEffect, effective } = summary;
  return { n, sum, min, max, cv2, deff_kish: designEffect, n_eff: effective };
}
