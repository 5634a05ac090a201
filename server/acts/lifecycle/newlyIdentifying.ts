import type { Definition } from '../../../analysis/survey/definition.js';
import { identifyingQuestions } from '../../../analysis/survey/readiness/identifyingQuestions.js';

/** Questions that ask who somebody is, and that an anonymous survey did not ask before. */
export function newlyIdentifying(before: Definition, after: Definition): readonly string[] {
  const known = new Set(identifyingQuestions(before));
  return after.collection?.mode === 'anonymous' ? identifyingQuestions(after).filter((code) => !known.has(code)) : [];
}
