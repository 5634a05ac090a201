import { ratioInfluence, type Linearised } from './ratioInfluence.js';

/**
 * The share of those in a base who are counted, P = Σ w y / Σ w over the base, and its influence (y − P) / W, 0 outside.
 *
 * Shape n weights, 1 or 0 for who is in the base, 1 or 0 for who is counted (what it says outside the base does not
 * matter). Units a share in [0, 1]. Source `statistics.md` 4.1.
 */
export function shareInfluence(weights: Float64Array, base: Uint8Array, counted: Uint8Array): Linearised {
  return ratioInfluence(
    weights,
    counted.map((one, i) => one * (base[i] ?? 0)),
    base,
  );
}
