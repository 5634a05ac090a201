/** What was published. The role may add and read; nothing here can change or remove an edition, or take back that it is withdrawn. */
import type { Knex } from 'knex';
import { ProblemError } from '../problems/problem.js';
import type { Handle } from './handle.js';
import { query } from './query.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import { reasonFromJson, reasonToJson, type Reason } from '../../analysis/words/reason.js';
import { currentOf } from './currentOf.js';
import type { NumberedEdition, Store, StoredEdition, StoredFile, WithdrawnEdition } from './store.js';

const columns = 'survey, number, date::text as date, note, hash, content';
const newestLast = `string_to_array(number, '.')::int[]`;

export function editionRepository(handle: Handle): Store['editions'] {
  return {
    list: (survey) => handle.as('desk', (db) => select(db, `select ${columns} from desk.edition where survey = ? order by ${newestLast}`, [survey])),
    listNumbers: (survey) => handle.as('desk', (db) => listNumbers(db, survey)),
    find: (survey, number) => handle.as('desk', (db) => find(db, survey, number)),
    findCurrent: (survey) => handle.as('desk', async (db) => {
      const current = currentOf(await listNumbers(db, survey));
      return current === undefined ? undefined : find(db, survey, current.number);
    }),
    currentNumber: (survey) => handle.as('desk', async (db) => currentOf(await listNumbers(db, survey))?.number),
    add: (edition) => handle.as('desk', (db) => add(db, edition)),
    withdraw: (survey, withdrawn) => handle.as('desk', (db) => withdraw(db, survey, withdrawn)),
    findFile: (survey, number, name) => handle.as('desk', (db) => findFile(db, survey, number, name)),
    listFiles: (survey, number) => handle.as('desk', async (db) => new Set((await query<{ name: string }>(
      db, 'select name from desk.edition_file where survey = ? and number = ?', [survey, number])).map(({ name }) => name))),
    keepFile: (survey, number, name, file) => handle.as('desk', async (db) => {
      const kept = await query(
        db,
        `insert into desk.edition_file (survey, number, name, hash, media_type, bytes)
         values (?, ?, ?, ?, ?, ?) on conflict do nothing returning name`,
        [survey, number, name, file.hash, file.mediaType, file.bytes]);
      // what was just written need not be read again: an archive is fifty megabytes
      return kept.length > 0 ? file : ((await findFile(db, survey, number, name)) ?? file);
    }),
  };
}

type Row = Omit<StoredEdition, 'note'> & { readonly note: JsonValue };

async function select(db: Knex, sql: string, bindings: readonly string[]): Promise<readonly StoredEdition[]> {
  return (await query<Row>(db, sql, [...bindings])).map((row) => ({ ...row, note: reasonFromJson(row.note) }));
}

async function find(db: Knex, survey: string, number: string): Promise<StoredEdition | undefined> {
  return (await select(db, `select ${columns} from desk.edition where survey = ? and number = ?`, [survey, number])).at(0);
}

function written(reason: Reason): string {
  return JSON.stringify(reasonToJson(reason));
}

async function add(db: Knex, { survey, number, date, note, hash, content }: StoredEdition): Promise<void> {
  const added = await query(
    db,
    `insert into desk.edition (survey, number, date, note, hash, content) values (?, ?, ?::date, ?::jsonb, ?, ?)
     on conflict do nothing returning number`,
    [survey, number, date, written(note), hash, content]);
  if (added.length === 0) throw new ProblemError({ code: 'edition_fixed', params: { survey, number } });
}

async function withdraw(db: Knex, survey: string, { number, date, reason }: WithdrawnEdition): Promise<boolean> {
  const added = await query(
    db, 'insert into desk.edition_withdrawal (survey, number, date, reason) values (?, ?, ?::date, ?::jsonb) on conflict do nothing returning number',
    [survey, number, date, written(reason)]);
  return added.length > 0;
}

async function listNumbers(db: Knex, survey: string): Promise<readonly NumberedEdition[]> {
  const rows = await query<{ number: string; date: string; note: JsonValue; withdrawn: string | null; reason: JsonValue }>(
    db,
    `select e.number, e.date::text as date, e.note, w.date::text as withdrawn, w.reason
       from desk.edition e left join desk.edition_withdrawal w on w.survey = e.survey and w.number = e.number
      where e.survey = ? order by string_to_array(e.number, '.')::int[]`,
    [survey]);
  return rows.map(({ number, date, note, withdrawn, reason }) => {
    const edition = { number, date, note: reasonFromJson(note) };
    return withdrawn === null ? edition : { ...edition, withdrawn: { number, date: withdrawn, reason: reasonFromJson(reason) } };
  });
}

async function findFile(db: Knex, survey: string, number: string, name: string): Promise<StoredFile | undefined> {
  const [row] = await query<{ hash: string; media_type: string; bytes: Buffer }>(
    db, 'select hash, media_type, bytes from desk.edition_file where survey = ? and number = ? and name = ?',
    [survey, number, name]);
  return row === undefined ? undefined : { hash: row.hash, mediaType: row.media_type, bytes: row.bytes };
}
