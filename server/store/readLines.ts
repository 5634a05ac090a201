import type { Handle } from './handle.js';
import { query } from './query.js';
import { readAhead } from './readAhead.js';

/** Read as columns a line at a time between other work: a page is done within a few milliseconds. */
const page = 250;

/** A whole page as one text: reading a row at a time takes longer than all else that is done with it. */
const statement = `
  select string_agg(content, chr(10) order by id) as lines, count(*)::int as n, max(id::text) as last
  from (
    (select id, content::text as content from answers.inbox where survey = ? and id > ?::uuid order by id limit ?)
    union all
    (select id, content::text as content from answers.response where survey = ? and id > ?::uuid order by id limit ?)
    order by id limit ?
  ) as page`;

interface Row {
  /** Null when nothing is left. */
  readonly lines: string | null;
  readonly n: number;
  /** As text ids are in the same order. */
  readonly last: string | null;
}

/**
 * Every answer as it is stored, in the order of its random id, one a line. An answer keeps its id when it is mixed, so one
 * that moves between two pages is still read exactly once; no connection is held while the caller works.
 */
export async function* readLines(handle: Handle, survey: string): AsyncGenerator<string> {
  const read = (after: string): Promise<readonly Row[]> => handle.as('reader', (db) => query<Row>(db, statement, [survey, after, page, survey, after, page, page]));
  const lastOf = ([row]: readonly Row[]): string | undefined => (row === undefined || row.n < page ? undefined : (row.last ?? undefined));
  for await (const [row] of readAhead(read, lastOf)) if (row !== undefined && row.lines !== null) yield row.lines;
}
