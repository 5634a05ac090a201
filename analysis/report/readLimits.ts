import type { Place } from '../survey/fault.js';
import type { PlanFaultList } from './planFaults.js';

export interface Limits {
  readonly low: number;
  readonly high: number;
}

/** A lowest and a highest value, as `between` has them. Errors undefined, with the fault added. */
export function readLimits([low, high, ...rest]: readonly number[], at: Place, faults: PlanFaultList): Limits | undefined {
  if (low !== undefined && high !== undefined && rest.length === 0 && low <= high) return { low, high };
  faults.add('PLAN_BETWEEN', {}, at);
  return undefined;
}
