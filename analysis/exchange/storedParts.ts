/**
 * The cells of an answer straight from its stored form. Nearly every answer is whole: nothing of it is hidden, and it holds
 * nothing that its survey does not offer. Of such a one neither answers nor a routing need be made, which is most of the
 * work; of any other nothing is said here, and the slow way decides. A test holds the two to the same cells.
 */
import type { Answer, Status } from '../survey/answers.js';
import type { Code, Definition, Expression, Option, Question } from '../survey/definition.js';
import { dependsOn } from '../survey/dependsOn.js';
import { holds, type AnswersAsked } from '../survey/expression/holds.js';
import type { JsonValue } from '../survey/json.js';
import type { JsonObject } from '../survey/jsonReading.js';
import { answerFromJson } from '../survey/responseFromJson.js';

/** What is written of a question; the slow way is asked for whatever these do not say. */
export interface StoredCells {
  readonly question: Question;
  readonly without: (status: Exclude<Status, 'answered'>) => string;
  /** Of an answer, or of none (`undefined`) where some of the parts were shown and some not. */
  readonly routed: ((answer: Answer | undefined, isShown: (code: Code) => boolean) => string) | undefined;
  readonly whole: (answer: Answer) => string;
}

export type StoredParts = (stored: JsonValue) => string[] | undefined;

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Answers by their question, each made once and when it is asked for. */
class Stored implements AnswersAsked {
  readonly #written: JsonObject;
  readonly #made = new Map<Code, Answer>();

  constructor(written: JsonObject) {
    this.#written = written;
  }

  get(code: Code): Answer | undefined {
    const known = this.#made.get(code);
    if (known !== undefined) return known;
    const json = this.#written[code];
    if (!isObject(json)) return undefined;
    const answer = answerFromJson(json);
    this.#made.set(code, answer);
    return answer;
  }
}

type IsShown = (code: Code) => boolean;

/** Whether an answer holds nothing but what is offered, and shown. Loops, as the answers of a hundred thousand pass here. */
function isWhole({ offered, scale }: Step, answer: Answer, isShown: IsShown | undefined): boolean {
  const has = (code: Code): boolean => offered.has(code) && (isShown === undefined || isShown(code));
  switch (answer.kind) {
    case 'single':
      return has(answer.code);
    case 'multiple':
      for (const code of answer.codes) if (!has(code)) return false;
      return true;
    case 'ranking':
      for (const code of answer.order) if (!has(code)) return false;
      return true;
    case 'grid':
      for (const [row, step] of answer.rows) if (!has(row) || !scale.has(step)) return false;
      return true;
    case 'number':
    case 'text':
    case 'unit':
      return true;
  }
}

interface Step {
  readonly code: Code;
  readonly kind: Question['kind'];
  readonly showIf: Expression | undefined;
  /** The options, or the rows of a grid; none where anything may be said. */
  readonly offered: ReadonlyMap<Code, Option>;
  readonly scale: ReadonlySet<Code>;
  readonly isAlwaysOffered: boolean;
  readonly from: Code | undefined;
  /** Questions that decide whether it is shown. */
  readonly needs: ReadonlySet<Code>;
  readonly cells: StoredCells | undefined;
}

const everything: IsShown = () => true;

/** How far somebody came. */
interface Reached {
  readonly isOpen: boolean;
  readonly isReached: boolean;
  /** Questions that were not reached, up to here. */
  readonly notReached: Code[];
}

/** Undefined where a scale has steps that are not always shown: the slow way knows what then goes. */
function stepOf(definition: Definition, question: Question, cells: StoredCells | undefined): Step | undefined {
  const options = question.kind === 'grid' ? question.rows : 'options' in question ? question.options : [];
  const scale = question.kind === 'grid' ? question.scale : [];
  if (scale.some(({ showIf }) => showIf !== undefined)) return undefined;
  const from = question.kind === 'grid' ? question.rowsFrom : question.kind === 'ranking' ? question.optionsFrom : undefined;
  return {
    code: question.code, kind: question.kind, showIf: question.showIf, from, cells,
    offered: new Map(options.map((option) => [option.code, option])),
    scale: new Set(scale.map(({ code }) => code)),
    isAlwaysOffered: from === undefined && options.every(({ showIf }) => showIf === undefined),
    needs: dependsOn(definition, question),
  };
}

/** @param cells of the questions that are written, in the order of the definition; their answers are those of this very definition */
export function storedParts(definition: Definition, cells: readonly StoredCells[]): StoredParts {
  const byQuestion = new Map(cells.map((of) => [of.question.code, of]));
  const sections = definition.sections.map((section) => ({ code: section.code, showIf: section.showIf, steps: section.questions.map((question) => stepOf(definition, question, byQuestion.get(question.code))) }));
  const order = new Map(cells.map(({ question }, i) => [question.code, i + 1]));
  const isTrue = (condition: Expression | undefined, answers: AnswersAsked): boolean => condition === undefined || holds(condition, answers, definition);

  /** Undefined where everything is shown to everybody. */
  const shownIn = (step: Step, answers: AnswersAsked): IsShown | undefined => {
    if (step.isAlwaysOffered) return undefined;
    const from = step.from === undefined ? undefined : answers.get(step.from);
    const chosen = step.from === undefined ? undefined : from?.kind === 'multiple' ? from.codes : [];
    return (code) => chosen?.includes(code) ?? isTrue(step.offered.get(code)?.showIf, answers);
  };
  const isAnythingOffered = ({ kind, offered }: Step, isShown: IsShown | undefined): boolean => {
    if (offered.size === 0) return kind !== 'grid';
    if (isShown === undefined) return true;
    for (const code of offered.keys()) if (isShown(code)) return true;
    return false;
  };

  /** The cells of one question, or undefined where the slow way is needed. */
  const cellsOf = (step: Step, answers: AnswersAsked, { isOpen, isReached, notReached }: Reached): string | undefined => {
    const { cells } = step;
    const answer = answers.get(step.code);
    const isShown = isOpen ? shownIn(step, answers) : undefined;
    const isAsked = isOpen && isTrue(step.showIf, answers) && isAnythingOffered(step, isShown);
    if (answer !== undefined) {
      if (!isAsked || answer.kind !== step.kind || !isWhole(step, answer, isShown)) return undefined;
      return cells === undefined ? '' : cells.routed === undefined ? cells.whole(answer) : cells.routed(answer, isShown ?? everything);
    }
    if (!isReached && (isAsked || (notReached.length > 0 && notReached.some((code) => step.needs.has(code))))) {
      notReached.push(step.code);
      return cells?.without('not_reached') ?? '';
    }
    if (!isAsked) return cells?.without('not_shown') ?? '';
    return cells?.routed?.(undefined, isShown ?? everything) ?? cells?.without('skipped') ?? '';
  };

  return (stored) => {
    if (!isObject(stored)) return undefined;
    const { answers: written, reached, language } = stored;
    if (!isObject(written) || !isList(reached) || typeof language !== 'string' || stored['notAsked'] !== undefined) return undefined;
    const answers = new Stored(written);
    const parts: string[] = new Array<string>(order.size + 1).fill('');
    parts[0] = language;
    const notReached: Code[] = [];
    for (const { code, showIf, steps } of sections) {
      const here = { isOpen: isTrue(showIf, answers), isReached: reached.includes(code), notReached };
      for (const step of steps) {
        if (step === undefined) return undefined;
        const made = cellsOf(step, answers, here);
        if (made === undefined) return undefined;
        const at = order.get(step.code);
        if (at !== undefined) parts[at] = made;
      }
    }
    return parts;
  };
}
