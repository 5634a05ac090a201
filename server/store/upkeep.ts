/** Shuffling and tidying of what lies, and the days on which duties were done. */
import type { Handle } from './handle.js';
import { query } from './query.js';
import { reshuffleInvitations, reshuffleResponses } from './reshuffle.js';
import type { UpkeepStore } from './upkeepStore.js';
import { rewriteFile, vacuum, type Traceless } from './vacuum.js';

/** Tables whose dead rows could say something of who answered what. */
const traceless: readonly Traceless[] = [
  'answers.inbox', 'answers.response', 'answers.look', 'drafts.draft', 'keys.submit_key', 'links.link',
  'people.invitation', 'people.day_count', 'people.week_count', 'people.withdrawal_count',
];

export function upkeepRepository(handle: Handle): UpkeepStore {
  const allTables = (work: (outside: Handle, table: Traceless) => Promise<void>) => handle.afterwards(async (outside) => {
    for (const table of traceless) await work(outside, table);
  });
  return {
    reshuffle: async (survey) => {
      await reshuffleResponses(handle, survey);
      await reshuffleInvitations(handle, survey);
      await allTables(vacuum);
    },
    tidy: () => allTables(vacuum),
    rewriteFiles: () => allTables(rewriteFile),
    forgetKeys: (survey) => handle.as('mixer', async (db) => (await query(
      db, 'delete from keys.submit_key where survey = ? returning survey', [survey])).length),
    claim: (duty, day, survey = '') => handle.as('desk', async (db) => (await query(
      db,
      `insert into desk.upkeep (duty, survey, day) values (?, ?, ?::date)
       on conflict (duty, survey) do update set day = excluded.day where upkeep.day < excluded.day returning duty`,
      [duty, survey, day])).length > 0),
    lastDay: (duty, survey = '') => handle.as('desk', async (db) => (await query<{ day: string }>(
      db, 'select day::text as day from desk.upkeep where duty = ? and survey = ?', [duty, survey])).at(0)?.day),
    forget: (duty, survey = '') => handle.as('desk', async (db) => {
      await query(db, 'delete from desk.upkeep where duty = ? and survey = ?', [duty, survey]);
    }),
  };
}
