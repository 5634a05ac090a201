import { collectionOf } from '../../analysis/survey/collectionOf.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { textIn } from '../../analysis/words/textIn.js';
import { surveyWords } from '../../views/words/survey.js';
import { page, redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Desk, Entered } from './entrance.js';
import { foreignLanguage, surveyLayout } from './surveyLayout.js';
import { printedCode } from './visitCode.js';

/** The receipt, made from the secret in the browser's cookie: shown while that lasts, and nowhere afterwards. No clock time. */
export function donePage(desk: Desk, visit: Visit, entered: Entered): Reply {
  const { definition, held, keys, base } = entered;
  if (held?.isSent !== true || keys === undefined) return redirect(base, { status: 302 });
  const { done, copy, copied } = surveyWords[visit.language];
  const date = (iso: string): string => formatDate(iso, visit.language);
  const closes = definition.closes === undefined ? [] : [{ when: `${date(definition.closes)}:`, text: done.closes }];
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
    nextHeading: done.nextHeading,
    next: [...closes, { when: '', text: done.report }, { when: date(collectionOf(definition).retention.until), text: done.erased }, { when: '', text: done.colleagues }],
    linkHref: `/${visit.language}/`,
    linkText: done.home,
    forget: { action: base, label: done.forget, lead: done.forgetLead },
  });
  return page(html);
}
