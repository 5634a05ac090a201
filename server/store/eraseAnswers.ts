/** Erasing at a person's request in a confidential survey, and everything of a survey whose time is over. */
import type { Handle } from './handle.js';
import { lockMoves } from './lockMoves.js';
import { query } from './query.js';

const oneLinked = `
  with unlinked as (
    delete from links.link where survey = ? and invitation = ? returning response
  ), waiting as (
    delete from answers.inbox i using unlinked u where i.id = u.response and i.survey = ? returning i.id
  ), mixed as (
    delete from answers.response r using unlinked u where r.id = u.response and r.survey = ? returning r.id
  )
  select ((select count(*) from waiting) + (select count(*) from mixed))::int as n`;

/** Whoever erases is told whom by the invitation, and reads neither people nor what they answered. */
export function eraseOf(handle: Handle, survey: string, invitationHash: Buffer): Promise<boolean> {
  return handle.together(async (inside) => {
    const [row] = await inside.as('eraser', async (db) => {
      await lockMoves(db, survey);
      return query<{ n: number }>(db, oneLinked, [survey, invitationHash, survey, survey]);
    });
    if (row === undefined || row.n === 0) return false;
    await countWithdrawn(inside, survey, row.n);
    return true;
  });
}

export function countWithdrawn(handle: Handle, survey: string, answers: number): Promise<void> {
  return handle.as('people', async (db) => {
    await query(
      db,
      `insert into people.withdrawal_count (survey, answers) values (?, ?)
       on conflict (survey) do update set answers = withdrawal_count.answers + excluded.answers`,
      [survey, answers]);
  });
}

const everything = `
  with unlinked as (
    delete from links.link where survey = ? returning response
  ), waiting as (
    delete from answers.inbox where survey = ? returning id
  ), mixed as (
    delete from answers.response where survey = ? returning id
  )
  select ((select count(*) from waiting) + (select count(*) from mixed))::int as answers, (select count(*) from unlinked)::int as links`;

export interface Erased {
  readonly answers: number;
  readonly links: number;
}

export function eraseAnswers(handle: Handle, survey: string): Promise<Erased> {
  return handle.together(async (inside) => {
    const [erased] = await inside.as('eraser', async (db) => {
      await lockMoves(db, survey);
      return query<Erased>(db, everything, [survey, survey, survey]);
    });
    await inside.as('mixer', async (db) => {
      await query(db, 'delete from keys.submit_key where survey = ?', [survey]);
      await query(db, 'delete from answers.look where survey = ?', [survey]);
    });
    return erased ?? { answers: 0, links: 0 };
  });
}
