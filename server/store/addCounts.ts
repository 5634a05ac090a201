/** Counters of answers that came before this database knew of them: seeding and import. Otherwise only answers count. */
import type { Handle } from './handle.js';
import type { DayCount } from './peopleStore.js';
import { query } from './query.js';

export async function addCounts(handle: Handle, survey: string, counts: readonly DayCount[]): Promise<void> {
  await handle.transact('submit', async (db) => {
    const bound = [survey, counts.map(({ day }) => day), counts.map(({ department }) => department ?? ''), counts.map(({ answers }) => answers)];
    await query(
      db,
      `with c as (select ?::text as survey, * from unnest(?::text[], ?::text[], ?::int[]) as c (day, department, answers))
       insert into people.day_count (survey, day, answers)
       select survey, day::date, sum(answers) from c group by survey, day::date
       on conflict (survey, day) do update set answers = day_count.answers + excluded.answers`,
      bound);
    await query(
      db,
      `with c as (select ?::text as survey, * from unnest(?::text[], ?::text[], ?::int[]) as c (day, department, answers))
       insert into people.week_count (survey, week, department, answers)
       select survey, to_char(day::date, 'IYYY"-W"IW'), department, sum(answers) from c where department <> '' group by 1, 2, 3
       on conflict (survey, week, department) do update set answers = week_count.answers + excluded.answers`,
      bound);
  });
}
