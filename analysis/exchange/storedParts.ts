/**
 * The cells of an answer straight from its stored form. Nearly every answer is whole: nothing of it is hidden, and it holds
 * nothing that its survey does not offer. Of such a one neither answers nor a routing need be made, and what somebody else
 * answered before is not even read, which is most of the work; of any other nothing is said here, and the slow way decides.
 * A test holds the two to the same cells.
 */
import type { Answer, Status } from '../survey/answers.js';
import type { Code, Definition, Expression, Question } from '../survey/definition.js';
import { dependsOn } from '../survey/dependsOn.js';
import { holds, type AnswersAsked } from '../survey/expression/holds.js';
import type { JsonValue } from '../survey/json.js';
import { isList, isObject, type JsonObject } from '../survey/jsonReading.js';
import { chosenCodes, isAnythingOffered, isWithin, offerOf, shownOf, type Offer } from '../survey/offer.js';
import { answerFromJson } from '../survey/responseFromJson.js';
import { readOnce } from './readOnce.js';
import { areWritten, writtenParts } from './writtenAnswers.js';

/** What is written of a question; the slow way is asked for whatever these do not say. */
export interface StoredCells {
  readonly question: Question;
  readonly without: (status: Exclude<Status, 'answered'>) => string;
  /** Of an answer, or of none (`undefined`) where some of the parts were shown and some not. */
  readonly routed: ((answer: Answer | undefined, isShown: (code: Code) => boolean) => string) | undefined;
  readonly whole: (answer: Answer) => string;
}

/** @param stored an answer as the database gives it out */
export type StoredParts = (stored: string) => string[] | undefined;

/** One answer to one question, of all who gave the same. */
interface Known {
  readonly answer: Answer;
  /** Its cells where they are the same whoever gave it and whatever they answered before; undefined where that has to be looked at first. */
  readonly cells: string | undefined;
}

/** Answers by their question. */
class Stored implements AnswersAsked {
  readonly #known: ReadonlyMap<Code, Known>;

  constructor(known: ReadonlyMap<Code, Known>) {
    this.#known = known;
  }

  known(code: Code): Known | undefined {
    return this.#known.get(code);
  }

  get(code: Code): Answer | undefined {
    return this.#known.get(code)?.answer;
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
  /** Questions that this person was never to be asked, whatever else they answered. */
  readonly notAsked: readonly JsonValue[] | undefined;
  /** Questions that were not reached, up to here. */
  readonly notReached: Code[];
}

/** Undefined where it is none: cut in the wrong place, or never one. */
function objectOf(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as JsonValue; // JSON.parse is typed any and gives nothing else
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function knownOf({ question, offer, cells }: Step, text: string): Known | undefined {
  const value = objectOf(text);
  if (value === undefined) return undefined;
  const answer = answerFromJson(value);
  const isSame = offer.isFixed && cells?.routed === undefined && answer.kind === question.kind && isAnythingOffered(question, offer, undefined) && isWithin(offer, answer, undefined);
  return { answer, cells: isSame ? (cells?.whole(answer) ?? '') : undefined };
}

function knowing(step: Step): (text: string) => Known | undefined {
  const make = (text: string): Known | undefined => knownOf(step, text);
  // no two people write the same in their own words
  return step.question.kind === 'text' ? make : readOnce(make);
}

interface Rest extends Pick<Reached, 'notAsked'> {
  readonly language: string;
  readonly reached: readonly JsonValue[];
}

/** How far somebody came who answered this version. */
function restOf(version: number, text: string): Rest | undefined {
  const { language, reached, definitionVersion, notAsked } = objectOf(text) ?? {};
  if (definitionVersion !== version || typeof language !== 'string' || !isList(reached) || (notAsked !== undefined && !isList(notAsked))) return undefined;
  return { language, reached, notAsked };
}

/** @param cells of the questions that are written, in the order of the definition; of answers given under another version nothing is said */
export function storedParts(definition: Definition, cells: readonly StoredCells[]): StoredParts {
  const byQuestion = new Map(cells.map((of) => [of.question.code, of]));
  const sections = definition.sections.map((section) => ({ code: section.code, showIf: section.showIf, steps: section.questions.map((question): Step => ({ question, offer: offerOf(question), needs: dependsOn(definition, question), cells: byQuestion.get(question.code) })) }));
  const read = new Map(sections.flatMap(({ steps }) => steps.map((step) => [step.question.code, knowing(step)] as const)));
  const order = new Map(cells.map(({ question }, i) => [question.code, i + 1]));

  /** The cells of one question, or undefined where the slow way is needed. */
  const cellsOf = ({ question, offer, needs, cells }: Step, answers: Stored, isTrue: IsTrue, { isOpen, isReached, notAsked, notReached }: Reached): string | undefined => {
    const { code, kind, showIf } = question;
    const known = answers.known(code);
    if (notAsked?.includes(code) === true) return known === undefined ? (cells?.without('not_asked') ?? '') : undefined;
    if (known?.cells !== undefined && isOpen && isTrue(showIf)) return known.cells;
    const answer = known?.answer;
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

  const readRest = readOnce((text) => restOf(definition.version, text));

  return (stored) => {
    const parts = writtenParts(stored);
    const rest = parts === undefined ? undefined : readRest(parts.rest);
    if (parts === undefined || rest === undefined) return undefined;
    const known = new Map<Code, Known>();
    const isWritten = areWritten(parts.answers, (code, text) => {
      const answer = read.get(code)?.(text);
      if (answer !== undefined) known.set(code, answer);
      return answer !== undefined;
    });
    if (!isWritten) return undefined;
    const answers = new Stored(known);
    const isTrue: IsTrue = (condition) => condition === undefined || holds(condition, answers, definition);
    const written: string[] = new Array<string>(order.size + 1).fill('');
    written[0] = rest.language;
    const notReached: Code[] = [];
    for (const { code, showIf, steps } of sections) {
      const here = { isOpen: isTrue(showIf), isReached: rest.reached.includes(code), notAsked: rest.notAsked, notReached };
      for (const step of steps) {
        const made = cellsOf(step, answers, isTrue, here);
        if (made === undefined) return undefined;
        const at = order.get(step.question.code);
        if (at !== undefined) written[at] = made;
      }
    }
    return written;
  };
}
