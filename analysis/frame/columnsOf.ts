import type { Response } from '../survey/answers.js';
import type { Definition } from '../survey/definition.js';
import { statusesOf } from '../survey/statusOf.js';
import type { Columns } from './columns.js';
import { columnBuilder } from './columnBuilder.js';

/**
 * Answers turned into columns, one respondent a row, in the order they come.
 *
 * Shape the definition the answers were given under and the answers, in any number; columns out. Answers to what
 * was not shown are not counted. Errors RangeError when a question has more than 65,534 categories.
 */
export function columnsOf(definition: Definition, responses: Iterable<Response>): Columns {
  const builders = [...definition.questions].map(([code, question]) => ({ code, builder: columnBuilder(definition, question) }));
  let n = 0;
  for (const response of responses) {
    const statuses = statusesOf(definition, response);
    for (const { code, builder } of builders) {
      builder.add(n, statuses.of(code), statuses.answers.get(code), (row) => statuses.ofPart(code, row));
    }
    n += 1;
  }
  return { definition, n, questions: new Map(builders.map(({ code, builder }) => [code, builder.finish(n)])) };
}
