import { randomStream } from '../chance/randomStream.js';
import type { Resampling } from '../chance/resampledWeights.js';
import { cornersOf, importancePerformance, type ImportancePerformanceOptions, type RatingMeans } from './importancePerformance.js';
import type { RatingPairs } from './ratingPairs.js';

/** Above so many people they are drawn in so many random blocks: 2,000 replicates of a million would take hours. */
export const mostUnits = 5000;

/**
 * How sure the corners of items are: the part of bootstrap samples that puts each of them into the corner it is shown in,
 * the means of the items' means anew in every sample.
 *
 * Shape pairs of each item, options as `importancePerformance`, a seed and how many samples in; a part in [0, 1] an item
 * out, null with fewer than two pairs (one person does not vary) or without samples. People who rated any item are drawn, with all that they rated together.
 * Above 5,000 of them they are put into 5,000 blocks by chance, and blocks are drawn: their sums vary as those of people
 * do, with 4,999 degrees of freedom. Source Efron (1979); Wolter (2007) ch. 2 for random groups; `statistics.md` 13.3.
 */
export function quadrantCertainty(items: readonly RatingPairs[], options: ImportancePerformanceOptions, { seed, replicates }: Resampling): readonly (number | null)[] {
  const shown = importancePerformance(items, options).quadrants;
  const units = unitSums(items, options.weights, randomStream(seed, replicates));
  const same = new Float64Array(items.length);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const { quadrants } = cornersOf(meansOf(drawn(units, randomStream(seed, replicate)), items.length), options.crossing);
    quadrants.forEach((quadrant, k) => {
      if (quadrant !== null && quadrant === shown[k]) same[k] = (same[k] ?? 0) + 1;
    });
  }
  return shown.map((quadrant, k) => (quadrant === null || replicates === 0 || (items[k]?.rows.length ?? 0) < 2 ? null : (same[k] ?? 0) / replicates));
}

interface UnitSums {
  readonly count: number;
  /** Weight, weighted importance and weighted availability: three numbers an item, and so on for every unit. */
  readonly sums: Float64Array;
  readonly width: number;
}

function unitSums(items: readonly RatingPairs[], weights: Float64Array | undefined, random: () => number): UnitSums {
  const unitOf = unitsOf(items, random);
  const count = Math.min(mostUnits, unitOf.people);
  const width = 3 * items.length;
  const sums = new Float64Array(count * width);
  items.forEach(({ rows, importance, availability }, k) => {
    for (let p = 0; p < rows.length; p += 1) {
      const row = rows[p] ?? 0;
      const weight = weights === undefined ? 1 : (weights[row] ?? 0);
      const at = (unitOf.units[row] ?? 0) * width + 3 * k;
      sums[at] = (sums[at] ?? 0) + weight;
      sums[at + 1] = (sums[at + 1] ?? 0) + weight * (importance[p] ?? 0);
      sums[at + 2] = (sums[at + 2] ?? 0) + weight * (availability[p] ?? 0);
    }
  });
  return { count, sums, width };
}

/** A unit a person who rated anything, in the order of rows, or a block of people by chance where they are many. */
function unitsOf(items: readonly RatingPairs[], random: () => number): { readonly units: Int32Array; readonly people: number } {
  const rows = items.reduce((most, pairs) => Math.max(most, 1 + (pairs.rows.at(-1) ?? -1)), 0);
  const units = new Int32Array(rows).fill(-1);
  for (const pairs of items) for (let p = 0; p < pairs.rows.length; p += 1) units[pairs.rows[p] ?? 0] = 0;
  let people = 0;
  for (let row = 0; row < rows; row += 1) if (units[row] === 0) units[row] = people++;
  if (people <= mostUnits) return { units, people };
  for (let row = 0; row < rows; row += 1) if ((units[row] ?? -1) >= 0) units[row] = Math.floor(random() * mostUnits);
  return { units, people };
}

function drawn({ count, sums, width }: UnitSums, random: () => number): Float64Array {
  const times = new Int32Array(count);
  for (let draw = 0; draw < count; draw += 1) {
    const unit = Math.floor(random() * count);
    times[unit] = (times[unit] ?? 0) + 1;
  }
  const total = new Float64Array(width);
  for (let unit = 0; unit < count; unit += 1) {
    const often = times[unit] ?? 0;
    if (often === 0) continue;
    const from = unit * width;
    for (let j = 0; j < width; j += 1) total[j] = (total[j] ?? 0) + often * (sums[from + j] ?? 0);
  }
  return total;
}

function meansOf(total: Float64Array, items: number): readonly (RatingMeans | null)[] {
  return Array.from({ length: items }, (_, k) => {
    const weight = total[3 * k] ?? 0;
    return weight > 0 ? { importance: (total[3 * k + 1] ?? 0) / weight, availability: (total[3 * k + 2] ?? 0) / weight } : null;
  });
}
