import type { Answer, Answers } from './answers.js';
import type { Code, Definition, LanguageTag, Question, Section, Unit, UnitList } from './definition.js';
import { cleanText } from './form/cleanText.js';
import { fieldsOf } from './form/fieldNames.js';
import { isBlank } from './form/isBlank.js';
import { fieldFault, type FieldFault, type Reading, shown } from './form/reading.js';
import { readQuestion } from './form/readQuestion.js';
import { type Dropped, route, type Routing } from './routing.js';
import { unitsOn } from './unitsOn.js';

export type Fields = ReadonlyMap<string, readonly string[]>;

export interface FormPage {
  readonly definition: Definition;
  readonly section: Code;
  /** Answers saved so far. */
  readonly before: Answers;
  /** `route` of those, where it is known already. */
  readonly routing?: Routing;
  /** The respondent's, for labels in faults and the reading of numbers. */
  readonly language: LanguageTag;
  /** ISO date: units that have ended or not begun are not answers to give. Every unit when absent. */
  readonly today?: string;
  /** What the page asked: questions, and rows of a grid (null: all of it). The whole section when absent. */
  readonly asked?: ReadonlyMap<Code, readonly Code[] | null>;
  /** Fields of the page itself (buttons, tokens), which are not answers. */
  readonly pageFields?: ReadonlySet<string>;
  /** Whether a field belonged to an older version of the survey; such fields are passed over. */
  readonly wasField?: (name: string) => boolean;
}

export interface FormReading {
  /** Everything answered after this page; where a question has a fault, what was saved before. */
  readonly answers: Answers;
  /** The same with what is dropped still in it: kept in the draft, so that it can be listed, and come back. */
  readonly all: Answers;
  /** `route` of those. */
  readonly routing: Routing;
  readonly faults: readonly FieldFault[];
  /** Every field of this section as it was entered, valid or not, to show the page again. */
  readonly entered: Fields;
  /** Answers to what is no longer asked, to be listed. */
  readonly dropped: readonly Dropped[];
  /** Units for "Did you mean?", by question. */
  readonly candidates: ReadonlyMap<Code, readonly Unit[]>;
  /** Questions of this section that these answers opened and that the page has not shown. */
  readonly newlyShown: readonly Code[];
}

const fieldsKnown = new WeakMap<Section, ReadonlySet<string>>();

function fieldsIn(section: Section): ReadonlySet<string> {
  const known = fieldsKnown.get(section) ?? new Set(section.questions.flatMap(fieldsOf));
  fieldsKnown.set(section, known);
  return known;
}

function unknownFields({ pageFields, wasField }: FormPage, fields: Fields, section: Section): readonly FieldFault[] {
  const known = fieldsIn(section);
  const unknown = [...fields.keys()].filter(
    (name) => !known.has(name) && pageFields?.has(name) !== true && wasField?.(name) !== true,
  );
  return unknown.map((name) => fieldFault('UNKNOWN_FIELD', { field: shown(name) }, name));
}

/** Rows of a grid that this page did not ask about keep their answers. */
function withOtherRows(answer: Answer | undefined, before: Answer | undefined, asked: readonly Code[] | null): Answer | undefined {
  if (asked === null || before?.kind !== 'grid') return answer;
  const kept = [...before.rows].filter(([row]) => !asked.includes(row));
  const rows = new Map([...kept, ...(answer?.kind === 'grid' ? answer.rows : [])]);
  return rows.size === 0 ? undefined : { kind: 'grid', rows };
}

function unitsOf({ definition, today }: FormPage, question: Question): UnitList | undefined {
  const list = question.kind === 'unit' ? definition.units.get(question.list) : undefined;
  return list === undefined || today === undefined ? list : unitsOn(list, today);
}

function readingOf(page: FormPage, fields: Fields, question: Question, routing: Routing): Reading {
  const rows = page.asked?.get(question.code) ?? null;
  return {
    language: page.language,
    options: routing.options(question),
    rows: routing.rows(question).filter(({ code }) => rows === null || rows.includes(code)),
    units: unitsOf(page, question),
    values: (field) => (fields.get(field) ?? []).filter((value) => !isBlank(value)).map(cleanText),
  };
}

