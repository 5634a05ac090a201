import pg from 'pg';
import { ProblemError } from '../problems/problem.js';
import { idLength, markBytes, markedLength, type Look } from './answerLook.js';
import { copyRows } from './copyRows.js';
import type { Handle } from './handle.js';
import { readAhead } from './readAhead.js';

const page = 1_000;
/** Bytes that the first page is thought to need. */
const firstBytes = 500_000;
/** How much more than the page before the next is given: what is asked for and not used must be let go of too. */
const more = 1.1;

const newline = 10;

/** Answers one a line, and the id and mark of each. */
class Page {
  readonly marked = Buffer.allocUnsafe(page * markedLength);
  /** Where each line ends. */
  readonly #ends: number[] = [];
  #lines: Buffer<ArrayBuffer>;

  constructor(bytes: number) {
    this.#lines = Buffer.allocUnsafeSlow(bytes);
  }

  /** @param bounds of the id and mark, and of the answer */
  add(row: Buffer, bounds: readonly number[]): void {
    const [markedFrom, markedEnd, answerFrom, answerEnd] = bounds;
    if (markedFrom === undefined || markedEnd === undefined || answerFrom === undefined || answerEnd === undefined) return;
    const [from, count] = [this.bytes, this.#ends.length];
    const end = from + answerEnd - answerFrom + 1;
    if (end > this.#lines.length) {
      const larger = Buffer.allocUnsafeSlow(2 * end);
      this.#lines.copy(larger, 0, 0, from);
      this.#lines = larger;
    }
    row.copy(this.marked, count * markedLength, markedFrom, markedEnd);
    row.copy(this.#lines, from, answerFrom, answerEnd);
    this.#lines[end - 1] = newline;
    this.#ends.push(end);
  }

  get answers(): number {
    return this.#ends.length;
  }

  get bytes(): number {
    return this.#ends.at(-1) ?? 0;
  }

  /** Without the break after the last. */
  get lines(): Uint8Array<ArrayBuffer> {
    return this.#lines.subarray(0, Math.max(0, this.bytes - 1));
  }

  line(i: number): Buffer {
    return this.#lines.subarray(i === 0 ? 0 : this.#ends[i - 1], this.#ends[i]);
  }
}

interface LookedAt {
  readonly lines: Uint8Array<ArrayBuffer>;
  /** How far the look goes that is read. */
  readonly to: number;
}

/** Of a page that holds more, or something else, than what is looked at: only that. */
function lookedAt(look: Buffer, from: number, read: Page): LookedAt {
  const found: Buffer[] = [];
  let to = from;
  for (let i = 0; i < read.answers; i += 1) {
    if (!read.marked.subarray(i * markedLength, (i + 1) * markedLength).equals(look.subarray(to, to + markedLength))) continue;
    found.push(read.line(i));
    to += markedLength;
  }
  const lines = Buffer.concat(found);
  return { lines: new Uint8Array(lines.subarray(0, Math.max(0, lines.length - 1))), to };
}

/**
 * The answers of a look in the order of their random id, many at a time and as they are stored, one a line in UTF-8; and no
 * other: what was mixed in meanwhile is left out. When one of them is gone by now or was changed, nothing of its page is given.
 *
 * Errors ProblemError export_too_alike.
 */
export async function* readLooked(handle: Handle, survey: string, { key, marked: look }: Look): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const mark = markBytes(`(select decode(current_setting('behov.secret'), 'hex'))`);
  // of the role that sees whether an answer was changed, and never from a replica that lags behind
  let usual = firstBytes;
  const read = async (after: string): Promise<Page> => {
    const found = new Page(usual);
    await handle.as('mixer', (db) => copyRows(
      db, `select uuid_send(id) || ${mark}, content from answers.response where survey = ${pg.escapeLiteral(survey)} and id > '${after}'::uuid order by id limit ${String(page)}`, key.toString('hex'),
      (row, bounds) => found.add(row, bounds)));
    usual = Math.max(firstBytes, Math.ceil(found.bytes * more));
    return found;
  };
  const lastOf = ({ answers, marked }: Page): string | undefined => (answers < page ? undefined : marked.subarray(-markedLength, idLength - markedLength).toString('hex'));
  let told = 0;
  for await (const found of readAhead(read, lastOf)) {
    const marked = found.marked.subarray(0, found.answers * markedLength);
    const isWhole = marked.equals(look.subarray(told, told + marked.length));
    const given = isWhole ? { lines: found.lines, to: told + marked.length } : lookedAt(look, told, found);
    told = given.to;
    // ids are compared as the database does
    const due = look.subarray(told, told + idLength);
    if (due.length > 0 && (found.answers < page || due.compare(marked.subarray(-markedLength, idLength - markedLength)) <= 0)) throw new ProblemError({ code: 'export_too_alike', params: {} });
    if (given.lines.length > 0) yield given.lines;
  }
}
