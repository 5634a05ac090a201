import type { NestedSplit } from '../../analysis/disclosure/withheldBeside.js';
import type { Problem } from '../problems/problem.js';

/** What is said of two splits that nobody may see beside each other. */
export function nestedProblem({ question, by, source }: NestedSplit): Problem {
  return { code: 'derived_nested', params: { question, by, source } };
}
