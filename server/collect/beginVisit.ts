import type { Draft } from '../store/store.js';
import { page, redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Desk, Entered } from './entrance.js';
import { neededNotice, usedNotice } from './invitedNotices.js';
import { alreadyNotice, closedNotice } from './notices.js';
import { checkPath, resumePath, screenPath } from './paths.js';
import { prefill } from './prefill.js';
import { allScreens } from './screens.js';
import type { Headers, HeldInvitation } from './stage.js';
import { renderStart } from './startPage.js';
import { answerLanguage } from './surveyLayout.js';
import { keysOf, newCode, type VisitKeys } from './visitCode.js';
import { routingOf } from './routingOf.js';
import { seedFor } from './seedFor.js';

export interface Begun {
  readonly draft: Draft;
  readonly code: string;
  readonly keys: VisitKeys;
  readonly headers: Headers;
}

/** A new draft under a new secret; not yet saved. Answers belong to the version that is newest now. */
export function begin(desk: Desk, visit: Visit, entered: Entered, invitation?: HeldInvitation): Begun {
  const { services } = desk;
  const code = newCode(services.randomBytes);
  const { definition, survey } = entered;
  const answers = prefill(definition, invitation?.found.cell ?? {});
  const draft: Draft = { survey: survey.slug, version: definition.version, language: answerLanguage(definition, visit.language), reached: [], answers, consented: true, ...seedFor(definition, services.randomBytes) };
  return { draft, code, keys: keysOf(services.serverKey, code), headers: desk.stage.hold(visit, survey.slug, { isSent: false, code }) };
}

/**
 * Someone else at the same browser reads the information first; saved answers are still reached with their code. What
 * was sent has spent its invitation, so one that is held now was opened by whoever comes next.
 */
function anew(desk: Desk, visit: Visit, { base, survey, held }: Entered): Reply {
  const invitation = held?.isSent === true ? [] : desk.stage.forgetInvitation(survey.slug);
  return redirect(base, { headers: [...desk.stage.hold(visit, survey.slug, undefined), ...invitation] });
}

/** The Start button. Consent is given here and nowhere else; what this browser already holds is never thrown away. */
export async function beginVisit(desk: Desk, visit: Visit, entered: Entered): Promise<Reply> {
  const { base, definition, survey } = entered;
  if (entered.openness !== 'open') return closedNotice(desk.services, visit, entered);
  if (visit.form.get('_do')?.[0] === 'anew') return anew(desk, visit, entered);
  if (entered.held?.isSent === true) return alreadyNotice(desk.services, visit, entered);
  if (entered.draft !== undefined) return redirect(resumePath(base));
  const invitation = await desk.stage.invitation(visit, survey.slug);
  if (invitation === undefined && survey.entry === 'invited') return neededNotice(desk, visit, entered);
  if (invitation?.found.used === true) return usedNotice(desk, visit, entered);
  if (visit.form.get('consent')?.[0] !== 'yes') return page(renderStart(desk, visit, entered, { isMissingConsent: true }), { status: 422 });
  // an invitation can be used once, which is limit enough
  const seconds = invitation === undefined ? desk.gate.wait('begin', survey.slug, visit) : 0;
  if (seconds > 0) return page(renderStart(desk, visit, entered, { wait: seconds }), { status: 429, headers: [['Retry-After', String(seconds)]] });
  const begun = begin(desk, visit, entered, invitation);
  await desk.drafts.save(begun.keys.draftHash, begun.draft);
  const [first] = allScreens(definition, routingOf(definition, begun.draft.answers, begun.draft.seed));
  return redirect(first === undefined ? checkPath(base) : screenPath(base, first, { isBegun: true }), { headers: begun.headers });
}
