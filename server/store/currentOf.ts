import type { NumberedEdition } from './store.js';

/** Which edition of a report is the current one: the newest that is not withdrawn. Oldest first in. */
export function currentOf(editions: readonly NumberedEdition[]): NumberedEdition | undefined {
  return editions.filter(({ withdrawn }) => withdrawn === undefined).at(-1);
}
