import { formatDate } from '../../analysis/words/formatDate.js';
import { endSentence } from '../../analysis/words/sentence.js';
import { textIn } from '../../analysis/words/textIn.js';
import { invitationWords } from '../../views/words/invitation.js';
import { mailedCodeWords } from '../../views/words/mailedCode.js';
import { surveyWords } from '../../views/words/survey.js';
import { statusOf, wordingOf } from '../problems/catalogue.js';
import type { Problem } from '../problems/problem.js';
import { daysKept } from '../store/daysKept.js';
import type { Draft } from '../store/store.js';
import { page, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import { amendBand } from './amendBand.js';
import type { Desk, Entered } from './entrance.js';
import { noErrors } from './faultWords.js';
import { leftAt } from './leftAt.js';
import { canMail } from './mailCode.js';
import { resumePath } from './paths.js';
import { foreignLanguage, surveyLayout } from './surveyLayout.js';
import { printedCode } from './visitCode.js';

/** What became of a letter that was asked for on the page. */
interface Letter {
  readonly typed: string;
  readonly problem?: Problem;
  readonly isSent?: boolean;
}

function mailModel(visit: Visit, { base, survey }: Entered, letter: Letter | undefined) {
  const words = mailedCodeWords[visit.language];
  const wording = letter?.problem === undefined ? undefined : wordingOf(letter.problem, visit.language);
  return {
    heading: words.heading,
    lead: words.lead,
    note: survey.entry === 'invited' ? words.noteInvited : '',
    action: `${resumePath(base)}/mail`,
    label: words.label,
    submit: words.submit,
    sent: letter?.isSent === true ? words.sent : '',
    error: wording === undefined ? '' : endSentence(wording.message),
    mend: wording?.mend ?? '',
    errorPrefix: surveyWords[visit.language].errorPrefix,
    value: wording === undefined ? '' : (letter?.typed ?? ''),
    describedBy: wording === undefined ? 'email-hint' : 'email-hint email-error',
  };
}

function waitOf(problem: Problem | undefined): readonly (readonly [string, string])[] {
  const seconds = problem?.params['seconds'];
  return seconds === undefined ? [] : [['Retry-After', String(seconds)]];
}

/** Saved for later: the code, large, and every way to come back. */
export function savedPage(desk: Desk, visit: Visit, entered: Entered, draft: Draft, code: string, letter?: Letter): Reply {
  const { saved, copy, copied, errorPrefix, errorSummary } = surveyWords[visit.language];
  const { definition, survey, base } = entered;
  const problem = letter?.problem;
  const message = problem === undefined ? '' : wordingOf(problem, visit.language).message;
  const elsewhere = survey.entry === 'invited' ? invitationWords[visit.language].savedInvited : saved.elsewhere;
  const html = desk.services.views.render('pages/code', {
    layout: surveyLayout(desk.services, visit, definition, { title: (problem === undefined ? '' : errorPrefix) + saved.heading, path: `${resumePath(base)}?saved=1`, bands: amendBand(draft, visit) }),
    lang: foreignLanguage(definition, visit.language),
    errors: problem === undefined ? noErrors : { heading: errorSummary(1), items: [{ href: '#email', text: message }] },
    surveyTitle: textIn(definition.title, visit.language),
    heading: saved.heading,
    lead: definition.closes === undefined ? saved.leadOpenEnded : saved.lead(formatDate(definition.closes, visit.language)),
    codeHeading: saved.codeHeading,
    code: printedCode(code),
    codeNote: saved.codeNote,
    copy,
    copied,
    mail: canMail(desk) ? mailModel(visit, entered, letter) : { heading: '' },
    nextHeading: saved.howHeading,
    next: [saved.here, elsewhere, saved.kept(String(daysKept))].map((text) => ({ when: '', text })),
    links: [{ href: leftAt(entered, draft), text: saved.goOn }],
    forget: { action: base, label: saved.forget, lead: saved.forgetLead },
  });
  return page(html, { status: problem === undefined ? 200 : statusOf(problem), headers: waitOf(problem) });
}
