import { redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import { checkView } from './checkView.js';
import type { Desk, Entered } from './entrance.js';
import { neededAtSendNotice, tooManyNotice, usedAtSendNotice } from './invitedNotices.js';
import { alreadyNotice, closedNotice, emptyNotice } from './notices.js';
import { nothingToAmendNotice } from './nothingToAmend.js';
import { donePath, resumePath } from './paths.js';
import { routingOf } from './routingOf.js';
import type { VisitKeys } from './visitCode.js';
import type { Draft } from '../store/store.js';

interface Ready {
  readonly draft: Draft;
  readonly code: string;
  readonly keys: VisitKeys;
}

async function send(desk: Desk, visit: Visit, entered: Entered, { draft, code, keys }: Ready): Promise<Reply> {
  const { services, stage } = desk;
  const { definition, survey, base } = entered;
  // who changes what is sent has come in before; their invitation is spent
  const invitation = draft.amends === undefined ? await stage.invitation(visit, survey.slug) : undefined;
  const isKnown = invitation !== undefined || draft.amends !== undefined;
  // a retry gets its receipt, with or without the invitation that the first try spent
  if (!isKnown && survey.entry === 'invited' && !(await services.store.answers.isSubmitted(survey.slug, keys.draftHash))) return neededAtSendNotice(desk, visit, entered);
  const seconds = isKnown ? 0 : desk.gate.wait('send', survey.slug, visit);
  if (seconds > 0) return tooManyNotice(desk, visit, entered, seconds);
  const invitationHash = invitation === undefined ? {} : { invitationHash: invitation.hash };
  const submitted = await stage.submit({ definition, draft, keys, serverKey: services.serverKey, ...invitationHash });
  const isInvited = invitation !== undefined;
  switch (submitted.outcome) {
    case 'stored':
    case 'already_stored':
    case 'conflict': {
      desk.drafts.forget(keys.draftHash);
      const headers = [...stage.hold(visit, survey.slug, { isSent: true, code, isInvited }), ...(isInvited ? stage.forgetInvitation(survey.slug) : [])];
      if (submitted.outcome !== 'conflict') return redirect(donePath(base), { headers });
      const reply = alreadyNotice(services, visit, entered, true);
      return { ...reply, headers: [...reply.headers, ...headers] };
    }
    case 'incomplete':
      return checkView(services, visit, { entered, draft, missing: submitted.missing });
    case 'invitation_used':
      return usedAtSendNotice(desk, visit, entered);
    case 'nothing_to_amend':
      return nothingToAmendNotice(desk, visit, entered);
  }
}

/** The Send button, pressed as often as one likes: stored once, always the same receipt. */
export async function sendAnswers(desk: Desk, visit: Visit, entered: Entered): Promise<Reply> {
  const { definition, draft, held, keys, base } = entered;
  if (held?.isSent === true) return redirect(donePath(base));
  if (entered.openness !== 'open') return closedNotice(desk.services, visit, entered);
  if (draft === undefined || held === undefined || keys === undefined) return redirect(resumePath(base));
  if (visit.form.get('_do')?.[0] === 'later') {
    // the days that the next page promises are counted from here
    await desk.drafts.save(keys.draftHash, draft);
    return redirect(`${resumePath(base)}?saved=1`);
  }
  // where something is required, what is missing is said instead
  const isEmpty = routingOf(definition, draft.answers).answers.size === 0 && ![...definition.questions.values()].some(({ required }) => required);
  if (isEmpty) return emptyNotice(desk.services, visit, entered);
  return send(desk, visit, entered, { draft, code: held.code, keys });
}
