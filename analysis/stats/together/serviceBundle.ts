import { subsetSums } from './patternHistogram.js';

/** What some people want, all of it, and how many (or how much weight) they are. */
export interface Wanted {
  readonly options: readonly number[];
  readonly count: number;
}

export interface ServiceBundle {
  /** Option numbers, ascending. */
  readonly services: readonly number[];
  /** People all of whose wants are in the bundle, of those who want anything. */
  readonly covered: number;
  readonly base: number;
  /** Null when nobody wants anything. */
  readonly share: number | null;
  /** `exact`: no smaller bundle does it. `greedy`: services were dropped one by one, each time the one whose loss fewest feel. */
  readonly method: 'exact' | 'greedy';
}

export interface BundleOptions {
  /** Absent: exact up to 12 options, greedy beyond. Exact takes at most 16. */
  readonly method?: 'exact' | 'greedy';
}

/**
 * The smallest set of services that fully covers a share of those who want any; of equally small ones the one that covers
 * most, then the one of lowest numbers.
 *
 * Shape exclusive patterns with counts or weights, how many options there are, the share in (0, 1]. Errors RangeError for
 * another share, or when exact is asked of more than 16 options. Source `statistics.md` 14.3; greedy by elimination.
 */
export function serviceBundle(wanted: readonly Wanted[], options: number, share: number, { method = options <= 12 ? 'exact' : 'greedy' }: BundleOptions = {}): ServiceBundle {
  if (!(share > 0 && share <= 1)) throw new RangeError(`a share to cover lies above 0 and up to 1, not ${share}`);
  const needs = wanted.filter(({ options: own, count }) => own.length > 0 && count > 0);
  const base = needs.reduce((sum, { count }) => sum + count, 0);
  if (base === 0) return { services: [], covered: 0, base, share: null, method };
  // Sums of weights may round just below what they are.
  const target = share * base * (1 - 1e-12);
  const found = method === 'exact' ? smallest(needs, options, target) : eliminated(needs, options, target);
  return { ...found, base, share: found.covered / base, method };
}

type Found = Pick<ServiceBundle, 'services' | 'covered'>;

function smallest(needs: readonly Wanted[], options: number, target: number): Found {
  if (options > 16) throw new RangeError(`exact bundles are for at most 16 options, not ${options}`);
  const histogram = new Float64Array(2 ** options);
  for (const { options: own, count } of needs) {
    const mask = own.reduce((sum, option) => sum | (1 << option), 0);
    histogram[mask] = (histogram[mask] ?? 0) + count;
  }
  const covered = subsetSums(histogram);
  let best = covered.length - 1;
  let size = options;
  for (let mask = 0; mask < covered.length; mask += 1) {
    const sum = covered[mask] ?? 0;
    if (sum < target) continue;
    const own = sizeOf(mask);
    if (own > size || (own === size && !(sum > (covered[best] ?? 0)))) continue;
    best = mask;
    size = own;
  }
  return { services: Array.from({ length: options }, (_, option) => option).filter((option) => ((best >>> option) & 1) === 1), covered: covered[best] ?? 0 };
}

function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size += 1;
  return size;
}

function eliminated(needs: readonly Wanted[], options: number, target: number): Found {
  const kept = new Set(Array.from({ length: options }, (_, option) => option));
  let covered = needs;
  let sum = covered.reduce((total, { count }) => total + count, 0);
  for (;;) {
    const loss = new Float64Array(options);
    for (const { options: own, count } of covered) for (const option of own) loss[option] = (loss[option] ?? 0) + count;
    // Of equal losses the highest number goes, so that the lowest stay.
    const least = [...kept].reduceRight((best, option) => ((loss[option] ?? 0) < (loss[best] ?? Infinity) ? option : best), -1);
    if (least < 0 || sum - (loss[least] ?? 0) < target) return { services: [...kept], covered: sum };
    kept.delete(least);
    covered = covered.filter(({ options: own }) => !own.includes(least));
    sum = covered.reduce((total, { count }) => total + count, 0);
  }
}
