import type { Draft } from '../store/store.js';
import { page, redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import { isSecure, type Desk, type Entered } from './entrance.js';
import { alreadyNotice, closedNotice } from './notices.js';
import { checkPath, resumePath, screenPath } from './paths.js';
import { allScreens } from './screens.js';
import { renderStart } from './startPage.js';
import { answerLanguage } from './surveyLayout.js';
import { keysOf, newCode, type VisitKeys } from './visitCode.js';
import { forgetVisitCookie, writeVisitCookie } from './visitCookie.js';
import { routingOf } from './routingOf.js';
import { seedFor } from './seedFor.js';

export interface Begun {
  readonly draft: Draft;
  readonly code: string;
  readonly keys: VisitKeys;
  readonly cookie: readonly [string, string];
}

/** A new draft under a new secret; not yet saved. Answers belong to the version that is newest now. */
export function begin(desk: Desk, visit: Visit, entered: Entered): Begun {
  const { services } = desk;
  const code = newCode(services.randomBytes);
  const { definition, survey } = entered;
  const draft: Draft = { survey: survey.slug, version: definition.version, language: answerLanguage(definition, visit.language), reached: [], answers: new Map(), consented: true, ...seedFor(definition, services.randomBytes) };
  return { draft, code, keys: keysOf(services.serverKey, code), cookie: writeVisitCookie(survey.slug, { isSent: false, code }, isSecure(services)) };
}

/** The Start button. Consent is given here and nowhere else; what this browser already holds is never thrown away. */
export async function beginVisit(desk: Desk, visit: Visit, entered: Entered): Promise<Reply> {
  if (entered.openness !== 'open') return closedNotice(desk.services, visit, entered);
  // someone else at the same browser reads the information first; the saved answers are still reached with their code
  if (visit.form.get('_do')?.[0] === 'anew') return redirect(entered.base, { headers: [forgetVisitCookie(entered.survey.slug, isSecure(desk.services))] });
  if (entered.held?.isSent === true) return alreadyNotice(desk.services, visit, entered);
  if (entered.draft !== undefined) return redirect(resumePath(entered.base));
  if (visit.form.get('consent')?.[0] !== 'yes') return page(renderStart(desk, visit, entered, true), { status: 422 });
  const begun = begin(desk, visit, entered);
  await desk.drafts.save(begun.keys.draftHash, begun.draft);
  const [first] = allScreens(entered.definition, routingOf(entered.definition, begun.draft.answers));
  const to = first === undefined ? checkPath(entered.base) : screenPath(entered.base, first, { isBegun: true });
  return redirect(to, { headers: [begun.cookie] });
}
