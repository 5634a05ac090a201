/** Submitted answers: stored once, kept apart from people, read in no order that means anything. */
import { addResponses } from './addResponses.js';
import { amendAnswer } from './amendAnswer.js';
import { takeLook } from './answerLook.js';
import { eraseAnswers, eraseOf } from './eraseAnswers.js';
import { findByReceipt } from './findByReceipt.js';
import type { Handle } from './handle.js';
import { mixInbox } from './mixInbox.js';
import { query } from './query.js';
import { readLines } from './readLines.js';
import { readLooked } from './readLooked.js';
import { readResponses } from './readResponses.js';
import type { Store } from './store.js';
import { submitQueue } from './submitQueue.js';
import { submitSafely } from './submitSafely.js';
import { vacuum } from './vacuum.js';
import { withdrawAnswer } from './withdrawAnswer.js';

export function answerRepository(handle: Handle): Store['answers'] {
  const queued = submitQueue((batch) => submitSafely(handle, batch));
  return {
    submit: (submission) => (submission.amends === undefined ? queued(submission) : amendAnswer(handle, submission, submission.amends)),
    findByReceipt: (survey, receiptHash) => findByReceipt(handle, survey, receiptHash),
    withdraw: (survey, receiptHash) => withdrawAnswer(handle, survey, receiptHash),
    eraseOf: (survey, invitationHash) => eraseOf(handle, survey, invitationHash),
    eraseAll: (survey) => eraseAnswers(handle, survey),
    addAll: (survey, responses) => addResponses(handle, survey, responses),
    count: (survey) => handle.as('reader', async (db) => {
      const [row] = await query<{ n: number }>(
        db,
        `select ((select count(survey) from answers.inbox where survey = ?)
               + (select count(survey) from answers.response where survey = ?))::int as n`,
        [survey, survey]);
      return row?.n ?? 0;
    }),
    countMixed: (survey) => handle.as('reader', async (db) => {
      const [row] = await query<{ n: number }>(db, 'select count(survey)::int as n from answers.response where survey = ?', [survey]);
      return row?.n ?? 0;
    }),
    readAll: (survey) => readResponses(handle, survey),
    readLines: (survey) => readLines(handle, survey),
    look: (survey, key) => takeLook(handle, survey, key),
    readMixed: (survey, look) => readLooked(handle, survey, look),
    mix: async (survey, k) => {
      const moved = await mixInbox(handle, survey, k);
      // Also when nothing was moved: the last vacuum may have been cut short, or kept from rows by whoever was still reading.
      await handle.afterwards((outside) => vacuum(outside, 'answers.inbox'));
      return moved;
    },
    isSubmitted: (survey, keyHash) => handle.as('submit', async (db) => (await query(
      db, 'select 1 from keys.submit_key where survey = ? and key_hash = ?', [survey, keyHash])).length > 0),
  };
}
