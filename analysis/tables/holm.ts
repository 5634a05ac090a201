import { adjustPValues } from '../stats/tests/adjustPValues.js';

/** p-values of a family adjusted for their number (Holm 1979); nulls stay and do not count in it. */
export function holm(p: readonly (number | null)[]): readonly (number | null)[] {
  return adjustPValues(p, 'holm');
}
