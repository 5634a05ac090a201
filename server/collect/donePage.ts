import { collectionOf } from '../../analysis/survey/collectionOf.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { textIn } from '../../analysis/words/textIn.js';
import { invitationWords } from '../../views/words/invitation.js';
import { surveyWords } from '../../views/words/survey.js';
import { withdrawWords } from '../../views/words/withdraw.js';
import { page, redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Desk, Entered } from './entrance.js';
import { withdrawPath } from './paths.js';
import { foreignLanguage, surveyLayout } from './surveyLayout.js';
import { printedCode } from './visitCode.js';

interface Next {
  readonly when: string;
  readonly text: string;
}

function nextOf({ definition, survey, held }: Entered, { language }: Visit): readonly Next[] {
  const { done } = surveyWords[language];
  const invited = invitationWords[language];
  const { mode, retention } = collectionOf(definition);
  const reminders = mode === 'anonymous' ? invited.remindersAnonymous : invited.remindersConfidential;
  return [
    ...(held?.isInvited === true ? [{ when: '', text: reminders }] : []),
    ...(definition.closes === undefined ? [] : [{ when: `${formatDate(definition.closes, language)}:`, text: done.closes }]),
    { when: '', text: done.report },
    { when: formatDate(retention.until, language), text: done.erased },
    { when: '', text: survey.entry === 'invited' ? invited.colleaguesInvited : done.colleagues },
  ];
}

/**
 * The receipt, made from the secret in the browser's cookie: shown while that lasts, and nowhere afterwards. No clock
 * time. Not sent with Clear-Site-Data: that would take the cookie by which the page is shown again, before anybody has
 * written the code down, and the sign-in of whoever works here too. Nothing else of the visit is left in the browser
 * (no-store), and whoever shares it makes it forget the receipt by the button.
 */
export function donePage(desk: Desk, visit: Visit, entered: Entered): Reply {
  const { definition, held, keys, base } = entered;
  if (held?.isSent !== true || keys === undefined) return redirect(base, { status: 302 });
  const { done, copy, copied } = surveyWords[visit.language];
  const html = desk.services.views.render('pages/code', {
    layout: surveyLayout(desk.services, visit, definition, { title: done.heading }),
    lang: foreignLanguage(definition, visit.language),
    surveyTitle: textIn(definition.title, visit.language),
    heading: done.heading,
    lead: done.lead,
    codeHeading: done.codeHeading,
    code: printedCode(keys.receipt),
    codeNote: done.codeNote,
    copy,
    copied,
    mail: { heading: '' },
    nextHeading: done.nextHeading,
    next: nextOf(entered, visit),
    links: [{ href: withdrawPath(base), text: withdrawWords[visit.language].link }, { href: `/${visit.language}/`, text: done.home }],
    forget: { action: base, label: done.forget, lead: done.forgetLead },
  });
  return page(html);
}
