import type { Code } from '../survey/definition.js';
import { noCode, type Category } from './columns.js';

/** Code -> its place among the categories. Errors RangeError when there are more than a column can tell apart. */
export function categoryIndex(categories: readonly Category[]): ReadonlyMap<Code, number> {
  if (categories.length >= noCode) throw new RangeError(`${categories.length} categories; a column holds ${noCode - 1}`);
  return new Map(categories.map(({ code }, i) => [code, i]));
}
