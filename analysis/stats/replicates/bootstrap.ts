import { randomStream } from '../chance/randomStream.js';
import type { SurveyDesign } from '../design/surveyDesign.js';
import { drawnUnits, type DrawnUnits } from './drawnUnits.js';
import { type Replication, replicationOf } from './replication.js';
import type { Replicator } from './replicator.js';

export interface BootstrapOptions {
  readonly seed: number;
  /** How many replicates to draw; default 2,000. */
  readonly replicates?: number;
}

/** Part of the replicates in which a statistic may be undefined before nothing is said of it. */
const maxUndefined = 0.05;

/**
 * Rao and Wu's bootstrap of any statistics, re-raked: in every replicate n − 1 of the n respondents (or clusters) of a
 * stratum are drawn with replacement, each drawing counting n/(n − 1), and V = mean (θ* − θ)², times 1 − f.
 *
 * Shape a design, what to compute and a seed in; variances, covariances and the values of the replicates out. Replicate
 * r draws from stream r of the seed, so the first replicates are the same however many are asked for. A replicate that
 * empties a category of a margin is discarded and counted; `tooManyDiscarded` says to use the jackknife. For medians,
 * ranks and quadrants too. Errors as `drawnUnits`, and RangeError when fewer than 1 replicate is asked for and
 * when strata were drawn at different fractions, which one 1 − f cannot stand for.
 * Source Rao and Wu (1988), `statistics.md` 4.5.
 */
export function bootstrap(design: SurveyDesign, replicator: Replicator, { seed, replicates = 2000 }: BootstrapOptions): Replication {
  if (!(replicates >= 1 && Number.isInteger(replicates))) throw new RangeError(`a bootstrap draws a whole number of replicates, not ${replicates}`);
  const sampled = drawnUnits(design);
  const fraction = commonFraction(sampled);
  const draw = drawer(sampled, design.n);
  const { size } = replicator;
  const values = new Float64Array(replicates * size);
  let kept = 0;
  let discarded = 0;
  for (let r = 0; r < replicates; r += 1) {
    const raked = replicator.replicate(draw(randomStream(seed, r)), 'fail', values.subarray(kept * size, (kept + 1) * size));
    if (raked === 'failed') discarded += 1;
    else kept += 1;
  }
  const coefficients = new Array<number>(kept).fill((1 - fraction) / kept);
  return replicationOf(replicator, { values, coefficients, discarded, merged: 0, maxUndefined });
}

function commonFraction({ strata }: DrawnUnits): number {
  const fractions = strata.map(({ fraction }) => fraction);
  const [first = 0] = fractions;
  const other = fractions.find((fraction) => Math.abs(fraction - first) > 1e-12);
  if (other !== undefined) throw new RangeError(`strata were drawn at fractions ${first} and ${other}: use the jackknife`);
  return first;
}

/** How often each respondent counts in a replicate; the array is used again. */
function drawer({ of, count, strata }: DrawnUnits, n: number): (random: () => number) => Float64Array {
  const drawn = new Float64Array(count);
  const multiplicity = new Float64Array(n);
  return (random) => {
    drawn.fill(1);
    for (const { units } of strata) drawFrom(units, random, drawn);
    for (let i = 0; i < n; i += 1) multiplicity[i] = drawn[of[i] ?? 0] ?? 0;
    return multiplicity;
  };
}

function drawFrom(units: Int32Array, random: () => number, drawn: Float64Array): void {
  const { length } = units;
  const times = length / (length - 1);
  for (let u = 0; u < length; u += 1) drawn[units[u] ?? 0] = 0;
  for (let d = 1; d < length; d += 1) {
    const unit = units[Math.floor(random() * length)] ?? 0;
    drawn[unit] = (drawn[unit] ?? 0) + times;
  }
}
