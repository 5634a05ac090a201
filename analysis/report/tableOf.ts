import type { Published } from '../disclosure/published.js';
import type { Code } from '../survey/definition.js';
import type { Edition } from './edition.js';

/** The table of a question, alone or by a background question. Errors RangeError when the edition has none. */
export function tableOf(edition: Pick<Edition, 'tables' | 'number'>, question: Code, by?: Code): Published {
  const found = edition.tables.find((table) => table.question === question && table.by[0] === by);
  if (found === undefined) throw new RangeError(`edition ${edition.number} has no table of ${question}${by === undefined ? '' : ` by ${by}`}`);
  return found;
}
