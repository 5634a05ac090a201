import { ProblemError } from '../problems/problem.js';
import { idLength, markColumn, markedLength, type Look } from './answerLook.js';
import type { Handle } from './handle.js';
import { query } from './query.js';
import { readAhead } from './readAhead.js';

const page = 1_000;

/** A whole page in two texts: reading a row at a time takes longer than all else that is done with it. */
const statement = `
  select string_agg(id::text || mark::text, '') as marked, string_agg(content, chr(10)) as lines
  from (select id, content::text as content, ${markColumn} from answers.response where survey = ? and id > ?::uuid order by id limit ?) as page`;

interface Row {
  /** Null when nothing is left. */
  readonly marked: string | null;
  readonly lines: string | null;
}

/** Of a page that holds more, or something else, than what is looked at: only that, and how far it goes. */
function lookedAt(look: string, from: number, marked: string, lines: string): { readonly lines: string; readonly to: number } {
  const found: string[] = [];
  let to = from;
  lines.split('\n').forEach((line, i) => {
    if (!look.startsWith(marked.slice(i * markedLength, (i + 1) * markedLength), to)) return;
    found.push(line);
    to += markedLength;
  });
  return { lines: found.join('\n'), to };
}

/**
 * The answers of a look in the order of their random id, many at a time and as they are stored, one a line; and no other:
 * what was mixed in meanwhile is left out. When one of them is gone by now or was changed, nothing of its page is given.
 *
 * Errors ProblemError export_too_alike.
 */
export async function* readLooked(handle: Handle, survey: string, { key, marked: look }: Look): AsyncGenerator<string> {
  // of the role that sees whether an answer was changed, and never from a replica that lags behind
  const read = (after: string): Promise<readonly Row[]> => handle.as('mixer', (db) => query<Row>(db, statement, [key, survey, after, page]));
  const markedIn = ([row]: readonly Row[]): string => row?.marked ?? '';
  const lastOf = (rows: readonly Row[]): string | undefined => {
    const marked = markedIn(rows);
    return marked.length < page * markedLength ? undefined : marked.slice(-markedLength, -idLength);
  };
  let told = 0;
  for await (const rows of readAhead(read, lastOf)) {
    const { marked, last, lines } = { marked: markedIn(rows), last: lastOf(rows), lines: rows[0]?.lines ?? '' };
    const isWhole = look.startsWith(marked, told);
    const given = isWhole ? { lines, to: told + marked.length } : lookedAt(look, told, marked, lines);
    told = given.to;
    // ids are compared as the database does: as text they are in the same order
    const due = look.slice(told, told + idLength);
    if (due !== '' && (last === undefined || due <= last)) throw new ProblemError({ code: 'export_too_alike', params: {} });
    if (given.lines !== '') yield given.lines;
  }
}
