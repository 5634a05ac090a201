/** Everything as it will be sent, and what will not be, before it is. */
import type { Question } from '../../analysis/survey/definition.js';
import type { Dropped, Routing } from '../../analysis/survey/routing.js';
import { formatList } from '../../analysis/words/formatList.js';
import { textIn } from '../../analysis/words/textIn.js';
import { wordingOf } from '../problems/catalogue.js';
import { surveyWords } from '../../views/words/survey.js';
import type { Draft } from '../store/store.js';
import { page, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { amendBand } from './amendBand.js';
import { answerLines } from './answerLines.js';
import type { Entered } from './entrance.js';
import { noErrors, type ErrorSummary } from './faultWords.js';
import { questionId } from './fieldNames.js';
import { helpModel } from './helpModel.js';
import { screenPath, checkPath } from './paths.js';
import { allScreens, screensOf, screenWith } from './screens.js';
import { progressOf } from './sectionView.js';
import { foreignLanguage, surveyLayout } from './surveyLayout.js';
import { routingOf } from './routingOf.js';

export interface Checking {
  readonly entered: Entered;
  readonly draft: Draft;
  /** Required questions without an answer, after an attempt to send. */
  readonly missing: readonly string[];
}

function labelOf(question: Question, visit: Visit): string {
  return textIn(question.label ?? question.text, visit.language);
}

function changePath(checking: Checking, routing: Routing, question: Question): string {
  const { definition, base } = checking.entered;
  const screen = screenWith(allScreens(definition, routing), question.code);
  return screen === undefined ? base : `${screenPath(base, screen, { isChange: true })}#${questionId(question.code)}`;
}

/** Options and rows in the order of the pages. */
function asMet(question: Question, routing: Routing): Question {
  if (question.kind === 'grid') return { ...question, rows: routing.rows(question) };
  return question.kind === 'single' || question.kind === 'multiple' ? { ...question, options: routing.options(question) } : question;
}

function answerModel(checking: Checking, visit: Visit, routing: Routing, question: Question) {
  const { check } = surveyWords[visit.language];
  const { definition } = checking.entered;
  const answer = routing.answers.get(question.code);
  const lines = answer === undefined ? [] : answerLines(definition, asMet(question, routing), answer, visit.language);
  const blank = answer?.kind === 'grid' ? routing.rows(question).filter(({ code }) => !answer.rows.has(code)) : [];
  return {
    id: `a-${question.code}`,
    lang: foreignLanguage(definition, visit.language),
    question: labelOf(question, visit),
    isEmpty: lines.length === 0,
    empty: check.noAnswer,
    lines,
    note: blank.length === 0 ? '' : check.unanswered(formatList(blank.map(({ label }) => textIn(label, visit.language)), visit.language)),
    href: changePath(checking, routing, question),
    change: check.change,
  };
}

function partsOf(checking: Checking, visit: Visit, routing: Routing) {
  const { definition } = checking.entered;
  const { check } = surveyWords[visit.language];
  return routing.sections.map((section) => ({
    heading: check.partHeading(String(definition.sections.indexOf(section) + 1), textIn(section.title, visit.language)),
    answers: screensOf(definition, section, routing)
      .flatMap(({ parts }) => parts.map(({ question }) => question))
      .filter((question, index, all) => all.indexOf(question) === index)
      .map((question) => answerModel(checking, visit, routing, question)),
  }));
}

function droppedModel(checking: Checking, visit: Visit, dropped: readonly Dropped[]) {
  const { check } = surveyWords[visit.language];
  const { definition } = checking.entered;
  const items = dropped.flatMap(({ question: code, codes }) => {
    const question = definition.questions.get(code);
    const answer = checking.draft.answers.get(code);
    if (question === undefined || answer === undefined) return [];
    const gone = answer.kind === 'grid' ? { kind: 'grid' as const, rows: new Map([...answer.rows].filter(([row]) => codes.length === 0 || codes.includes(row))) }
      : answer.kind === 'multiple' && codes.length > 0 ? { ...answer, codes }
      : answer.kind === 'ranking' && codes.length > 0 ? { ...answer, order: codes }
      : answer;
    const lines = answerLines(definition, question, gone, visit.language);
    return lines.length === 0 ? [] : [{ question: labelOf(question, visit), answer: lines.map(({ term, text }) => (term === '' ? text : `${term} ${text}`)).join('; ') }];
  });
  return { heading: items.length === 0 ? '' : check.droppedHeading, lead: check.droppedLead, items };
}

function errorsOf(checking: Checking, visit: Visit, routing: Routing): ErrorSummary {
  const questions = checking.missing.flatMap((code) => checking.entered.definition.questions.get(code) ?? []);
  if (questions.length === 0) return noErrors;
  const { message } = wordingOf({ code: 'REQUIRED', params: {} }, visit.language);
  return {
    heading: surveyWords[visit.language].errorSummary(questions.length),
    items: questions.map((question) => ({ href: changePath(checking, routing, question), text: `${message}: ${labelOf(question, visit)}` })),
  };
}

export function checkView(services: Services, visit: Visit, checking: Checking): Reply {
  const { definition, base } = checking.entered;
  const words = surveyWords[visit.language];
  const routing = routingOf(definition, checking.draft.answers, checking.draft.seed);
  const errors = errorsOf(checking, visit, routing);
  const last = allScreens(definition, routing).at(-1);
  const total = definition.sections.length;
  const amending = amendBand(checking.draft, visit);
  const html = services.views.render('pages/check', {
    layout: surveyLayout(services, visit, definition, { title: (errors.heading === '' ? '' : words.errorPrefix) + words.check.heading, bands: amending }),
    lang: foreignLanguage(definition, visit.language),
    back: { href: last === undefined ? base : screenPath(base, last), label: words.back },
    errors,
    progress: { ...progressOf(definition, visit.language, total, ''), part: words.lastPart, title: words.check.stepTitle, left: words.almostDone, value: String(total) },
    heading: words.check.heading,
    lead: amending.length === 0 ? words.check.lead : words.check.leadAmending,
    dropped: droppedModel(checking, visit, routing.dropped),
    parts: partsOf(checking, visit, routing),
    sendHeading: words.check.sendHeading,
    sendLead: words.check.sendLead,
    action: checkPath(base),
    send: words.check.send,
    laterLabel: words.later,
    help: helpModel(services.serverKey, checking.entered.held?.code ?? '', visit.language),
    mayKeep: false,
  });
  return page(html, { status: checking.missing.length > 0 ? 422 : 200 });
}
