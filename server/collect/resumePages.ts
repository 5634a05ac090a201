/** Saving for later and coming back: by the browser's cookie, or by the code on any device. */
import { formatDate } from '../../analysis/words/formatDate.js';
import { endSentence } from '../../analysis/words/sentence.js';
import { textIn } from '../../analysis/words/textIn.js';
import { surveyWords } from '../../views/words/survey.js';
import { wordingOf } from '../problems/catalogue.js';
import type { Problem } from '../problems/problem.js';
import { daysKept } from '../store/daysKept.js';
import type { Draft } from '../store/store.js';
import { page, redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import { isSecure, type Desk, type Entered } from './entrance.js';
import { noErrors } from './faultWords.js';
import { closedNotice } from './notices.js';
import { checkPath, resumePath, screenPath } from './paths.js';
import { foreignLanguage, surveyLayout } from './surveyLayout.js';
import { keysOf, parseCode, printedCode } from './visitCode.js';
import { writeVisitCookie } from './visitCookie.js';
import { whereLeft } from './way.js';
import { routingOf } from './routingOf.js';

function leftAt({ definition, base }: Entered, draft: Draft): string {
  const screen = whereLeft(definition, routingOf(definition, draft.answers), draft.reached);
  return screen === undefined ? checkPath(base) : screenPath(base, screen);
}

function savedPage(desk: Desk, visit: Visit, entered: Entered, draft: Draft, code: string): Reply {
  const { saved, copy, copied } = surveyWords[visit.language];
  const { closes } = entered.definition;
  const html = desk.services.views.render('pages/code', {
    layout: surveyLayout(desk.services, visit, entered.definition, { title: saved.heading, path: `${visit.path}?saved=1` }),
    lang: foreignLanguage(entered.definition, visit.language),
    surveyTitle: textIn(entered.definition.title, visit.language),
    heading: saved.heading,
    lead: closes === undefined ? saved.leadOpenEnded : saved.lead(formatDate(closes, visit.language)),
    codeHeading: saved.codeHeading,
    code: printedCode(code),
    codeNote: saved.codeNote,
    copy,
    copied,
    nextHeading: saved.howHeading,
    next: [saved.here, saved.elsewhere, saved.kept(String(daysKept))].map((text) => ({ when: '', text })),
    linkHref: leftAt(entered, draft),
    linkText: saved.goOn,
    forget: { action: entered.base, label: saved.forget, lead: saved.forgetLead },
  });
  return page(html);
}

interface Tried {
  readonly problem: Problem;
  readonly typed: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly status: number;
}

function codeForm(desk: Desk, visit: Visit, entered: Entered, tried?: Tried): Reply {
  const { resumePage: words, errorPrefix, errorSummary } = surveyWords[visit.language];
  const { draft, base } = entered;
  const wording = tried === undefined ? undefined : wordingOf(tried.problem, visit.language);
  const html = desk.services.views.render('pages/resume', {
    layout: surveyLayout(desk.services, visit, entered.definition, { title: (wording === undefined ? '' : errorPrefix) + words.heading }),
    errors: wording === undefined ? noErrors : { heading: errorSummary(1), items: [{ href: '#code', text: wording.message }] },
    heading: words.heading,
    lead: words.lead,
    here: draft === undefined ? { href: '', label: '', lead: '' } : { href: leftAt(entered, draft), label: words.here, lead: words.hereLead },
    action: resumePath(base),
    label: words.label,
    hint: words.hint,
    error: wording === undefined ? '' : endSentence(wording.message),
    mend: wording?.mend ?? '',
    errorPrefix,
    value: tried?.typed ?? '',
    describedBy: wording === undefined ? 'code-hint' : 'code-hint code-error',
    submit: words.submit,
    anew: draft === undefined ? { action: '', label: '', lead: '' } : { action: base, label: words.anew, lead: words.anewLead },
  });
  return page(html, { status: tried?.status ?? 200, headers: tried?.headers ?? [] });
}

export function resumePage(desk: Desk, visit: Visit, entered: Entered): Reply {
  const { draft, held } = entered;
  if (entered.openness !== 'open') return closedNotice(desk.services, visit, entered);
  if (visit.query.get('saved') === '1' && draft !== undefined && held?.isSent === false) return savedPage(desk, visit, entered, draft, held.code);
  return codeForm(desk, visit, entered);
}

/** A code typed by hand. Wrong ones look all alike, and there is a limit to how fast they can be tried. */
export async function resumeVisit(desk: Desk, visit: Visit, entered: Entered): Promise<Reply> {
  if (entered.openness !== 'open') return closedNotice(desk.services, visit, entered);
  const { slug } = entered.survey;
  const typed = (visit.form.get('code')?.[0] ?? '').slice(0, 100);
  const seconds = desk.throttle.wait(slug);
  if (seconds > 0) return codeForm(desk, visit, entered, { problem: { code: 'resume_too_many', params: { seconds } }, typed, status: 429, headers: [['Retry-After', String(seconds)]] });
  const code = parseCode(typed);
  const draft = code === undefined ? undefined : await desk.drafts.find(keysOf(desk.services.serverKey, code).draftHash);
  if (code === undefined || draft?.survey !== slug) return codeForm(desk, visit, entered, { problem: { code: 'resume_code_unknown', params: {} }, typed, status: 404, headers: [] });
  const definition = await desk.surveys.definition(slug, draft.version);
  const cookie = writeVisitCookie(slug, { isSent: false, code }, isSecure(desk.services));
  return redirect(leftAt({ ...entered, definition }, draft), { headers: [cookie] });
}
