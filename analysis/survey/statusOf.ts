import type { Response, Status } from './answers.js';
import type { Code, Definition, Option, Question } from './definition.js';
import { dependsOn } from './dependsOn.js';
import { type Routing, route } from './routing.js';

/** Status of every question, and of every row of every grid, for one respondent. */
export interface Statuses {
  /** The answers that count; see `Routing`. */
  readonly answers: Response['answers'];
  of(question: Code): Status;
  /** Status of a row of a grid, or of an option of a choice: `not_shown` when the row was not. */
  ofPart(question: Code, part: Code): Status;
}

export interface RoutedStatuses extends Statuses {
  /** The rows of a grid, or options of a choice, that are shown; none of what the definition does not have. */
  parts(question: Code): readonly Option[];
}

/** Which question waits for an answer to something that was never reached; what it depends on. */
const dependencies = new WeakMap<Definition, ReadonlyMap<Code, ReadonlySet<Code>>>();

function dependenciesOf(definition: Definition): ReadonlyMap<Code, ReadonlySet<Code>> {
  const known = dependencies.get(definition);
  if (known !== undefined) return known;
  const found = new Map([...definition.questions].map(([code, question]) => [code, dependsOn(definition, question)]));
  dependencies.set(definition, found);
  return found;
}

function statusesOfQuestions(definition: Definition, response: Response, routing: Routing): ReadonlyMap<Code, Status> {
  const statuses = new Map<Code, Status>();
  const reached = new Set(response.reached);
  const needs = dependenciesOf(definition);
  const unknown = (code: Code) => statuses.get(code) === 'not_reached';
  const judge = ({ code, section }: Question): Status => {
    if (response.notAsked?.includes(code) === true) return 'not_asked';
    if (routing.answers.has(code)) return 'answered';
    if (routing.questions.has(code)) return reached.has(section) ? 'skipped' : 'not_reached';
    // Hidden because of an answer never asked for: where that way leads is not known.
    const open = !reached.has(section) && [...(needs.get(code) ?? [])].some(unknown);
    return open ? 'not_reached' : 'not_shown';
  };
  for (const [code, question] of definition.questions) statuses.set(code, judge(question));
  return statuses;
}

/**
 * Shape one response and the definition it was given under in, statuses out.
 * A question the definition does not have is `not_asked`.
 * Source `statistics.md` 1.1: every respondent has exactly one status for every question.
 */
export function statusesOf(definition: Definition, response: Response): RoutedStatuses {
  const routing = route(definition, response.answers);
  const statuses = statusesOfQuestions(definition, response, routing);
  const of = (code: Code) => statuses.get(code) ?? 'not_asked';
  const parts = (code: Code): readonly Option[] => {
    const question = definition.questions.get(code);
    if (question === undefined) return [];
    return question.kind === 'grid' ? routing.rows(question) : routing.options(question);
  };
  const ofPart = (code: Code, part: Code): Status => {
    const status = of(code);
    if (!definition.questions.has(code) || (status !== 'answered' && status !== 'skipped')) return status;
    if (!parts(code).some((option) => option.code === part)) return 'not_shown';
    const answer = routing.answers.get(code);
    return answer?.kind === 'grid' && !answer.rows.has(part) ? 'skipped' : status;
  };
  return { answers: routing.answers, of, ofPart, parts };
}

export function statusOf(definition: Definition, response: Response, question: Code, row?: Code): Status {
  const statuses = statusesOf(definition, response);
  return row === undefined ? statuses.of(question) : statuses.ofPart(question, row);
}
