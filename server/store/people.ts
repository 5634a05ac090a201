/** The people invited, as counts and as hashed tokens; who has answered, never what. */
import type { Knex } from 'knex';
import { addCounts } from './addCounts.js';
import type { Handle } from './handle.js';
import { invitedRepository } from './peopleInvited.js';
import { roundRepository } from './peopleRounds.js';
import { query } from './query.js';
import type { FoundInvitation, FrameCount, PeopleStore } from './peopleStore.js';

type Cell = Readonly<Record<string, string>>;

export function peopleRepository(handle: Handle): PeopleStore {
  return {
    ...invitedRepository(handle),
    ...roundRepository(handle),
    putFrame: (survey, people) => handle.transact('people', (db) => putFrame(db, survey, people)),
    countFrame: (survey, by) => handle.as('people', async (db) => {
      const rows = await query<{ cell: Cell; invited: number }>(
        db, 'select cell, invited from people.frame_count where survey = ? order by cell', [survey]);
      return sumBy(rows, by);
    }),
    invite: (survey, invitations) => handle.as('people', async (db) => {
      await query(
        db,
        `insert into people.invitation (survey, token_hash, department)
         select ?, token_hash, nullif(department, '') from unnest(?::bytea[], ?::text[]) as i (token_hash, department)`,
        [survey, invitations.map((i) => i.tokenHash), invitations.map((i) => i.department ?? '')]);
    }),
    findInvitation: (tokenHash) => handle.as('people', async (db) => {
      const [row] = await query<Omit<FoundInvitation, 'language'> & { language: string | null }>(
        db, 'select survey, used, revoked, declined, language, cell from people.invitation where token_hash = ?', [tokenHash]);
      if (row === undefined) return undefined;
      const { language, ...found } = row;
      return language === null ? found : { ...found, language };
    }),
    decline: (tokenHash) => handle.as('people', async (db) => {
      await query(db, 'update people.invitation set declined = true where token_hash = ?', [tokenHash]);
    }),
    countWithdrawn: (survey) => handle.as('people', async (db) => (await query<{ answers: number }>(
      db, 'select answers from people.withdrawal_count where survey = ?', [survey]))[0]?.answers ?? 0),
    countByDay: (survey) => handle.as('people', (db) => query<{ day: string; answers: number }>(
      db, 'select day::text as day, answers from people.day_count where survey = ? order by day', [survey])),
    addCounts: (survey, counts) => addCounts(handle, survey, counts),
    countByWeek: (survey) => handle.as('people', (db) => query<{ week: string; department: string; answers: number }>(
      db, 'select week, department, answers from people.week_count where survey = ? order by week, department',
      [survey])),
  };
}

async function putFrame(db: Knex, survey: string, people: readonly Cell[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const person of people) {
    const cell = JSON.stringify(person);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  await query(db, 'delete from people.frame_count where survey = ?', [survey]);
  await query(
    db,
    `insert into people.frame_count (survey, cell, invited)
     select ?, cell::jsonb, sum(invited) from unnest(?::text[], ?::int[]) as c (cell, invited) group by cell::jsonb`,
    [survey, [...counts.keys()], [...counts.values()]]);
}

function sumBy(rows: readonly { cell: Cell; invited: number }[], by: readonly string[]): readonly FrameCount[] {
  const groups = new Map<string, { group: Record<string, string>; invited: number }>();
  for (const { cell, invited } of rows) {
    const group = Object.fromEntries(by.flatMap((name) => (Object.hasOwn(cell, name) ? [[name, cell[name] ?? '']] : [])));
    const key = JSON.stringify(group);
    const sum = groups.get(key) ?? { group, invited: 0 };
    groups.set(key, { group, invited: sum.invited + invited });
  }
  return [...groups.values()];
}
