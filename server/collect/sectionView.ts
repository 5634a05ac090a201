/** A page of questions, filled with what is saved or with what was just posted. */
import { collectionOf } from '../../analysis/survey/collectionOf.js';
import type { FieldFault } from '../../analysis/survey/form/reading.js';
import type { Definition, Unit } from '../../analysis/survey/definition.js';
import type { Routing } from '../../analysis/survey/routing.js';
import { textIn } from '../../analysis/words/textIn.js';
import { formatList } from '../../analysis/words/formatList.js';
import { endSentence } from '../../analysis/words/sentence.js';
import { invitationWords } from '../../views/words/invitation.js';
import { surveyWords } from '../../views/words/survey.js';
import { dateInStockholm } from '../acts/dateInStockholm.js';
import type { Draft } from '../store/store.js';
import { amendBand } from './amendBand.js';
import { page, type Reply } from '../web/reply.js';
import type { Form } from '../web/parseForm.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { errorsByQuestion, summaryOf } from './faultWords.js';
import { screenPath } from './paths.js';
import type { Asking } from './asking.js';
import { helpModel } from './helpModel.js';
import { questionModel } from './questionModel.js';
import { savedFields } from './savedFields.js';
import type { Screen } from './screens.js';
import { foreignLanguage, maybeText, surveyLayout } from './surveyLayout.js';
import { printedCode } from './visitCode.js';
import { routingOf } from './routingOf.js';

export interface SectionView {
  readonly definition: Definition;
  readonly base: string;
  readonly draft: Draft;
  readonly code: string;
  readonly screen: Screen;
  readonly isChange: boolean;
  /** Fields as posted, where something in them has to be mended. */
  readonly posted?: Form;
  readonly faults: readonly FieldFault[];
  readonly candidates: ReadonlyMap<string, readonly Unit[]>;
  /** Questions that hold what the invitation knew. */
  readonly prefilled?: readonly string[];
}

/** Parts, not questions, so that it never goes backwards when an answer opens more. */
export function progressOf(definition: Definition, language: 'sv' | 'en', part: number, title: string) {
  const words = surveyWords[language];
  const total = definition.sections.length;
  const left = (minutes: number): number => (minutes * (total - part + 1)) / total;
  const [low, high] = collectionOf(definition).minutes;
  const range = words.minutesLeft(String(Math.max(1, Math.floor(left(low)))), String(Math.max(1, Math.ceil(left(high)))));
  return { part: words.part(String(part), String(total)) + (title === '' ? '' : ':'), title, left: range, max: String(total), value: String(part - 1) };
}

function askingFor(view: SectionView, visit: Visit, routing: Routing, more: Pick<Asking, 'isHeading' | 'today'>): Asking {
  const saved = savedFields(routing.answers, view.definition, visit.language);
  const candidates = [...view.candidates].map(([code, units]) => [code, units.map((unit) => ({ code: unit.code, name: textIn(unit.name, visit.language) }))] as const);
  return {
    definition: view.definition,
    language: visit.language,
    foreign: foreignLanguage(view.definition, visit.language),
    routing,
    values: view.posted ?? saved,
    errors: errorsByQuestion(view.faults, visit.language),
    candidates: new Map(candidates),
    ...more,
  };
}

/** Offered once, after the first part: from then on there is something to lose. */
function codePanel(view: SectionView, visit: Visit) {
  const words = surveyWords[visit.language];
  const isFirst = view.draft.reached.length === 1 && !view.isChange;
  return { heading: isFirst ? words.interrupted : '', lead: words.interruptedLead, code: isFirst ? printedCode(view.code) : '', copy: words.copy, copied: words.copied };
}

function prefilledWords({ prefilled = [] }: SectionView, { language }: Visit): string {
  return prefilled.length === 0 ? '' : invitationWords[language].prefilled(endSentence(formatList(prefilled, language)));
}

export function sectionView(services: Services, visit: Visit, view: SectionView): Reply {
  const { definition, screen, base } = view;
  const words = surveyWords[visit.language];
  const routing = routingOf(definition, view.draft.answers, view.draft.seed);
  const errors = summaryOf(view.faults, { parts: screen.parts, routing, candidates: view.candidates }, visit.language);
  const [only, ...more] = screen.parts;
  const isHeading = only !== undefined && more.length === 0 && screen.section.intro === undefined;
  const title = textIn(screen.section.title, visit.language);
  const heading = isHeading ? textIn(only.question.text, visit.language) : title;
  const path = screenPath(base, screen, { isChange: view.isChange });
  const part = definition.sections.findIndex(({ code }) => code === screen.section.code) + 1;
  const isWide = screen.parts.some(({ question }) => question.kind === 'grid' && question.layout === 'grid');
  const asking = askingFor(view, visit, routing, { isHeading, today: dateInStockholm(services.clock()) });
  const html = services.views.render('pages/section', {
    layout: surveyLayout(services, visit, definition, { title: (errors.heading === '' ? '' : words.errorPrefix) + heading, path, width: isWide ? 'grid' : 'narrow', savesFirst: true, bands: amendBand(view.draft, visit) }),
    lang: foreignLanguage(definition, visit.language),
    backLabel: words.back,
    errors,
    progress: progressOf(definition, visit.language, part, isHeading ? title : ''),
    title: isHeading ? '' : title,
    intro: maybeText(screen.section.intro, visit.language),
    prefilled: prefilledWords(view, visit),
    action: path,
    questions: screen.parts.map((each) => questionModel(each, asking)),
    continueLabel: words.next,
    laterLabel: words.later,
    code: codePanel(view, visit),
    help: helpModel(services.serverKey, view.code, visit.language),
    mayKeep: true,
  });
  return page(html, { status: view.faults.length > 0 ? 422 : 200 });
}
