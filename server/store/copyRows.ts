/**
 * Rows as the bytes that the database sends, with nothing made of them: reading a hundred megabytes of text letter by letter
 * would hold everybody up, and whoever works with the rows does it elsewhere.
 */
import type { Knex } from 'knex';
import pg from 'pg';

/**
 * The bytes of a row, and where each column begins and ends in them; to be read now, as both are soon written over.
 * Not a piece of memory for each column, which the collector would have to follow for every row.
 */
export type TakeRow = (bytes: Buffer, bounds: readonly number[]) => void;

/** Bytes that a binary copy begins with; the length of what may follow them comes last. */
const signature = Buffer.from('PGCOPY\n\u00ff\r\n\0', 'latin1');
const headLength = signature.length + 8;

/** Where the columns of a row begin and end. @param bounds are written over */
function findColumns(row: Buffer, from: number, bounds: number[]): void {
  // fewer than none is the end
  const count = Math.max(0, row.readInt16BE(from));
  bounds.length = 2 * count;
  let at = from + 2;
  for (let i = 0; i < count; i += 1) {
    const length = row.readInt32BE(at);
    if (length < 0) throw new Error('a column that is copied out has no null');
    at += 4;
    bounds[2 * i] = at;
    at += length;
    bounds[2 * i + 1] = at;
  }
}

/** A query that gives its rows while they come; `pg` hands the messages of a copy to the query that is at work. */
class CopyOut extends pg.Query {
  readonly #take: TakeRow;
  readonly #bounds: number[] = [];
  #isBegun = false;
  #failed: Error | undefined;

  constructor(select: string, take: TakeRow) {
    super(`copy (${select}) to stdout (format binary)`);
    this.#take = take;
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // thrown here it would end the program: it is told when the rest has come
    try {
      const from = this.#isBegun ? 0 : headLength + chunk.readInt32BE(headLength - 4);
      this.#isBegun = true;
      findColumns(chunk, from, this.#bounds);
      if (this.#bounds.length > 0 && this.#failed === undefined) this.#take(chunk, this.#bounds);
    } catch (error) {
      this.#failed = error instanceof Error ? error : new Error(String(error));
    }
  }

  done(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.once('error', reject);
      this.once('end', () => (this.#failed === undefined ? resolve() : reject(this.#failed)));
    });
  }
}

/** Connections of a pool, of which knex tells nothing. */
interface Connections {
  acquireConnection(): Promise<pg.Client>;
  releaseConnection(connection: pg.Client): Promise<void>;
}

/** What a statement is told of beside its text, which the database may write in its log: there it says `current_setting('behov.secret')`. */
const tellSecret = `select set_config('behov.secret', $1, false)`;

/** @param select one statement with its values in it, whose columns are never null */
export async function copyRows(db: Knex, select: string, secret: string, take: TakeRow): Promise<void> {
  const connections = db.client as Connections; // typed any, and it has these two
  const connection = await connections.acquireConnection();
  try {
    await connection.query(tellSecret, [secret]);
    try {
      const copy = new CopyOut(select, take);
      const done = copy.done();
      connection.query(copy);
      await done;
    } finally {
      // where it cannot be taken back now, the connection is gone or its transaction takes it back
      await connection.query(tellSecret, ['']).catch(() => undefined);
    }
  } finally {
    await connections.releaseConnection(connection);
  }
}
