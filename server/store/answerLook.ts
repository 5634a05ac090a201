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
  readonly answers: number;
  /**
   * Id and mark of each answer, one after the other and in the order of ids: in one piece, which a hundred thousand of them
   * are read and compared in at once. Answers that were changed have another mark, also where they keep their id.
   */
  readonly marked: Buffer;
}

/** Bytes of an id, and of a mark. */
export const idLength = 16;
export const markedLength = 2 * idLength;

/** The mark of an answer as SQL. @param key as SQL */
export function markBytes(key: string): string {
  return `substring(sha256(${key} || uuid_send(id) || coalesce(receipt_hash, '')) for ${String(idLength)})`;
}

/**
 * One statement and one moment: what is compared is what is remembered and told. Who looks twice at the same, which is the
 * usual case, is known by a digest, and nothing is sorted or compared one by one.
 */
const statement = `
  with now as materialized (
    select id, encode(${markBytes('?::bytea')}, 'hex')::uuid as mark from answers.response where survey = ? order by id
  ), told as materialized (
    select marked, sha256(coalesce(marked, '')) as digest from (select string_agg(uuid_send(id) || uuid_send(mark), '' order by id) as marked from now) as all_of_them
  ), before as (
    select marks, digest from answers.look where survey = ?
  ), seen as materialized (
    select unnest(marks) as mark from before
  ), changed as (
    select coalesce((select told.digest = before.digest from told, before), false) as nothing
  ), verdict as (
    select nothing, nothing or not exists (select from before) or (
      (select count(*) = 0 or count(*) >= ? from now where not exists (select from seen where seen.mark = now.mark)) and
      (select count(*) = 0 or count(*) >= ? from seen where not exists (select from now where now.mark = seen.mark))) as may from changed
  ), kept as (
    insert into answers.look (survey, marks, digest)
    select ?, array(select mark from now order by mark), told.digest from verdict, told where may and not nothing
    on conflict (survey) do update set marks = excluded.marks, digest = excluded.digest
  )
  select may, case when may then told.marked end as marked from verdict, told`;

interface Row {
  readonly may: boolean;
  readonly marked: Buffer | null;
}

/** Undefined when too few answers came or went since the last look, which then stays the last. */
export async function takeLook(handle: Handle, survey: string, key: Buffer): Promise<Look | undefined> {
  const rows = await handle.transact('mixer', async (db) => {
    await lockMoves(db, survey);
    return query<Row>(db, statement, [key, survey, survey, fewestBetween, fewestBetween, survey]);
  });
  const [row] = rows;
  if (row?.may !== true) return undefined;
  const marked = row.marked ?? Buffer.alloc(0);
  return { key, answers: marked.length / markedLength, marked };
}
