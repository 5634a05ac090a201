import { submitAnswer } from '../acts/submitAnswer.js';
import { redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import { checkView } from './checkView.js';
import { isSecure, type Desk, type Entered } from './entrance.js';
import { alreadyNotice, closedNotice, emptyNotice, nothingToAmendNotice } from './notices.js';
import { donePath, resumePath } from './paths.js';
import { routingOf } from './routingOf.js';
import { writeVisitCookie } from './visitCookie.js';

/** The Send button, pressed as often as one likes: stored once, always the same receipt. */
export async function sendAnswers(desk: Desk, visit: Visit, entered: Entered): Promise<Reply> {
  const { services } = desk;
  const { definition, draft, held, keys, base } = entered;
  if (held?.isSent === true) return redirect(donePath(base));
  if (entered.openness !== 'open') return closedNotice(services, visit, entered);
  if (draft === undefined || held === undefined || keys === undefined) return redirect(resumePath(base));
  if (visit.form.get('_do')?.[0] === 'later') {
    // the days that the next page promises are counted from here
    await desk.drafts.save(keys.draftHash, draft);
    return redirect(`${resumePath(base)}?saved=1`);
  }
  // where something is required, what is missing is said instead
  const isEmpty = routingOf(definition, draft.answers).answers.size === 0 && ![...definition.questions.values()].some(({ required }) => required);
  if (isEmpty) return emptyNotice(services, visit, entered);
  const submitted = await submitAnswer(services.store, { definition, draft, keys, serverKey: services.serverKey });
  if (submitted.outcome !== 'incomplete') desk.drafts.forget(keys.draftHash);
  const sent = writeVisitCookie(entered.survey.slug, { isSent: true, code: held.code }, isSecure(services));
  switch (submitted.outcome) {
    case 'stored':
    case 'already_stored':
      return redirect(donePath(base), { headers: [sent] });
    case 'nothing_to_amend':
      return nothingToAmendNotice(services, visit, entered);
    case 'incomplete':
      return checkView(services, visit, { entered, draft, missing: submitted.missing });
    case 'conflict':
    case 'invitation_used': {
      const reply = alreadyNotice(services, visit, entered, true);
      return { ...reply, headers: [...reply.headers, sent] };
    }
  }
}
