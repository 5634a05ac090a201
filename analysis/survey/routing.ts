import type { Answer, Answers } from './answers.js';
import type { Code, Definition, Expression, Option, Question, Section } from './definition.js';
import { holds } from './expression/holds.js';
import { keepShown } from './keepShown.js';
import { chosenCodes, isAnythingOffered, isWithin, offerOf, optionsOf, shownOf, type IsShown, type Offer } from './offer.js';

/** An answer, or the part of one, to something that is no longer asked. */
export interface Dropped {
  readonly question: Code;
  /** The options or rows that went; empty when the whole question did. */
  readonly codes: readonly Code[];
}

/** Everything routing decides for one set of answers. */
export interface Routing {
  /** Sections with at least one question to show, in order. */
  readonly sections: readonly Section[];
  readonly questions: ReadonlySet<Code>;
  /** The answers that count: those to what is shown. */
  readonly answers: Answers;
  /** To be listed where the answers are checked, never thrown away in silence. */
  readonly dropped: readonly Dropped[];
  /** Options of a choice or ranking, steps of a scale, that are shown. */
  options(question: Question): readonly Option[];
  /** Rows of a grid that are shown; none for other kinds. */
  rows(question: Question): readonly Option[];
}

interface Asked {
  readonly question: Question;
  readonly offer: Offer;
}

interface Part {
  readonly section: Section;
  readonly asked: readonly Asked[];
}

/** Worked out once for a definition: the answers of a hundred thousand pass here. */
const partsOfDefinitions = new WeakMap<Definition, readonly Part[]>();

function partsOf(definition: Definition): readonly Part[] {
  const known = partsOfDefinitions.get(definition);
  if (known !== undefined) return known;
  const parts = definition.sections.map((section) => ({ section, asked: section.questions.map((question) => ({ question, offer: offerOf(question) })) }));
  partsOfDefinitions.set(definition, parts);
  return parts;
}

/**
 * One pass over the questions in order. A hidden answer counts as no answer for everything after it, so that
 * a chain of conditions closes behind a changed answer.
 */
export function route(definition: Definition, answers: Answers): Routing {
  const kept = new Map<Code, Answer>();
  const questions = new Set<Code>();
  const dropped: Dropped[] = [];
  const isTrue = (condition: Expression | undefined) => condition === undefined || holds(condition, kept, definition);
  const isShown = ({ code, showIf }: Option, chosen: readonly Code[] | undefined) => chosen?.includes(code) ?? isTrue(showIf);
  const chosenIn = (from: Code | undefined) => (from === undefined ? undefined : chosenCodes(kept.get(from)));
  const shownAmong = (options: readonly Option[], from: Code | undefined) => {
    const chosen = chosenIn(from);
    return options.filter((option) => isShown(option, chosen));
  };
  const shownOptions = (question: Question) =>
    shownAmong(optionsOf(question), question.kind === 'ranking' ? question.optionsFrom : undefined);
  const shownRows = (question: Question) =>
    question.kind === 'grid' ? shownAmong(question.rows, question.rowsFrom) : [];

  const shownHere = ({ question, offer }: Asked) => shownOf(question, offer, chosenIn(offer.from), isTrue);
  const keep = ({ question, offer }: Asked, answer: Answer, isShownHere: IsShown | undefined) => {
    if (isWithin(offer, answer, isShownHere)) {
      kept.set(question.code, answer);
      return;
    }
    const result = keepShown(answer, shownOptions(question), shownRows(question));
    if (result.answer !== undefined) kept.set(question.code, result.answer);
    if (result.dropped.length > 0) dropped.push({ question: question.code, codes: result.dropped });
  };
  const sections: Section[] = [];
  // a loop, and no function that would hold on to `answers`: a routing remembered by its answers would keep them alive
  for (const { section, asked } of partsOf(definition)) {
    const open = isTrue(section.showIf);
    const before = questions.size;
    for (const one of asked) {
      const { question, offer } = one;
      const answer = answers.get(question.code);
      const isShownHere = open ? shownHere(one) : undefined;
      const shown = open && isTrue(question.showIf) && isAnythingOffered(question, offer, isShownHere);
      if (shown) questions.add(question.code);
      if (shown && answer?.kind === question.kind) keep(one, answer, isShownHere);
      else if (answer !== undefined) dropped.push({ question: question.code, codes: [] });
    }
    if (questions.size > before) sections.push(section);
  }
  return { sections, questions, answers: kept, dropped, options: shownOptions, rows: shownRows };
}

export function shownSections(definition: Definition, answers: Answers): readonly Section[] {
  return route(definition, answers).sections;
}

export function shownQuestions(definition: Definition, answers: Answers): readonly Question[] {
  const { questions } = route(definition, answers);
  return [...definition.questions.values()].filter(({ code }) => questions.has(code));
}

export function shownOptions(definition: Definition, answers: Answers, question: Question): readonly Option[] {
  return route(definition, answers).options(question);
}

export function shownRows(definition: Definition, answers: Answers, question: Question): readonly Option[] {
  return route(definition, answers).rows(question);
}

/** The section after this one; the first when none is given; undefined when it was the last. */
export function nextSection(definition: Definition, answers: Answers, current?: Code): Section | undefined {
  return neighbour(definition, answers, current, 1);
}

/** The section before this one, or undefined when it is the first. */
export function previousSection(definition: Definition, answers: Answers, current: Code): Section | undefined {
  return neighbour(definition, answers, current, -1);
}

function neighbour(definition: Definition, answers: Answers, current: Code | undefined, step: 1 | -1) {
  const shown = new Set(route(definition, answers).sections);
  const { sections } = definition;
  // The current section may itself have become hidden; its place in the definition still says what is next.
  const start = current === undefined ? -1 : sections.findIndex(({ code }) => code === current);
  for (let i = start + step; i >= 0 && i < sections.length; i += step) {
    const section = sections[i];
    if (section !== undefined && shown.has(section)) return section;
  }
  return undefined;
}
