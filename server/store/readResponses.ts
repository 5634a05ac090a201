import type { JsonValue } from '../../analysis/survey/json.js';
import type { Response } from '../../analysis/survey/answers.js';
import { responseFromJson } from '../../analysis/survey/responseFromJson.js';
import type { Handle } from './handle.js';
import { query } from './query.js';
import { readAhead } from './readAhead.js';

const page = 1_000;

const statement = `
  select id, content from (
    (select id, content::json from answers.inbox where survey = ? and id > ?::uuid order by id limit ?)
    union all
    (select id, content from answers.response where survey = ? and id > ?::uuid order by id limit ?)
  ) both_places order by id limit ?`;

/**
 * Every answer, in the order of its random id. An answer keeps its id when it is mixed, so one that moves between
 * two pages is still read exactly once; no connection is held while the caller works.
 */
export async function* readResponses(handle: Handle, survey: string): AsyncGenerator<Response> {
  const read = (after: string): Promise<readonly Row[]> => handle.as('reader', (db) => query<Row>(db, statement, [survey, after, page, survey, after, page, page]));
  for await (const rows of readAhead(read, (found) => (found.length < page ? undefined : found.at(-1)?.id))) {
    for (const { content } of rows) yield responseFromJson(content);
  }
}

interface Row {
  readonly id: string;
  readonly content: JsonValue;
}
