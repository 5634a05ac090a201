import { ProblemError, type Problem } from './problem.js';

/** Errors ProblemError with all of them at once; nothing where there are none. */
export function refuse(problems: Iterable<Problem>): void {
  const [first, ...more] = problems;
  if (first !== undefined) throw new ProblemError(first, ...more);
}
