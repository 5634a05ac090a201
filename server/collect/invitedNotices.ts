/** Pages for those who come by an invitation, or should have. */
import { invitationWords } from '../../views/words/invitation.js';
import { surveyWords } from '../../views/words/survey.js';
import { withdrawWords } from '../../views/words/withdraw.js';
import { redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Desk, Entered } from './entrance.js';
import { alreadyNotice, hidden, notice } from './notices.js';
import { checkPath, resumePath, withdrawPath } from './paths.js';
import { postedInWords } from './postedInWords.js';

/** Only the invited may answer here; how they come in, also where they have begun elsewhere. */
export function neededNotice(desk: Desk, visit: Visit, entered: Entered): Reply {
  const { needed } = invitationWords[visit.language];
  return notice(desk.services, visit, entered.definition, 403, {
    heading: needed.heading,
    paragraphs: [needed.lead, needed.then],
    link: { href: resumePath(entered.base), text: needed.resume },
  });
}

/** Sent from where no invitation is held, as on a second device that was reached by the code. */
export function neededAtSendNotice(desk: Desk, visit: Visit, entered: Entered): Reply {
  const { neededAtSend: words } = invitationWords[visit.language];
  return notice(desk.services, visit, entered.definition, 403, {
    heading: words.heading,
    isError: true,
    paragraphs: [words.lead, words.then],
    mainLink: { href: checkPath(entered.base), text: words.back },
  });
}

/** As where the draft is gone, but going on would lead to a Send that is refused: the link comes first. The button posts the same again. */
export function neededToGoOnNotice(desk: Desk, visit: Visit, entered: Entered, action: string): Reply {
  const { neededToGoOn: words } = invitationWords[visit.language];
  const { lost, closed } = surveyWords[visit.language];
  const items = postedInWords(entered.definition, visit.form, visit.language);
  return notice(desk.services, visit, entered.definition, 403, {
    heading: words.heading,
    isError: true,
    paragraphs: [words.lead, words.then, words.agree],
    form: { action, submit: lost.submit, name: '_renew', fields: hidden(visit.form), isAllThereIs: true },
    kept: { heading: items.length === 0 ? '' : closed.keptHeading, items },
    link: { href: resumePath(entered.base), text: lost.resume },
  });
}

/** The link was used: by this browser, which may still show the receipt, or somewhere else. */
export function usedNotice(desk: Desk, visit: Visit, entered: Entered): Reply {
  if (entered.held?.isSent === true) return alreadyNotice(desk.services, visit, entered);
  const { used } = invitationWords[visit.language];
  return notice(desk.services, visit, entered.definition, 200, {
    heading: used.heading,
    paragraphs: [used.lead, used.then, used.elsewhere, used.notYou],
    link: { href: withdrawPath(entered.base), text: withdrawWords[visit.language].link },
  });
}

/** Where a used link leads. Whoever comes here without one is not told that anybody has answered. */
export async function answeredPage(desk: Desk, visit: Visit, entered: Entered): Promise<Reply> {
  const isUsed = entered.held?.isSent === true || (await desk.stage.invitation(visit, entered.survey.slug))?.found.used === true;
  return isUsed ? usedNotice(desk, visit, entered) : redirect(entered.base, { status: 302 });
}

/** Nothing was sent: the invitation was used in the meantime. What is written stays where it is. */
export function usedAtSendNotice(desk: Desk, visit: Visit, entered: Entered): Reply {
  const { usedAtSend: words } = invitationWords[visit.language];
  return notice(desk.services, visit, entered.definition, 409, {
    heading: words.heading,
    isError: true,
    paragraphs: [words.lead, words.then, words.notYou],
    mainLink: { href: withdrawPath(entered.base), text: withdrawWords[visit.language].link },
    link: { href: checkPath(entered.base), text: words.back },
  });
}

/** Too many at once from one network. The button sends the same again. */
export function tooManyNotice(desk: Desk, visit: Visit, entered: Entered, seconds: number): Reply {
  const words = invitationWords[visit.language];
  return notice(desk.services, visit, entered.definition, 429, {
    heading: words.tooManyHeading,
    isError: true,
    paragraphs: [words.tooMany(String(seconds)), words.tooManyKept],
    form: { action: visit.path, submit: words.tooManySubmit, fields: [...visit.form].flatMap(([name, values]) => values.map((value) => ({ name, value }))), isAllThereIs: true },
  }, [['Retry-After', String(seconds)]]);
}
