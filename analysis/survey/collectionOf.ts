import type { Collection, Definition } from './definition.js';

/** What collecting needs. Errors RangeError for a survey that another system collected, which is never open here. */
export function collectionOf({ survey, collection }: Definition): Collection {
  if (collection === null) throw new RangeError(`${survey} was collected elsewhere and cannot be answered here`);
  return collection;
}
