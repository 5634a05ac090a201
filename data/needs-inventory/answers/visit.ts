import type { Answer, Answers, Response } from '../../../analysis/survey/answers.js';
import type { Code, Definition, Question } from '../../../analysis/survey/definition.js';
import { nextSection, route, type Routing } from '../../../analysis/survey/routing.js';
import type { Chance } from '../chance/chance.js';
import { happens } from '../chance/happens.js';
import type { Respondent } from '../people/inventNeeds.js';
import { answerers } from './answerers.js';

export interface Visitor {
  readonly respondent: Respondent;
  /** What the respondent writes in the last box, if anything. */
  readonly words?: string;
  /** Questions that came into the survey after this visit. */
  readonly notAsked: readonly Code[];
}

/** How often somebody leaves after a page, and how often a question is skipped; more often the further in. */
const leaves = 0.004;
const skips = (number: number): number => 0.004 + 0.0008 * number;

/** Whoever answers at all answers the first question: without it nothing is sent. */
const firstQuestion = 'methods';

function answerOf(question: Question, visitor: Visitor, soFar: Answers, routing: Routing, chance: Chance): Answer | undefined {
  if (question.code === 'difference') return visitor.words === undefined ? undefined : { kind: 'text', text: visitor.words };
  if (question.code !== firstQuestion && happens(chance, skips(question.number))) return undefined;
  const answerer = answerers.get(question.code);
  if (answerer === undefined) throw new Error(`nobody knows how to answer ${question.code}`);
  const offered = question.kind === 'grid' ? routing.rows(question) : routing.options(question);
  return answerer({ respondent: visitor.respondent, soFar, offered: offered.map(({ code }) => code), chance });
}

/** One visit, page by page as the survey routes it, until it is sent or left. */
export function visit(definition: Definition, visitor: Visitor, chance: Chance): Response {
  const answers = new Map<Code, Answer>();
  const reached: Code[] = [];
  let routing = route(definition, answers);
  for (let section = nextSection(definition, answers); section !== undefined; section = nextSection(definition, answers, section.code)) {
    for (const question of section.questions) {
      if (visitor.notAsked.includes(question.code)) continue;
      if (!routing.questions.has(question.code)) continue;
      const answer = answerOf(question, visitor, answers, routing, chance);
      if (answer === undefined) continue;
      answers.set(question.code, answer);
      routing = route(definition, answers);
    }
    reached.push(section.code);
    if (happens(chance, leaves)) break;
  }
  return {
    definitionVersion: definition.version,
    language: visitor.respondent.language,
    reached,
    answers,
    ...(visitor.notAsked.length === 0 ? {} : { notAsked: visitor.notAsked }),
  };
}
