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

/**
 * Why a unit has no rate. The first two follow from small numbers, and say at most how many have answered; the third
 * is for those of whom nearly all have answered, and for those hidden beside others: they look alike.
 */
export type WhyNoRate = 'few_answers' | 'few_invited' | 'protected';

export interface ReleasedUnit {
  readonly code: string;
  readonly invited: number | null;
  /** Null where it is not told. */
  readonly answered: number | null;
  /** In [0, 1]; null where it is not told, or nobody knows how many were invited. */
  readonly rate: number | null;
  /** What everybody may know the answers to be at most, where they are not told. */
  readonly most: number | null;
  readonly why: WhyNoRate | null;
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

function whyOf({ invited, answered }: UnitCounts, { minimumBase, k }: DisclosureLimits): WhyNoRate | null {
  if (invited !== undefined && invited < minimumBase) return 'few_invited';
  if (answered < minimumBase) return 'few_answers';
  return invited !== undefined && invited - answered < k ? 'protected' : null;
}

/** What a reader of the page knows of a hidden unit before any subtraction. */
function boundsOf({ invited = Infinity }: UnitCounts, why: WhyNoRate, { minimumBase }: DisclosureLimits): Bounds {
  return why === 'protected' ? { low: minimumBase, high: invited } : { low: 0, high: Math.min(minimumBase - 1, invited) };
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
  const why = new Map(units.map((unit) => [unit, whyOf(unit, limits)]));
  const open = units.filter((unit) => why.get(unit) === null).sort((a, b) => a.answered - b.answered);
  const hiddenBounds = (): readonly Bounds[] => units.flatMap((unit) => {
    const reason = why.get(unit) ?? null;
    return reason === null ? [] : [boundsOf(unit, reason, limits)];
  });
  for (const next of open) {
    const sum = answered - units.reduce((all, unit) => (why.get(unit) === null ? all + unit.answered : all), 0);
    if (!isOpen(hiddenBounds(), sum, limits)) break;
    why.set(next, 'protected');
  }
  const told = {
    answered,
    invited: invited ?? null,
    rate: invited === undefined || invited < limits.minimumBase || answered > invited ? null : answered / invited,
    units: units.map((unit) => released(unit, why.get(unit) ?? null, limits)),
  };
  return told as unknown as PublishedCollection; // the brand exists in types only, and is given here alone
}

function released(unit: UnitCounts, why: WhyNoRate | null, limits: DisclosureLimits): ReleasedUnit {
  const { code, answered } = unit;
  const invited = unit.invited ?? null;
  if (why === null) return { code, invited, answered, rate: invited === null ? null : answered / invited, most: null, why };
  const { high } = boundsOf(unit, why, limits);
  return { code, invited, answered: null, rate: null, most: why === 'protected' ? null : high, why };
}
