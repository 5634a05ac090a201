import { defaultLimits } from '../../analysis/disclosure/published.js';
import { ProblemError } from '../problems/problem.js';

/** Fewer answers than this make no report at all. */
const fewest = defaultLimits.minimumBase;

/** Errors ProblemError with the count alone. */
export function refuseTooFew(answers: number): void {
  if (answers >= fewest) return;
  throw new ProblemError({ code: 'too_few_answers', params: { answers, needed: fewest, missing: fewest - answers } });
}
