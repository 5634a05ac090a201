import type { Definition } from '../survey/definition.js';
import type { Respondent } from '../survey/respondent.js';
import type { Columns } from './columns.js';
import { growingColumns } from './growingColumns.js';

/**
 * Respondents turned into columns, one a row, in the order they come; nothing of them is kept but the columns.
 *
 * Shape the definition the answers were given under and the respondents, in any number; columns out, with `weights`
 * when anybody has one. Errors RangeError when a question has more than 65,534 categories, and for a weight that is
 * not a positive number, by its place among the respondents from 1.
 */
export function columnsOfRespondents(definition: Definition, respondents: Iterable<Respondent>): Columns {
  const columns = growingColumns(definition);
  for (const respondent of respondents) columns.add(respondent);
  return columns.finish();
}
