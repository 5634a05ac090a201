import { checkClaims } from '../../analysis/report/checkClaims.js';
import type { Problem } from '../problems/problem.js';
import { claimProblem } from './claimProblem.js';
import type { ComposedEdition } from './composeEdition.js';

/** What the texts of an edition say that its tables do not: numbers that are not shown, claims that do not hold. */
export function unsoundTexts({ edition, missing }: ComposedEdition): readonly Problem[] {
  return [
    ...missing.map(({ path, number }): Problem => ({ code: 'number_not_shown', params: { path, number }, place: { path } })),
    ...checkClaims(edition.plan, edition.tables).map(claimProblem),
  ];
}
