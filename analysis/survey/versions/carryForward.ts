import type { Answer, Response } from '../answers.js';
import type { Code, Question } from '../definition.js';
import { route } from '../routing.js';
import { carryAnswer } from './carryAnswer.js';
import { questionTarget, type Versions } from './targets.js';

interface Carried {
  readonly answers: ReadonlyMap<Code, Answer>;
  /** Questions of the new version by those of the older one whose answers count there. */
  readonly sources: ReadonlyMap<Code, readonly Question[]>;
}

function carryAll(versions: Versions, answers: Response['answers']): Carried {
  const kept = new Map<Code, Answer>();
  const sources = new Map<Code, readonly Question[]>();
  for (const question of versions.from.questions.values()) {
    const target = questionTarget(versions, question.code);
    if (target === null) continue;
    sources.set(target.code, [...(sources.get(target.code) ?? []), question]);
    const answer = answers.get(question.code);
    const carried = answer?.kind === question.kind ? carryAnswer(versions, question, target, answer) : undefined;
    // Of questions that became one, the first that was answered speaks.
    if (carried !== undefined && !kept.has(target.code)) kept.set(target.code, carried);
  }
  return { answers: kept, sources };
}

/**
 * A stored answer as one of the next version, for counting; what is stored stays as it was given. Nobody is said to have
 * skipped what they were never asked: questions that are new to them, or that only today's routing would have shown,
 * are "not asked". An answer that is no longer counted was a question left blank.
 *
 * Shape a response of `from` in, one of `to` out.
 */
export function carryForward(versions: Versions, response: Response): Response {
  const { from, to } = versions;
  const { answers, sources } = carryAll(versions, response.answers);
  const [before, now] = [route(from, response.answers), route(to, answers)];
  const wasReached = (question: Question): boolean => response.reached.includes(question.section);
  const sourcesOf = (code: Code): readonly Question[] => sources.get(code) ?? [];
  const reached = to.sections.filter(({ questions }) => questions.some(({ code }) => sourcesOf(code).some(wasReached))).map(({ code }) => code);
  const wasAsked = (question: Question): boolean => {
    const asked = sourcesOf(question.code).filter(({ code }) => response.notAsked?.includes(code) !== true);
    if (asked.length === 0) return false;
    if (!now.questions.has(question.code)) return true;
    // A page they never came to says of itself that it was not reached.
    return !reached.includes(question.section) || asked.some((source) => before.questions.has(source.code) && wasReached(source));
  };
  const notAsked = [...to.questions.values()].filter((question) => !wasAsked(question)).map(({ code }) => code);
  const { seed } = response;
  return { definitionVersion: to.version, language: response.language, reached, answers, ...(seed === undefined ? {} : { seed }), ...(notAsked.length === 0 ? {} : { notAsked }) };
}
