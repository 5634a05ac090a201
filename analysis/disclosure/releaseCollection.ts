/** The door for counts of who has answered. They hold no answers, but a handful of them still points at people. */
import { defaultLimits, type DisclosureLimits } from './published.js';

declare const passed: unique symbol;

/** People of one unit: a department, or those the list places in none. */
export interface UnitCounts {
  readonly code: string;
  /** Undefined where nobody knows how many could have answered. */
  readonly invited: number | undefined;
  readonly answered: number;
}

export interface ReleasedUnit {
  readonly code: string;
  readonly invited: number | null;
  /** Null where it is not told; then nothing else is but how many were invited. */
  readonly answered: number | null;
  /** In [0, 1]; null where it is not told, or nobody knows how many were invited. */
  readonly rate: number | null;
}

/** Counts that have passed: nothing else is drawn, written or printed. */
export interface PublishedCollection {
  readonly [passed]: true;
  readonly answered: number;
  readonly invited: number | null;
  readonly rate: number | null;
  readonly units: readonly ReleasedUnit[];
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

function isHidden({ invited, answered }: UnitCounts, { minimumBase, k }: DisclosureLimits): boolean {
  return answered < minimumBase || (invited !== undefined && (invited < minimumBase || invited - answered < k));
}

/**
 * What the page tells of a hidden unit before any subtraction. The reason is not told, and what else is hidden does not
 * hang on it: whoever looks often would see the very answer with which a unit stops being small, and count from there.
 */
function boundsOf({ invited = Infinity }: UnitCounts): Bounds {
  return { low: 0, high: invited };
}

/** Whether a hidden number can be told closer than its own limits allow, from the total and everything shown. */
function isOpen(hidden: readonly Bounds[], sum: number, { k }: DisclosureLimits): boolean {
  const lows = hidden.reduce((all, { low }) => all + low, 0);
  return hidden.some(({ low, high }, i) => {
    const othersHigh = hidden.reduce((all, other, j) => (j === i ? all : all + other.high), 0);
    const least = Math.max(low, sum - othersHigh);
    const most = Math.min(high, sum - (lows - low));
    return most - least < Math.min(k, high - low);
  });
}

/**
 * Which units have their numbers told, such that those that have not cannot be worked out from the total and the rest.
 *
 * Shape the units of a partition of all who were invited, and how many have answered in all, in; the same units out, in
 * the same order. A unit has no rate with fewer than 10 invited or answers, or with fewer than 5 still to answer (so
 * neither 0 nor 100 per cent is ever told); then the smallest others follow until every hidden number could be at least
 * 5 apart, or nothing is left to hide. Source `statistics.md` 16.2 and 16.3: one equation, audited by its interval.
 */
export function releaseCollection(units: readonly UnitCounts[], answered: number, invited: number | undefined, limits: DisclosureLimits = defaultLimits): PublishedCollection {
  const hidden = new Set(units.filter((unit) => isHidden(unit, limits)));
  const open = units.filter((unit) => !hidden.has(unit)).sort((a, b) => a.answered - b.answered);
  for (const next of open) {
    const sum = answered - units.reduce((all, unit) => (hidden.has(unit) ? all : all + unit.answered), 0);
    if (!isOpen([...hidden].map(boundsOf), sum, limits)) break;
    hidden.add(next);
  }
  const told = {
    answered,
    invited: invited ?? null,
    rate: invited === undefined || invited < limits.minimumBase || answered > invited ? null : answered / invited,
    units: units.map((unit) => released(unit, !hidden.has(unit))),
  };
  return told as unknown as PublishedCollection; // the brand exists in types only, and is given here alone
}

function released(unit: UnitCounts, isShown: boolean): ReleasedUnit {
  const { code, answered } = unit;
  const invited = unit.invited ?? null;
  if (!isShown) return { code, invited, answered: null, rate: null };
  return { code, invited, answered, rate: invited === null ? null : answered / invited };
}
