/**
 * Going back to what was sent, with the receipt written by hand: change it, or withdraw it. All codes that open nothing
 * look alike, ask the database the same, and can be tried only so fast; one that opens something always does.
 */
import type { Response } from '../../analysis/survey/answers.js';
import { receiptHash } from '../acts/receiptHash.js';
import type { Problem } from '../problems/problem.js';
import type { Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Desk, Entered } from './entrance.js';
import { changeSent } from './changeSent.js';
import { takeBackConfirm, takeBackDone, takeBackForm, takeBackOver } from './takeBackViews.js';
import { parseCode } from './visitCode.js';

/** Until the last day; while the survey is paused too. */
function isStillPossible({ openness }: Entered): boolean {
  return openness === 'open' || openness === 'paused';
}

export function takeBackPage(desk: Desk, visit: Visit, entered: Entered): Reply {
  return isStillPossible(entered) ? takeBackForm(desk, visit, entered) : takeBackOver(desk, visit, entered);
}

interface Named {
  readonly typed: string;
  readonly receipt: string;
  readonly hash: Buffer;
  readonly response: Response;
}

async function sentUnder(desk: Desk, visit: Visit, { survey }: Entered): Promise<Named | Problem> {
  const typed = (visit.form.get('code')?.[0] ?? '').slice(0, 100);
  // what cannot be a code is looked for as well, so that it takes as long
  const receipt = parseCode(typed) ?? 'none';
  const hash = receiptHash(desk.services.serverKey, receipt);
  const response = await desk.services.store.answers.findByReceipt(survey.slug, hash);
  if (response !== undefined) return { typed, receipt, hash, response };
  const seconds = desk.misses.miss('receipt', survey.slug, visit);
  return seconds > 0 ? { code: 'resume_too_many', params: { seconds } } : { code: 'receipt_unknown', params: {} };
}

/** This browser holds what was just withdrawn, or a copy of it that was being changed: neither is shown any longer. */
function forgetting(desk: Desk, visit: Visit, { held, keys, draft, survey }: Entered, { receipt, hash }: Named) {
  const isCopy = draft?.amends?.equals(hash) === true;
  if (isCopy && keys !== undefined) desk.drafts.forget(keys.draftHash);
  return isCopy || (held?.isSent === true && keys?.receipt === receipt) ? desk.stage.hold(visit, survey.slug, undefined) : [];
}

export async function takeBack(desk: Desk, visit: Visit, entered: Entered): Promise<Reply> {
  if (!isStillPossible(entered)) return takeBackOver(desk, visit, entered);
  const named = await sentUnder(desk, visit, entered);
  if ('code' in named) return takeBackForm(desk, visit, entered, named);
  const action = visit.form.get('_do')?.[0];
  if (action === 'change') return entered.openness === 'open' ? changeSent(desk, visit, entered, named) : takeBackForm(desk, visit, entered);
  // also when only the language was changed: the page erases nothing yet
  if (action !== 'confirm') return takeBackConfirm(desk, visit, entered, named.typed);
  const isWithdrawn = await desk.services.store.answers.withdraw(entered.survey.slug, named.hash);
  if (!isWithdrawn) return takeBackForm(desk, visit, entered, { code: 'receipt_unknown', params: {} });
  // copies that were being changed, apart from the withdrawal; what fails here is done within a minute
  await desk.services.store.drafts.sweep().catch(() => undefined);
  return takeBackDone(desk, visit, entered, forgetting(desk, visit, entered, named));
}
