import type { ExclusivePatterns } from './exclusivePatterns.js';
import { serviceBundle, type BundleOptions, type ServiceBundle } from './serviceBundle.js';

export interface BundleStability {
  readonly bundle: ServiceBundle;
  readonly replicates: number;
  /** One an option: in what part of the replicates it is in the bundle; null without a replicate. */
  readonly chosen: readonly (number | null)[];
  /** In what part of the replicates the bundle is this very one; null without a replicate. */
  readonly same: number | null;
}

export interface StabilityOptions extends BundleOptions {
  /** A weight a row; absent: everyone counts as one. */
  readonly weights?: Float64Array;
}

/**
 * A bundle of services and how sure it is that these are the ones.
 *
 * Shape exclusive patterns, the share to cover, and weights of bootstrap replicates (`resampledWeights` of the rows in
 * the base). Errors as `serviceBundle`.
 */
export function bundleStability(patterns: ExclusivePatterns, share: number, replicates: Iterable<Float64Array>, { weights, ...options }: StabilityOptions = {}): BundleStability {
  const bundleUnder = (of: Float64Array | undefined) => serviceBundle(of === undefined ? patterns.patterns : reweighted(patterns, of), patterns.options, share, options);
  const bundle = bundleUnder(weights);
  const shown = bundle.services.join();
  const chosen = new Float64Array(patterns.options);
  let same = 0;
  let count = 0;
  for (const drawn of replicates) {
    const { services } = bundleUnder(drawn);
    for (const service of services) chosen[service] = (chosen[service] ?? 0) + 1;
    same += services.join() === shown ? 1 : 0;
    count += 1;
  }
  return { bundle, replicates: count, chosen: Array.from(chosen, (times) => (count > 0 ? times / count : null)), same: count > 0 ? same / count : null };
}

function reweighted({ patterns, of }: ExclusivePatterns, weights: Float64Array) {
  const sums = new Float64Array(patterns.length);
  for (let i = 0; i < of.length; i += 1) {
    const pattern = of[i] ?? -1;
    if (pattern >= 0) sums[pattern] = (sums[pattern] ?? 0) + (weights[i] ?? 0);
  }
  return patterns.map(({ options }, number) => ({ options, count: sums[number] ?? 0 }));
}
