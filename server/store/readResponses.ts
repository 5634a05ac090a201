import type { JsonValue } from '../../analysis/survey/json.js';
import type { Response } from '../../analysis/survey/answers.js';
import { responseFromJson } from '../../analysis/survey/responseFromJson.js';
import type { Handle } from './handle.js';
import { query } from './query.js';
import type { Bound } from './query.js';

const page = 2_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

const statement = `
  select id, content from (
    (select id, content from answers.inbox where survey = ? and id > ?::uuid order by id limit ?)
    union all
    (select id, content from answers.response where survey = ? and id > ?::uuid order by id limit ?)
  ) both_places order by id limit ?`;

const mixedOnly = 'select id, content from answers.response where survey = ? and id > ?::uuid order by id limit ?';

/** Every answer that was mixed, in the order of its random id. */
export function readMixed(handle: Handle, survey: string): AsyncGenerator<Response> {
  return readPages(handle, mixedOnly, (after) => [survey, after, page]);
}

/**
 * Every answer, in the order of its random id. An answer keeps its id when it is mixed, so one that moves between
 * two pages is still read exactly once; no connection is held while the caller works.
 */
export function readResponses(handle: Handle, survey: string): AsyncGenerator<Response> {
  return readPages(handle, statement, (after) => [survey, after, page, survey, after, page, page]);
}

async function* readPages(handle: Handle, sql: string, bindings: (after: string) => readonly Bound[]): AsyncGenerator<Response> {
  let last = beforeAll;
  for (;;) {
    const after = last;
    const rows = await handle.as('reader', (db) => query<{ id: string; content: JsonValue }>(
      db, sql, bindings(after)));
    for (const { content } of rows) yield responseFromJson(content);
    last = rows.at(-1)?.id ?? last;
    if (rows.length < page) return;
  }
}
