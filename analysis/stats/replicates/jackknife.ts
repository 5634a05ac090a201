import type { SurveyDesign } from '../design/surveyDesign.js';
import { drawnUnits } from './drawnUnits.js';
import { type Replication, replicationOf } from './replication.js';
import type { Replicator } from './replicator.js';

/**
 * Delete-one jackknife of any statistics, re-raked: every respondent (or cluster) is left out once, the others of its
 * stratum stand in for it, and V = Σ_h (1 − f_h)(n_h − 1)/n_h Σ (θ₍ᵢ₎ − θ)². Deterministic: there is no seed.
 *
 * Shape a design and what to compute in, variances and covariances out; null for a statistic that leaving one out
 * leaves undefined, such as the share of a domain of one. A category that loses its only respondent is merged in that
 * replicate. Stages after the clusters are not replicated. Not for medians and ranks, which do not change smoothly:
 * those need the bootstrap. Errors as `drawnUnits`, and RangeError naming the unit without which nothing can be raked.
 * Source `statistics.md` 4.5; agrees with R survey `as.svrepdesign(type = "JK1" or "JKn", mse = TRUE)` and `rake`.
 */
export function jackknife(design: SurveyDesign, replicator: Replicator): Replication {
  const { of, strata } = drawnUnits(design);
  const members = membersOf(of);
  const multiplicity = new Float64Array(design.n).fill(1);
  const replicates = strata.reduce((sum, { units }) => sum + units.length, 0);
  const values = new Float64Array(replicates * replicator.size);
  const coefficients: number[] = [];
  let merged = 0;
  const set = (unit: number, times: number) => members[unit]?.forEach((i) => (multiplicity[i] = times));
  for (const { units, fraction } of strata) {
    const others = units.length / (units.length - 1);
    units.forEach((unit) => set(unit, others));
    for (const unit of units) {
      set(unit, 0);
      const at = coefficients.length * replicator.size;
      const raked = replicator.replicate(multiplicity, 'merge', values.subarray(at, at + replicator.size));
      if (raked === 'failed') throw new RangeError(`without unit ${unit} the weights cannot be raked to their margins: merge categories`);
      if (raked === 'merged') merged += 1;
      coefficients.push(((1 - fraction) * (units.length - 1)) / units.length);
      set(unit, others);
    }
    units.forEach((unit) => set(unit, 1));
  }
  return replicationOf(replicator, { values, coefficients, discarded: 0, merged, maxUndefined: 0 });
}

function membersOf(of: Int32Array): readonly (readonly number[])[] {
  const members: number[][] = [];
  of.forEach((unit, i) => (members[unit] ??= []).push(i));
  return members;
}
