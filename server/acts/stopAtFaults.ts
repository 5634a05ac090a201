import type { Fault } from '../../analysis/survey/fault.js';
import { ProblemError } from '../problems/problem.js';

/** Errors ProblemError with all of them, when there is a fault that is no mere warning. */
export function stopAtFaults(faults: readonly Fault[]): void {
  const [first, ...more] = faults.filter(({ severity }) => severity === 'fault');
  if (first !== undefined) throw new ProblemError(first, ...more);
}
