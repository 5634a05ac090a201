/**
 * The cells of an answer straight from its stored form. Nearly every answer is whole: nothing of it is hidden, and it holds
 * nothing that its survey does not offer. Of such a one neither answers nor a routing need be made, which is most of the
 * work; of any other nothing is said here, and the slow way decides. A test holds the two to the same cells.
 */
import type { Answer, Status } from '../survey/answers.js';
import type { Code, Definition, Expression, Question } from '../survey/definition.js';
import { dependsOn } from '../survey/dependsOn.js';
import { holds, type AnswersAsked } from '../survey/expression/holds.js';
import type { JsonValue } from '../survey/json.js';
import { isList, isObject, type JsonObject } from '../survey/jsonReading.js';
import { chosenCodes, isAnythingOffered, isWithin, offerOf, shownOf, type Offer } from '../survey/offer.js';
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

interface Step {
  readonly question: Question;
  readonly offer: Offer;
  /** Questions that decide whether it is shown. */
  readonly needs: ReadonlySet<Code>;
  readonly cells: StoredCells | undefined;
}

type IsTrue = (condition: Expression | undefined) => boolean;

/** How far somebody came. */
interface Reached {
  readonly isOpen: boolean;
  readonly isReached: boolean;
  /** Questions that were not reached, up to here. */
  readonly notReached: Code[];
}

/** @param cells of the questions that are written, in the order of the definition; of answers given under another version nothing is said */
export function storedParts(definition: Definition, cells: readonly StoredCells[]): StoredParts {
  const byQuestion = new Map(cells.map((of) => [of.question.code, of]));
  const sections = definition.sections.map((section) => ({ code: section.code, showIf: section.showIf, steps: section.questions.map((question): Step => ({ question, offer: offerOf(question), needs: dependsOn(definition, question), cells: byQuestion.get(question.code) })) }));
  const order = new Map(cells.map(({ question }, i) => [question.code, i + 1]));

  /** The cells of one question, or undefined where the slow way is needed. */
  const cellsOf = ({ question, offer, needs, cells }: Step, answers: AnswersAsked, isTrue: IsTrue, { isOpen, isReached, notReached }: Reached): string | undefined => {
    const { code, kind, showIf } = question;
    const answer = answers.get(code);
    const isShown = isOpen ? shownOf(question, offer, offer.from === undefined ? undefined : chosenCodes(answers.get(offer.from)), isTrue) : undefined;
    const isAsked = isOpen && isTrue(showIf) && isAnythingOffered(question, offer, isShown);
    const isShownPart = (part: Code): boolean => isShown === undefined || isShown(part, kind === 'grid' ? 'rows' : 'codes');
    if (answer !== undefined) {
      if (!isAsked || answer.kind !== kind || !isWithin(offer, answer, isShown)) return undefined;
      return cells === undefined ? '' : cells.routed === undefined ? cells.whole(answer) : cells.routed(answer, isShownPart);
    }
    if (!isReached && (isAsked || (notReached.length > 0 && notReached.some((open) => needs.has(open))))) {
      notReached.push(code);
      return cells?.without('not_reached') ?? '';
    }
    if (!isAsked) return cells?.without('not_shown') ?? '';
    return cells?.routed?.(undefined, isShownPart) ?? cells?.without('skipped') ?? '';
  };

  return (stored) => {
    if (!isObject(stored) || stored['definitionVersion'] !== definition.version) return undefined;
    const { answers: written, reached, language } = stored;
    if (!isObject(written) || !isList(reached) || typeof language !== 'string' || stored['notAsked'] !== undefined) return undefined;
    const answers = new Stored(written);
    const isTrue: IsTrue = (condition) => condition === undefined || holds(condition, answers, definition);
    const parts: string[] = new Array<string>(order.size + 1).fill('');
    parts[0] = language;
    const notReached: Code[] = [];
    for (const { code, showIf, steps } of sections) {
      const here = { isOpen: isTrue(showIf), isReached: reached.includes(code), notReached };
      for (const step of steps) {
        const made = cellsOf(step, answers, isTrue, here);
        if (made === undefined) return undefined;
        const at = order.get(step.question.code);
        if (at !== undefined) parts[at] = made;
      }
    }
    return parts;
  };
}
