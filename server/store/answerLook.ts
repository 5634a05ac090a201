/**
 * What was given out answer by answer the last time. Whoever gets two files that differ by one answer knows whose it is when
 * they know who answered, withdrew or changed in between; so two looks are alike, or differ by several in each direction.
 */
import type { Handle } from './handle.js';
import { lockMoves } from './lockMoves.js';
import { query } from './query.js';

/** Answers that must have come, or gone, between two looks that are not alike. */
const fewestBetween = 5;

export interface Look {
  /** Seals the marks: without it a copy of the database does not tell which answers lay in the last look. */
  readonly key: Buffer;
  /** A mark for each answer by its id, in the order of ids. Answers that were changed have another, also where they keep their id. */
  readonly marks: ReadonlyMap<string, string>;
}

export const markColumn = `encode(substring(sha256(?::bytea || uuid_send(id) || coalesce(receipt_hash, '')) for 16), 'hex')::uuid as mark`;

/** One statement and one moment: what is compared is what is remembered and told. */
const statement = `
  with now as materialized (
    select id, ${markColumn} from answers.response where survey = ?
  ), before as (
    select marks from answers.look where survey = ?
  ), seen as materialized (
    select unnest(marks) as mark from before
  ), changed as (
    select (select count(*) from now where not exists (select from seen where seen.mark = now.mark)) as added,
           (select count(*) from seen where not exists (select from now where now.mark = seen.mark)) as gone
  ), verdict as (
    select not exists (select from before) or ((added = 0 or added >= ?) and (gone = 0 or gone >= ?)) as may from changed
  ), kept as (
    insert into answers.look (survey, marks)
    select ?, array(select mark from now order by mark) from verdict where may
    on conflict (survey) do update set marks = excluded.marks where look.marks <> excluded.marks
  )
  select may, id, mark from verdict left join now on may order by id`;

interface Row {
  readonly may: boolean;
  readonly id: string | null;
  readonly mark: string | null;
}

/** Undefined when too few answers came or went since the last look, which then stays the last. */
export async function takeLook(handle: Handle, survey: string, key: Buffer): Promise<Look | undefined> {
  const rows = await handle.transact('mixer', async (db) => {
    await lockMoves(db, survey);
    return query<Row>(db, statement, [key, survey, survey, fewestBetween, fewestBetween, survey]);
  });
  if (rows.at(0)?.may !== true) return undefined;
  return { key, marks: new Map(rows.flatMap(({ id, mark }) => (id === null || mark === null ? [] : [[id, mark] as const]))) };
}
