import type { Status } from '../survey/answers.js';
import type { BaseRule } from '../survey/definition.js';

/** Who is in the denominator; those who broke off before the question are in none but `all` (`statistics.md` 1.3). */
export const statusesInBase: Readonly<Record<BaseRule, readonly Status[]>> = {
  answered: ['answered'],
  shown: ['answered', 'skipped'],
  eligible: ['answered', 'skipped', 'not_shown'],
  selections: ['answered'],
  all: ['answered', 'skipped', 'not_shown', 'not_reached', 'not_asked'],
};
