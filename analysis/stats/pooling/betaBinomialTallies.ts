import type { CountOf } from '../interval.js';

/** How many groups have more than j people, more than j with and more than j without what was counted: all that the likelihood needs of them. */
export interface BetaBinomialTallies {
  readonly chosen: Float64Array;
  readonly rest: Float64Array;
  readonly all: Float64Array;
}

/**
 * Shape counts of groups, of any size from 0; entry j of each tally is how many groups exceed j.
 * Errors RangeError naming the group unless counts are whole and 0 <= count <= n.
 */
export function betaBinomialTallies(groups: readonly CountOf[]): BetaBinomialTallies {
  groups.forEach(({ count, n }, i) => {
    if (!(Number.isInteger(count) && Number.isInteger(n) && count >= 0 && count <= n)) throw new RangeError(`group ${i} has ${count} of ${n}`);
  });
  return {
    chosen: exceeding(groups.map(({ count }) => count)),
    rest: exceeding(groups.map(({ count, n }) => n - count)),
    all: exceeding(groups.map(({ n }) => n)),
  };
}

function exceeding(sizes: readonly number[]): Float64Array {
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const tally = new Float64Array(largest);
  for (const size of sizes) if (size > 0) tally[size - 1] = (tally[size - 1] ?? 0) + 1;
  for (let j = largest - 2; j >= 0; j -= 1) tally[j] = (tally[j] ?? 0) + (tally[j + 1] ?? 0);
  return tally;
}
