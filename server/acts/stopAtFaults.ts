import type { Fault } from '../../analysis/survey/fault.js';
import { refuse } from '../problems/refuse.js';

/** Errors ProblemError with all of them, when there is a fault that is no mere warning. */
export function stopAtFaults(faults: readonly Fault[]): void {
  refuse(faults.filter(({ severity }) => severity === 'fault'));
}
