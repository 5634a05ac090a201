/**
 * The cells of an answer straight from its stored form. Nearly every answer is whole: nothing of it is hidden, and it holds
 * nothing that its survey does not offer. Of such a one neither answers nor a routing need be made, and what somebody else
 * answered before is neither read nor looked at again, which is most of the work; of any other nothing is said here, and the
 * slow way decides. A test holds the two to the same cells.
 */
import type { Answer, Status } from '../survey/answers.js';
import type { Code, Definition, Question } from '../survey/definition.js';
import { dependsOn } from '../survey/dependsOn.js';
import type { JsonValue } from '../survey/json.js';
import { isList, isObject, type JsonObject } from '../survey/jsonReading.js';
import { isAnythingOffered, isWithin, offerOf, type Offer } from '../survey/offer.js';
import { answerFromJson } from '../survey/responseFromJson.js';
import { askedAlike, type AskedOf, type Known } from './askedAlike.js';
import { readOnce } from './readOnce.js';
import { textOfBytes } from './textOfBytes.js';
import { areWritten, keyAsWritten, orderAsWritten, writtenParts } from './writtenAnswers.js';

/** What is written of a question; the slow way is asked for whatever these do not say. */
export interface StoredCells {
  readonly question: Question;
  readonly without: (status: Exclude<Status, 'answered'>) => string;
  /** Of an answer, or of none (`undefined`) where some of the parts were shown and some not. */
  readonly routed: ((answer: Answer | undefined, isShown: (code: Code) => boolean) => string) | undefined;
  readonly whole: (answer: Answer) => string;
}

/** @param bytes of an answer as the database gives it out, as characters: its UTF-8 is only read where it is looked at */
export type StoredParts = (bytes: string) => string[] | undefined;

interface Step {
  readonly question: Question;
  /** Place of its part of the survey. */
  readonly section: number;
  /** Questions that decide whether it is shown. */
  readonly needs: ReadonlySet<Code>;
  readonly cells: StoredCells | undefined;
  /** Place of its cells; undefined where none are written. */
  readonly at: number | undefined;
  readonly read: (text: string) => Known | undefined;
  readonly asked: AskedOf;
}

/** How far somebody came, of all who came as far. */
interface Rest {
  readonly language: string;
  /** Of each part of the survey. */
  readonly isReached: readonly boolean[];
  /** Questions that this person was never to be asked, whatever else they answered. */
  readonly notAsked: readonly JsonValue[] | undefined;
}

/** Undefined where it is none: cut in the wrong place, or never one. */
function objectOf(bytes: string): JsonObject | undefined {
  try {
    const value = JSON.parse(textOfBytes(bytes)) as JsonValue; // JSON.parse is typed any and gives nothing else
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function reading(question: Question, offer: Offer, cells: StoredCells | undefined): (text: string) => Known | undefined {
  const read = (text: string): Known | undefined => {
    const value = objectOf(text);
    if (value === undefined) return undefined;
    const answer = answerFromJson(value);
    const isSame = offer.isFixed && cells?.routed === undefined && answer.kind === question.kind && isAnythingOffered(question, offer, undefined) && isWithin(offer, answer, undefined);
    return { answer, cells: isSame ? (cells?.whole(answer) ?? '') : undefined };
  };
  // no two people write the same in their own words
  return question.kind === 'text' ? read : readOnce(read);
}

function stepsOf(definition: Definition, cells: readonly StoredCells[]): readonly Step[] {
  const places = new Map([...definition.questions.keys()].map((code, i) => [code, i]));
  return [...definition.questions.values()].map((question): Step => {
    const [offer, needs] = [offerOf(question), dependsOn(definition, question)];
    const at = cells.findIndex((own) => own.question.code === question.code);
    const own = at < 0 ? undefined : cells[at];
    const section = definition.sections.findIndex(({ code }) => code === question.section);
    return { question, section, needs, cells: own, at: at < 0 ? undefined : at + 1, read: reading(question, offer, own), asked: askedAlike(definition, { question, offer, needs, cells: own }, places) };
  });
}

/** @param cells of the questions that are written, in the order of the definition; of answers given under another version nothing is said */
export function storedParts(definition: Definition, cells: readonly StoredCells[]): StoredParts {
  const steps = stepsOf(definition, cells);
  const inOrder = orderAsWritten(steps.map(({ question }) => question.code));
  const keys = inOrder.map((place) => keyAsWritten(steps[place]?.question.code ?? ''));

  /** How far somebody came who answered this version. */
  const readRest = readOnce((text): Rest | undefined => {
    const { language, reached, definitionVersion, notAsked } = objectOf(`{${text}`) ?? {};
    if (definitionVersion !== definition.version || typeof language !== 'string' || !isList(reached) || (notAsked !== undefined && !isList(notAsked))) return undefined;
    return { language, isReached: definition.sections.map(({ code }) => reached.includes(code)), notAsked };
  });

  /** Each answer at the place of its question; undefined where one is not what it seems. */
  const readAnswers = (written: string): readonly (Known | undefined)[] | undefined => {
    const answers = new Array<Known | undefined>(steps.length).fill(undefined);
    const isWritten = areWritten(written, keys, (key, text) => {
      const place = inOrder[key] ?? -1;
      return (answers[place] = steps[place]?.read(text)) !== undefined;
    });
    return isWritten ? answers : undefined;
  };

  return (bytes) => {
    const parts = writtenParts(bytes);
    const rest = parts === undefined ? undefined : readRest(parts.rest);
    const answers = parts === undefined || rest === undefined ? undefined : readAnswers(parts.answers);
    if (rest === undefined || answers === undefined) return undefined;
    const written = new Array<string>(cells.length + 1).fill('');
    written[0] = rest.language;
    /** Questions that were not reached, up to here. */
    const notReached: Code[] = [];
    for (let i = 0; i < steps.length; i += 1) {
      const [step, known] = [steps[i], answers[i]];
      const made = step === undefined ? undefined : cellsOf(step, known, answers, rest, notReached);
      if (made === undefined) return undefined;
      if (step?.at !== undefined) written[step.at] = made;
    }
    return written;
  };
}

/** The cells of one question, or undefined where the slow way is needed. @param notReached is added to */
function cellsOf({ question: { code }, section, needs, cells, asked }: Step, known: Known | undefined, answers: readonly (Known | undefined)[], { isReached, notAsked }: Rest, notReached: Code[]): string | undefined {
  if (notAsked?.includes(code) === true) return known === undefined ? (cells?.without('not_asked') ?? '') : undefined;
  const alike = asked(answers);
  if (known !== undefined) return alike.isAsked ? (known.cells ?? alike.cellsOf(known)) : undefined;
  if (isReached[section] !== true && (alike.isAsked || (notReached.length > 0 && notReached.some((open) => needs.has(open))))) {
    notReached.push(code);
    return cells?.without('not_reached') ?? '';
  }
  return alike.without;
}
