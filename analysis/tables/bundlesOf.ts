import type { BitSet } from '../frame/bitSet.js';
import { resampledWeights } from '../stats/chance/resampledWeights.js';
import { bundleStability } from '../stats/together/bundleStability.js';
import type { ExclusivePatterns } from '../stats/together/exclusivePatterns.js';
import type { Code } from '../survey/definition.js';

/** The fewest options that are all that a part of the people chose. */
export interface Bundle {
  /** The part of those who chose any that it is to cover, in [0, 1]. */
  readonly target: number;
  readonly options: readonly Code[];
  /** Part whose choices are all in it; null where nobody chose any. */
  readonly share: number | null;
  /** People: whose choices are all in it, and who chose any. */
  readonly covered: number;
  readonly base: number;
  /** Part of the bootstrap samples that gives the very same options; null without samples. */
  readonly same: number | null;
  /** Options that are in the bundle of some samples, with the part of them, the surest first. */
  readonly certainty: readonly { readonly option: Code; readonly share: number }[];
}

const targets = [0.5, 0.8] as const;
const samples = 500;

export interface BundleRules {
  readonly base: BitSet;
  readonly seed: number;
  readonly code: (option: number) => Code;
  readonly weights?: Float64Array;
}

/** Shape exclusive patterns and who is in the base, one bundle a target out. Source `statistics.md` 14.3. */
export function bundlesOf(patterns: ExclusivePatterns, { base, seed, code, weights }: BundleRules): readonly Bundle[] {
  const rows: number[] = [];
  base.forEach((i) => rows.push(i));
  const ones = weights ?? new Float64Array(base.length).fill(1);
  const wanting = patterns.patterns.filter(({ options }) => options.length > 0);
  return targets.map((target) => {
    const drawn = rows.length < 2 ? [] : resampledWeights(ones, { seed, replicates: samples }, Int32Array.from(rows));
    const { bundle, same, chosen } = bundleStability(patterns, target, drawn, weights === undefined ? {} : { weights });
    const inside = new Set(bundle.services);
    const people = (own: typeof wanting) => own.reduce((sum, { count }) => sum + count, 0);
    const certainty = chosen.flatMap((share, o) => (share !== null && share > 0 ? [{ option: code(o), share }] : []));
    return {
      target,
      options: bundle.services.map(code),
      share: bundle.share,
      covered: people(wanting.filter(({ options }) => options.every((option) => inside.has(option)))),
      base: people(wanting),
      same,
      certainty: certainty.sort((a, b) => b.share - a.share),
    };
  });
}
