import type { Edition } from '../../analysis/report/edition.js';
import { fillPlan } from '../../analysis/report/fillPlan.js';
import type { ComposedEdition } from './composeEdition.js';

/** An edition of these numbers, with its texts filled in from them and from nothing else. */
export function fillEdition(numbers: Omit<Edition, 'texts'>): ComposedEdition {
  const { texts, missing } = fillPlan(numbers.plan, numbers);
  return { edition: { ...numbers, texts }, missing };
}
