/** 65,536 masks fit where a processor keeps what it needs at once. */
const mostOptions = 16;

/**
 * How many rows have each mask: all margins, pairs and patterns of at most 16 options in one pass.
 *
 * Shape a mask a row (bit k: ticked option k), how many options there are, who is in the base as a bit set (absent: all),
 * and weights (absent: 1); 2^options sums out. Errors RangeError above 16 options, or naming the row of a mask beyond them.
 */
export function patternHistogram(masks: Uint8Array | Uint16Array | Uint32Array, options: number, base?: Uint32Array, weights?: Float64Array): Float64Array {
  if (!(Number.isInteger(options) && options >= 0 && options <= mostOptions)) throw new RangeError(`a histogram of masks is for at most ${mostOptions} options, not ${options}`);
  const size = 2 ** options;
  const sums = new Float64Array(size);
  for (let i = 0; i < masks.length; i += 1) {
    const mask = masks[i] ?? 0;
    if (mask >= size) throw new RangeError(`row ${i} has the mask ${mask}, which is beyond ${options} options`);
    if (base !== undefined && (((base[i >>> 5] ?? 0) >>> (i & 31)) & 1) === 0) continue;
    sums[mask] = (sums[mask] ?? 0) + (weights === undefined ? 1 : (weights[i] ?? 0));
  }
  return sums;
}

/**
 * From exclusive patterns to inclusive intersections: at each mask the sum over all masks that contain it.
 *
 * Shape 2^k sums in and out. Source the zeta transform of the lattice of subsets (Yates 1937).
 */
export function supersetSums(histogram: Float64Array): Float64Array {
  const sums = Float64Array.from(histogram);
  for (let bit = 1; bit < sums.length; bit *= 2) {
    for (let mask = 0; mask < sums.length; mask += 1) if ((mask & bit) === 0) sums[mask] = (sums[mask] ?? 0) + (sums[mask | bit] ?? 0);
  }
  return sums;
}

/** At each mask the sum over all masks it contains: who wants nothing beyond it. Shape and source as `supersetSums`. */
export function subsetSums(histogram: Float64Array): Float64Array {
  const sums = Float64Array.from(histogram);
  for (let bit = 1; bit < sums.length; bit *= 2) {
    for (let mask = 0; mask < sums.length; mask += 1) if ((mask & bit) !== 0) sums[mask] = (sums[mask] ?? 0) + (sums[mask ^ bit] ?? 0);
  }
  return sums;
}
