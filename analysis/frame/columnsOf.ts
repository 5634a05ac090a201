import type { Response } from '../survey/answers.js';
import type { Definition } from '../survey/definition.js';
import type { Respondent } from '../survey/respondent.js';
import { statusesOf } from '../survey/statusOf.js';
import type { Columns } from './columns.js';
import { columnsOfRespondents } from './columnsOfRespondents.js';

/**
 * Answers collected by our own routing turned into columns; what was not shown is not counted.
 *
 * Shape and errors as `columnsOfRespondents`.
 */
export function columnsOf(definition: Definition, responses: Iterable<Response>): Columns {
  return columnsOfRespondents(definition, respondentsOf(definition, responses));
}

function* respondentsOf(definition: Definition, responses: Iterable<Response>): Iterable<Respondent> {
  for (const response of responses) yield { statuses: statusesOf(definition, response) };
}
