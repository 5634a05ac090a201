/** Saving for later and coming back: by the browser's cookie, or by the code on any device. */
import { endSentence } from '../../analysis/words/sentence.js';
import { invitationWords } from '../../views/words/invitation.js';
import { surveyWords } from '../../views/words/survey.js';
import { wordingOf } from '../problems/catalogue.js';
import type { Problem } from '../problems/problem.js';
import { page, redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Desk, Entered } from './entrance.js';
import { noErrors } from './faultWords.js';
import { closedNotice } from './notices.js';
import { leftAt } from './leftAt.js';
import { resumePath } from './paths.js';
import { savedPage } from './savedPage.js';
import { surveyLayout } from './surveyLayout.js';
import { keysOf, parseCode } from './visitCode.js';

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
    note: entered.survey.entry === 'invited' ? invitationWords[visit.language].resumeInvited : '',
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

/** Wrong codes look all alike, and there is a limit to how fast they can be tried. */
function missed(desk: Desk, visit: Visit, entered: Entered, typed: string): Reply {
  const seconds = desk.misses.miss('resume', entered.survey.slug, visit);
  if (seconds > 0) return codeForm(desk, visit, entered, { problem: { code: 'resume_too_many', params: { seconds } }, typed, status: 429, headers: [['Retry-After', String(seconds)]] });
  return codeForm(desk, visit, entered, { problem: { code: 'resume_code_unknown', params: {} }, typed, status: 404, headers: [] });
}

/** A code typed by hand: a right one opens, however many wrong ones have been tried. */
export async function resumeVisit(desk: Desk, visit: Visit, entered: Entered): Promise<Reply> {
  if (entered.openness !== 'open') return closedNotice(desk.services, visit, entered);
  const { slug } = entered.survey;
  const typed = (visit.form.get('code')?.[0] ?? '').slice(0, 100);
  const code = parseCode(typed);
  // what cannot be a code is looked for as well, so that it takes as long
  const draft = await desk.drafts.find(keysOf(desk.services.serverKey, code ?? 'none').draftHash);
  if (code === undefined || draft?.survey !== slug) return missed(desk, visit, entered, typed);
  const definition = await desk.surveys.definition(slug, draft.version);
  return redirect(leftAt({ ...entered, definition }, draft), { headers: desk.stage.hold(visit, slug, { isSent: false, code }) });
}
