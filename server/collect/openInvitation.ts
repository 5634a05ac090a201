/**
 * A personal link. Looking at it spends nothing and changes nothing, as scanners look at links too: the token moves into
 * a cookie, and the page that follows has an address without it.
 */
import { statusOf } from '../problems/catalogue.js';
import { ProblemError } from '../problems/problem.js';
import type { FoundInvitation } from '../store/peopleStore.js';
import { isInterfaceLanguage } from '../web/chooseLanguage.js';
import { redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import { enter, isSecure, type Desk } from './entrance.js';
import { writeInvitationCookie } from './invitationCookie.js';
import { answeredPath, donePath, noPath } from './paths.js';
import { invitationHashOf } from './wholeInvitation.js';

/** Undefined for all that opens nothing, which is told apart for nobody: unknown, revoked, of a survey that is no more. */
async function invitationBehind(desk: Desk, token: string): Promise<FoundInvitation | undefined> {
  const hash = invitationHashOf(token);
  const found = hash === undefined ? undefined : await desk.services.store.people.findInvitation(hash);
  if (found === undefined || found.revoked) return undefined;
  try {
    await desk.surveys.get(found.survey);
  } catch (error) {
    if (error instanceof ProblemError && statusOf(error.problems[0]) === 404) return undefined;
    throw error;
  }
  return found;
}

/** Only links that open nothing are counted: whoever has a real one is never kept waiting by somebody who guesses. */
function refuse(desk: Desk, visit: Visit): never {
  const seconds = desk.gate.wait('token', '', visit);
  if (seconds > 0) throw new ProblemError({ code: 'invitation_too_many', params: { seconds } });
  throw new ProblemError({ code: 'invitation_not_found', params: {} });
}

/** @param to where the link leads: to the survey, or to saying no */
export async function openInvitation(desk: Desk, visit: Visit, to: 'survey' | 'no'): Promise<Reply> {
  const token = visit.params.get('token') ?? '';
  const found = await invitationBehind(desk, token);
  if (found === undefined) return refuse(desk, visit);
  const language = isInterfaceLanguage(found.language) ? found.language : visit.language;
  const entered = await enter(desk, { ...visit, language, params: new Map([['survey', found.survey]]) });
  const { base, held } = entered;
  const path = to === 'no' ? noPath(base) : !found.used ? base : held?.isSent === true ? donePath(base) : answeredPath(base);
  return redirect(path, { status: 302, headers: [writeInvitationCookie(found.survey, token, isSecure(desk.services))] });
}
