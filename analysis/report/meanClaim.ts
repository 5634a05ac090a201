/** What is claimed of a mean or a median: limits, or that one group's mean is larger than another's. */
import type { Published, PublishedNumberRow } from '../disclosure/published.js';
import type { Definition } from '../survey/definition.js';
import { verdict } from '../words/verdict.js';
import type { Found, Judgement } from './judgeClaim.js';
import { checkMeanRef, findMean } from './meanRef.js';
import type { Claim, MeanRef } from './plan.js';
import type { PlanFaultList } from './planFaults.js';
import type { ClaimShape } from './planShape.js';
import { readLimits } from './readLimits.js';

export type MeanClaim = Extract<Claim, { type: 'mean' }>;

/** Two groups of one split have no person in common. */
const areApart = (one: MeanRef, other: MeanRef): boolean => one.question === other.question && one.by !== undefined && one.by === other.by && one.group !== other.group;

function readIs({ between, above, below, at }: ClaimShape, of: MeanClaim['of'], number: MeanRef, definition: Definition, faults: PlanFaultList): MeanClaim['is'] | undefined {
  if (between !== undefined) {
    const limits = readLimits(between, at, faults);
    return limits === undefined ? undefined : { type: 'between', ...limits };
  }
  const written = above ?? below;
  const other = written === undefined ? undefined : checkMeanRef(written, definition, faults);
  // a median has no interval here
  if (other === undefined || of === 'median' || !areApart(number, other)) {
    faults.add('PLAN_CLAIM_MEAN', {}, at);
    return undefined;
  }
  return { type: above === undefined ? 'below' : 'above', other };
}

/** Errors undefined, with the faults added. */
export function readMeanClaim(shape: ClaimShape, definition: Definition, faults: PlanFaultList): MeanClaim | undefined {
  const { mean, median, at } = shape;
  const written = mean ?? median;
  const said = [shape.between, shape.above, shape.below, shape.rank].filter((part) => part !== undefined);
  const others = [shape.share, shape.count, shape.base, shape.ratio, shape.to, shape.atLeast, shape.atMost, ...(mean === undefined ? [] : [median])].filter((part) => part !== undefined);
  if (written === undefined || said.length !== 1 || others.length > 0) {
    faults.add('PLAN_CLAIM', {}, at);
    return undefined;
  }
  const of = mean === undefined ? 'median' : 'mean';
  const number = checkMeanRef(written, definition, faults);
  if (number === undefined) {
    faults.add('PLAN_CLAIM_MEAN', {}, at);
    return undefined;
  }
  const is = readIs(shape, of, number, definition, faults);
  return is === undefined ? undefined : { type: 'mean', of, number, is };
}

function toFound(row: PublishedNumberRow | undefined, of: MeanClaim['of']): Found {
  if (row === undefined) return { value: null, low: null, high: null };
  return of === 'mean' ? { value: row.mean, low: row.low, high: row.high } : { value: row.median, low: null, high: null };
}

export function judgeMean(tables: readonly Published[], { of, number, is }: MeanClaim): Judgement {
  const found = toFound(findMean(tables, number), of);
  if (is.type === 'between') return { found, holds: found.value !== null && found.value >= is.low && found.value <= is.high };
  const other = toFound(findMean(tables, is.other), of);
  return { found, other, holds: verdict(found, other) === (is.type === 'above' ? 'higher' : 'lower') };
}
