import type { Response } from '../../analysis/survey/answers.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import { responseFromJson } from '../../analysis/survey/responseFromJson.js';
import { ProblemError } from '../problems/problem.js';
import { markColumn, type Look } from './answerLook.js';
import type { Handle } from './handle.js';
import { query } from './query.js';

const page = 1_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

const statement = `
  select id, content, ${markColumn} from answers.response where survey = ? and id > ?::uuid order by id limit ?`;

interface Row {
  readonly id: string;
  readonly content: JsonValue;
  readonly mark: string;
}

/**
 * The answers of a look in the order of their random id, and no other: what was mixed in meanwhile is left out. When one
 * of them is gone by now or was changed, nothing of its page is given.
 *
 * Errors ProblemError export_too_alike.
 */
export async function* readLooked(handle: Handle, survey: string, { key, marks }: Look): AsyncGenerator<Response> {
  // of the role that sees whether an answer was changed, and never from a replica that lags behind
  const read = (after: string): Promise<readonly Row[]> => handle.as('mixer', (db) => query<Row>(db, statement, [key, survey, after, page]));
  const expected = [...marks.keys()];
  let [next, told]: [Promise<readonly Row[]> | undefined, number] = [read(beforeAll), 0];
  while (next !== undefined) {
    const rows: readonly Row[] = await next;
    const last = rows.length < page ? undefined : rows.at(-1)?.id;
    // The database finds the next page while the caller works on this one.
    next = last === undefined ? undefined : read(last);
    // Who stops half-way waits for no page, and is not told that one failed.
    next?.catch(() => undefined);
    const looked = rows.filter(({ id, mark }) => marks.get(id) === mark);
    told += looked.length;
    // ids are compared as the database does: as text they are in the same order
    const due = expected[told];
    if (due !== undefined && (last === undefined || due <= last)) throw new ProblemError({ code: 'export_too_alike', params: {} });
    for (const { content } of looked) yield responseFromJson(content);
  }
}
