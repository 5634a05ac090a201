/**
 * Somebody who has every edition, knows that answers were only added, and tries every history of whole numbers that
 * could lie behind them all: those who had answered, and those who came between. Shares nothing with the code that hides.
 */
import type { Known, Range } from './attacker.js';

export interface KnownEdition {
  readonly total: Known;
  readonly groups: readonly Known[];
}

/** Edition, then group, then option; what the count, and the rest of the base, can be. */
export interface Histories {
  readonly counts: readonly (readonly (readonly Range[])[])[];
  readonly complements: readonly (readonly (readonly Range[])[])[];
  readonly found: boolean;
}

/** Larger than any sum of people here, so that sums of several things can be kept in one number. */
const digit = 64;

/** The steps of a group: base and counts added in each edition, one after the other. */
type Steps = readonly number[];

export function tryEveryHistory(editions: readonly KnownEdition[], additive: boolean): Histories {
  const options = editions[0]?.total.counts.length ?? 0;
  const width = 1 + options;
  const sums = editions.flatMap(({ total }, e) => differences(total, editions[e - 1]?.total));
  // Hidden groups cannot be more than everyone less the groups shown.
  const most = editions.map(({ total, groups }) => groups.reduce((rest, { base }) => rest - (base ?? 0), total.base ?? 0));
  const each = (editions[0]?.groups ?? []).map((_, g) => stepsOf(editions.map(({ groups }) => groups[g] ?? { base: null, counts: [] }), most, options, additive));
  const keep = sums.map((sum) => sum !== null);
  const keyOf = (steps: Steps) => steps.reduce((key, step, i) => (keep[i] === true ? key * digit + step : key), 0);
  const wanted = sums.reduce<number>((key, sum) => (sum === null ? key : key * digit + sum), 0);
  const keyed = each.map((all) => all.map((steps) => ({ steps, key: keyOf(steps) })));
  const before = reach(keyed, wanted, sums);
  const after = reach([...keyed].reverse(), wanted, sums).reverse();
  const open = () => editions.map(() => each.map(() => Array.from({ length: options }, (): Range => ({ low: Infinity, high: -Infinity }))));
  const histories = { counts: open(), complements: open() };
  let found = false;
  keyed.forEach((all, g) => {
    const closes = closing(before[g] ?? new Set(), after[g] ?? new Set(), wanted);
    for (const { steps, key } of all) {
      if (!closes(key)) continue;
      found = true;
      editions.forEach((_, e) => {
        const upTo = (place: number) => editions.slice(0, e + 1).reduce((sum, _one, i) => sum + (steps[i * width + place] ?? 0), 0);
        for (let o = 0; o < options; o += 1) {
          widen(histories.counts[e]?.[g]?.[o], upTo(1 + o));
          widen(histories.complements[e]?.[g]?.[o], upTo(0) - upTo(1 + o));
        }
      });
    }
  });
  return { ...histories, found };
}

/** Base and counts of everyone, since the edition before; null where that is not to be known from these two. */
function differences(now: Known, before: Known | undefined): readonly (number | null)[] {
  const [base, ...counts] = [now.base, ...now.counts];
  const earlier = before === undefined ? [0, ...counts.map(() => 0)] : [before.base, ...before.counts];
  return [base ?? null, ...counts].map((value, i) => {
    const old = earlier[i] ?? null;
    return value === null || old === null ? null : value - old;
  });
}

/** Whether the other groups can give what is left of the sums. */
function closing(before: ReadonlySet<number>, after: ReadonlySet<number>, wanted: number): (key: number) => boolean {
  const [few, many] = before.size < after.size ? [before, after] : [after, before];
  const known = new Map<number, boolean>();
  return (key) => {
    let closes = known.get(key);
    if (closes === undefined) {
      closes = false;
      for (const sum of few) {
        if (!many.has(wanted - key - sum)) continue;
        closes = true;
        break;
      }
      known.set(key, closes);
    }
    return closes;
  };
}

/** For each group the sums that all groups before it can give. */
function reach(groups: readonly (readonly { readonly key: number }[])[], wanted: number, sums: readonly (number | null)[]): Set<number>[] {
  const limits = sums.flatMap((sum) => (sum === null ? [] : [sum]));
  let now = new Set([0]);
  const all = [now];
  for (const group of groups.slice(0, -1)) {
    const next = new Set<number>();
    const keys = new Set(group.map(({ key }) => key));
    for (const sum of now) for (const key of keys) if (isWithin(sum + key, limits)) next.add(sum + key);
    now = next;
    all.push(now);
  }
  return wanted < 0 ? all.map(() => new Set<number>()) : all;
}

function isWithin(key: number, limits: readonly number[]): boolean {
  let rest = key;
  for (let i = limits.length - 1; i >= 0; i -= 1) {
    if (rest % digit > (limits[i] ?? 0)) return false;
    rest = Math.floor(rest / digit);
  }
  return true;
}

function stepsOf(known: readonly Known[], most: readonly number[], options: number, additive: boolean): readonly Steps[] {
  let histories: { readonly steps: Steps; readonly now: Steps }[] = [{ steps: [], now: Array<number>(1 + options).fill(0) }];
  known.forEach((one, e) => {
    const largest = one.base ?? most[e] ?? 0;
    const steps = stepsWithin(largest, options, additive);
    histories = histories.flatMap(({ steps: past, now }) =>
      steps.flatMap((step) => {
        if ((now[0] ?? 0) + (step[0] ?? 0) > largest) return [];
        const then = now.map((value, i) => value + (step[i] ?? 0));
        const fits = [one.base, ...one.counts].every((value, i) => value === null || value === then[i]);
        return fits ? [{ steps: [...past, ...step], now: then }] : [];
      }),
    );
  });
  return histories.map(({ steps }) => steps);
}

/** Every base up to a number of people, with every count in it. */
function stepsWithin(people: number, options: number, additive: boolean): readonly Steps[] {
  const all: number[][] = [];
  const fill = (base: number, left: number, counts: readonly number[]): void => {
    if (counts.length === options) {
      if (!additive || left === 0) all.push([base, ...counts]);
      return;
    }
    for (let count = 0; count <= left; count += 1) fill(base, additive ? left - count : left, [...counts, count]);
  };
  for (let base = 0; base <= people; base += 1) fill(base, base, []);
  return all;
}

function widen(range: Range | undefined, value: number): void {
  if (range === undefined) return;
  range.low = Math.min(range.low, value);
  range.high = Math.max(range.high, value);
}
