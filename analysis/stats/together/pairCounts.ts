import { checkTicked, type TickedOptions } from './tickedOptions.js';

export interface PairCounts {
  /** People in the base. */
  readonly n: number;
  readonly options: number;
  /** `both[a × options + b]` ticked a and b; on the diagonal, who ticked a. */
  readonly both: Float64Array;
}

/**
 * How many ticked each option and each two options. Twelve options of a million people take a few milliseconds.
 *
 * Errors as `checkTicked`.
 */
export function pairCounts(ticked: TickedOptions): PairCounts {
  checkTicked(ticked);
  const { n, chosen, base } = ticked;
  const options = chosen.length;
  const within = base === undefined ? chosen : chosen.map((set) => set.map((word, w) => word & (base[w] ?? 0)));
  const both = new Float64Array(options * options);
  for (let a = 0; a < options; a += 1) {
    for (let b = a; b < options; b += 1) {
      const count = countBoth(within[a] ?? none, within[b] ?? none);
      both[a * options + b] = count;
      both[b * options + a] = count;
    }
  }
  return { n: base === undefined ? n : countBoth(base, base), options, both };
}

const none = new Uint32Array(0);

/** How many bits two sets share. */
function countBoth(a: Uint32Array, b: Uint32Array): number {
  let sum = 0;
  for (let w = 0; w < a.length; w += 1) {
    let v = (a[w] ?? 0) & (b[w] ?? 0);
    v -= (v >>> 1) & 0x55555555;
    v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
    sum += Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return sum;
}
