import type { JsonValue } from '../../analysis/survey/json.js';
import type { Response } from '../../analysis/survey/answers.js';
import { responseFromJson } from '../../analysis/survey/responseFromJson.js';
import type { Handle } from './handle.js';
import { query } from './query.js';
import type { Bound } from './query.js';

const page = 1_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

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
export function readResponses(handle: Handle, survey: string): AsyncGenerator<Response> {
  return readPages(handle, statement, (after) => [survey, after, page, survey, after, page, page]);
}

async function* readPages(handle: Handle, sql: string, bindings: (after: string) => readonly Bound[]): AsyncGenerator<Response> {
  const read = (after: string): Promise<readonly Row[]> => handle.as('reader', (db) => query<Row>(db, sql, bindings(after)));
  let next: Promise<readonly Row[]> | undefined = read(beforeAll);
  while (next !== undefined) {
    const rows: readonly Row[] = await next;
    const last = rows.at(-1)?.id;
    // The database finds the next page while the caller works on this one.
    next = rows.length < page || last === undefined ? undefined : read(last);
    // Who stops half-way waits for no page, and is not told that one failed.
    next?.catch(() => undefined);
    for (const { content } of rows) yield responseFromJson(content);
  }
}

interface Row {
  readonly id: string;
  readonly content: JsonValue;
}
