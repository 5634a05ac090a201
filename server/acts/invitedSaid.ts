import type { Definition } from '../../analysis/survey/definition.js';
import { ProblemError } from '../problems/problem.js';

/**
 * The number of people invited as the definition says it; null where it says none.
 * Errors ProblemError when more have answered: then one of the two is wrong, and so is every rate.
 */
export function invitedSaid({ invited }: Definition, answers: number): number | null {
  if (invited === undefined) return null;
  const { count } = invited;
  if (answers > count) throw new ProblemError({ code: 'invited_too_few', params: { invited: count, answers }, place: { path: 'invited.count' } });
  return count;
}