/** The answers given, question by question in order: each may open or close the ones after it. */
class SectionReading {
  readonly answers: Map<Code, Answer>;
  readonly faults: FieldFault[] = [];
  readonly candidates = new Map<Code, readonly Unit[]>();

  readonly #definition: Definition;
  readonly #shownBefore: ReadonlySet<Code>;
  /** Of the answers as they are now; undefined after one has changed. */
  #routing: Routing | undefined;

  constructor(definition: Definition, before: Answers, was: Routing) {
    this.#definition = definition;
    this.answers = new Map(before);
    this.#shownBefore = was.questions;
    this.#routing = was;
  }

  get routing(): Routing {
    this.#routing ??= route(this.#definition, this.answers);
    return this.#routing;
  }

  put(code: Code, answer: Answer | undefined): void {
    if (answer === undefined && !this.answers.has(code)) return;
    if (answer === undefined) this.answers.delete(code);
    else this.answers.set(code, answer);
    this.#routing = undefined;
  }

  take(question: Question, page: FormPage, fields: Fields): void {
    const { code, kind, required } = question;
    if (page.asked?.has(code) === false) return;
    const { routing } = this;
    if (!routing.questions.has(code)) {
      // Kept for the moment so that routing can say that it was dropped.
      if (fieldsOf(question).some((field) => fields.has(field))) this.#keepHidden(question, page, fields, routing);
      return;
    }
    const read = readQuestion(question, readingOf(page, fields, question, routing));
    // A question that these answers have just opened was not on the page: it is shown before it is missed.
    const onPage = this.#shownBefore.has(code) || fieldsOf(question).some((field) => fields.has(field));
    if (!onPage) return;
    const missing = required && read.answer === undefined && read.faults.length === 0 && kind !== 'grid';
    const faults = missing ? [fieldFault('REQUIRED', {}, kind === 'ranking' ? `${code}.1` : code)] : read.faults;
    this.faults.push(...faults.map((fault) => ({ ...fault, question: code })));
    if (read.candidates !== undefined) this.candidates.set(code, read.candidates);
    if (faults.length > 0) return;
    this.put(code, withOtherRows(read.answer, page.before.get(code), page.asked?.get(code) ?? null));
  }

  #keepHidden(question: Question, page: FormPage, fields: Fields, routing: Routing): void {
    const reading = readingOf(page, fields, question, routing);
    const all = { ...reading, options: 'options' in question ? question.options : reading.options };
    const { answer } = readQuestion(question, question.kind === 'grid' ? { ...all, rows: question.rows, options: question.scale } : all);
    if (answer !== undefined) this.put(question.code, answer);
  }
}

/**
 * Shape one page of posted fields in, answers and faults out. Nothing entered is lost: `entered` holds it all,
 * and a question with a fault keeps the answer it had. Codes are compared, never used as keys of an object.
 */
export function readForm(page: FormPage, fields: Fields): FormReading {
  const { definition, before } = page;
  const section = definition.sections.find(({ code }) => code === page.section);
  if (section === undefined) throw new RangeError(`there is no section ${page.section}`);
  const known = fieldsIn(section);
  const was = page.routing ?? route(definition, before);
  const reading = new SectionReading(definition, before, was);
  for (const question of section.questions) reading.take(question, page, fields);
  const after = reading.routing;
  const opened = section.questions.filter((question) => hasOpened(question, was, after, fields));
  return {
    answers: after.answers,
    all: reading.answers,
    routing: after,
    faults: [...unknownFields(page, fields, section), ...reading.faults],
    entered: new Map([...fields].filter(([name]) => known.has(name))),
    dropped: after.dropped,
    candidates: reading.candidates,
    newlyShown: opened.map(({ code }) => code),
  };
}

/** Whether these answers opened the question, or more rows or options of it, that were not on the page. */
function hasOpened(question: Question, was: Routing, is: Routing, fields: Fields): boolean {
  const { code, kind } = question;
  if (!is.questions.has(code)) return false;
  if (!was.questions.has(code)) return !fieldsOf(question).some((field) => fields.has(field));
  const parts = kind === 'grid' ? is.rows(question) : is.options(question);
  const before = new Set(kind === 'grid' ? was.rows(question) : was.options(question));
  return parts.some((part) => !before.has(part) && !(kind === 'grid' && fields.has(`${code}.${part.code}`)));
}
