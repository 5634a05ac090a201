/**
 * Somebody who has only what is published of one table by one background question, knows the rules of arithmetic and
 * tries every table of whole numbers that could lie behind it. Shares nothing with the code that hides.
 */
import type { Published } from '../../../analysis/disclosure/published.js';

export interface Known {
  readonly base: number | null;
  readonly counts: readonly (number | null)[];
}

export interface Ranges {
  /** Group, then option: the least and most the count can be, and the rest of the base. */
  readonly counts: readonly (readonly Range[])[];
  readonly complements: readonly (readonly Range[])[];
  readonly bases: readonly Range[];
  readonly worlds: number;
}

export interface Range {
  low: number;
  high: number;
}

export function knownFrom(table: Published): { readonly total: Known; readonly groups: readonly Known[] } {
  const groups = new Map<string | null, { base: number | null; counts: (number | null)[] }>();
  for (const { group, base, count } of table.rows) {
    const code = group?.code ?? null;
    const known = groups.get(code) ?? { base, counts: [] };
    groups.set(code, known);
    known.counts.push(count);
  }
  const total = groups.get(null) ?? { base: null, counts: [] };
  groups.delete(null);
  return { total, groups: [...groups.values()] };
}

/** Every world that agrees with what is published: bases add up, options add up to the base when `additive`. */
export function tryEverything(total: Known, groups: readonly Known[], additive: boolean): Ranges {
  const options = total.counts.length;
  const everyone = total.base ?? 0;
  const open = (): Range => ({ low: Infinity, high: -Infinity });
  const counts = groups.map(() => total.counts.map(open));
  const complements = groups.map(() => total.counts.map(open));
  const bases = groups.map(open);
  const world: { base: number; counts: number[] }[] = [];
  let worlds = 0;

  const record = () => {
    worlds += 1;
    world.forEach(({ base, counts: own }, g) => {
      widen(bases[g], base);
      own.forEach((count, o) => {
        widen(counts[g]?.[o], count);
        widen(complements[g]?.[o], base - count);
      });
    });
  };
  const place = (g: number, peopleLeft: number, countsLeft: readonly (number | null)[]): void => {
    const known = groups[g];
    if (known === undefined) {
      const closes = countsLeft.every((left) => left === null || left === 0);
      if (peopleLeft === 0 && closes) record();
      return;
    }
    const last = g === groups.length - 1;
    for (let base = known.base ?? (last ? peopleLeft : 0); base <= (known.base ?? peopleLeft); base += 1) {
      if (base > peopleLeft) break;
      fill(g, base, 0, base, peopleLeft - base, countsLeft, []);
    }
  };
  const fill = (g: number, base: number, o: number, left: number, people: number, totals: readonly (number | null)[], own: number[]): void => {
    if (o === options) {
      if (additive && left !== 0) return;
      world[g] = { base, counts: own };
      place(g + 1, people, totals);
      world.length = g;
      return;
    }
    const fixed = groups[g]?.counts[o] ?? null;
    const total = totals[o] ?? null;
    const most = Math.min(additive ? left : base, total ?? Infinity);
    for (let count = fixed ?? 0; count <= Math.min(most, fixed ?? most); count += 1) {
      const after = totals.map((value, i) => (i === o && value !== null ? value - count : value));
      fill(g, base, o + 1, left - count, people, after, [...own, count]);
    }
  };
  place(0, everyone, total.counts);
  return { counts, complements, bases, worlds };
}

function widen(range: Range | undefined, value: number): void {
  if (range === undefined) return;
  range.low = Math.min(range.low, value);
  range.high = Math.max(range.high, value);
}
