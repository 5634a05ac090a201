import { categoryName, type NamedMargin } from './agreeingMargins.js';

/** The least that the largest weight can be, and the category that says so. */
export interface CapFloor {
  readonly floor: number;
  /** Such as `department Surgery`. */
  readonly category: string;
}

/**
 * The smallest cap under which margins can hold: in some category the weights must be T / n on average.
 *
 * Shape margins over people, totals in people. Source `statistics.md` 3.5.
 */
export function capFloor(margins: readonly NamedMargin[]): CapFloor {
  let most: CapFloor = { floor: 0, category: '' };
  for (const margin of margins) {
    const people = new Float64Array(margin.count);
    for (const g of margin.of) if (g >= 0) people[g] = (people[g] ?? 0) + 1;
    for (const [g, total] of margin.totals.entries()) {
      const floor = total / (people[g] ?? 0);
      if (total > 0 && floor > most.floor) most = { floor, category: categoryName(margin, g) };
    }
  }
  return most;
}

/** 3 × the mean weight, or 1.1 × the floor where that is larger. Source `statistics.md` 3.5. */
export function defaultCap(meanWeight: number, { floor }: CapFloor): number {
  return Math.max(3 * meanWeight, 1.1 * floor);
}
