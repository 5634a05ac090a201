/** The pages of changing or withdrawing what was sent. */
import { collectionOf } from '../../analysis/survey/collectionOf.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { endSentence } from '../../analysis/words/sentence.js';
import { surveyWords } from '../../views/words/survey.js';
import { withdrawWords } from '../../views/words/withdraw.js';
import { statusOf, wordingOf } from '../problems/catalogue.js';
import type { Problem } from '../problems/problem.js';
import { page, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Desk, Entered } from './entrance.js';
import { noErrors } from './faultWords.js';
import { closedNotice, lastDayPassed, notice } from './notices.js';
import { withdrawPath } from './paths.js';
import type { Headers } from './stage.js';
import { surveyLayout } from './surveyLayout.js';

function waitOf(problem: Problem | undefined): Headers {
  const seconds = problem?.params['seconds'];
  return seconds === undefined ? [] : [['Retry-After', String(seconds)]];
}

/** @param problem with the code that was tried */
export function takeBackForm(desk: Desk, visit: Visit, entered: Entered, problem?: Problem): Reply {
  const words = withdrawWords[visit.language];
  const { errorPrefix, errorSummary } = surveyWords[visit.language];
  const { definition, openness, base } = entered;
  const wording = problem === undefined ? undefined : wordingOf(problem, visit.language);
  const isAnonymous = collectionOf(definition).mode === 'anonymous';
  const lead = isAnonymous ? words.lead : words.leadConfidential;
  const html = desk.services.views.render('pages/takeBack', {
    layout: surveyLayout(desk.services, visit, definition, { title: (wording === undefined ? '' : errorPrefix) + words.heading }),
    errors: wording === undefined ? noErrors : { heading: errorSummary(1), items: [{ href: '#code', text: wording.message }] },
    heading: words.heading,
    lead: definition.closes === undefined ? lead : `${lead} ${words.until(formatDate(definition.closes, visit.language))}`,
    action: withdrawPath(base),
    label: words.label,
    hint: words.hint,
    error: wording === undefined ? '' : endSentence(wording.message),
    mend: wording?.mend ?? '',
    errorPrefix,
    value: (visit.form.get('code')?.[0] ?? '').slice(0, 100),
    describedBy: wording === undefined ? 'code-hint' : 'code-hint code-error',
    change: openness === 'open' ? words.change : '',
    note: openness === 'open' ? words.changeNote : words.changePaused,
    withdraw: words.withdraw,
    lost: isAnonymous ? words.lost : words.lostConfidential,
  });
  return page(html, { status: problem === undefined ? 200 : statusOf(problem), headers: waitOf(problem) });
}

/** @param code as it was typed */
export function takeBackConfirm(desk: Desk, visit: Visit, { definition, base, survey }: Entered, code: string): Reply {
  const { confirm } = withdrawWords[visit.language];
  const { mode } = collectionOf(definition);
  const html = desk.services.views.render('pages/takeBackConfirm', {
    layout: surveyLayout(desk.services, visit, definition, { title: confirm.heading, postsAgain: true }),
    heading: confirm.heading,
    lead: confirm.lead,
    whatHeading: confirm.whatHeading,
    what: [confirm.erased, confirm.published, mode === 'anonymous' ? confirm.anonymous : confirm.confidential, survey.entry === 'invited' ? confirm.againInvited : confirm.again],
    action: withdrawPath(base),
    code,
    submit: confirm.submit,
    back: confirm.back,
    backHref: base,
  });
  return page(html);
}

export function takeBackDone(desk: Desk, visit: Visit, { definition }: Entered, headers: Headers): Reply {
  const { done } = withdrawWords[visit.language];
  return notice(desk.services, visit, definition, 200, { heading: done.heading, paragraphs: [done.lead, done.then], link: { href: `/${visit.language}/`, text: done.home } }, headers);
}

/** Before it opens there is nothing to withdraw; after the last day the receipts do not hold any more. */
export function takeBackOver(desk: Desk, visit: Visit, entered: Entered): Reply {
  const { definition, openness } = entered;
  if (openness === 'not_yet') return closedNotice(desk.services, visit, entered);
  const { closed, done } = withdrawWords[visit.language];
  const lastDay = lastDayPassed(desk.services, definition);
  const lead = lastDay === undefined ? closed.leadNoDate : closed.lead(formatDate(lastDay, visit.language));
  return notice(desk.services, visit, definition, 403, { heading: closed.heading, paragraphs: [lead, closed.then], link: { href: `/${visit.language}/`, text: done.home } });
}
