import type { Response, Status } from './answers.js';
import type { Code, Definition, Option } from './definition.js';
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

/** Worked out when it is asked for: of most questions one thing is looked at, and of many nothing. */
function judging(definition: Definition, { reached, notAsked }: Response, routing: Routing): (code: Code) => Status {
  const needs = dependenciesOf(definition);
  // hidden questions wait for one another in chains: each is judged once
  let hidden: Map<Code, Status> | undefined;
  const judgeHidden = (code: Code, section: Code): Status => {
    if (reached.includes(section)) return 'not_shown';
    const known = hidden?.get(code);
    if (known !== undefined) return known;
    let status: Status = 'not_shown';
    // Hidden because of an answer never asked for: where that way leads is not known.
    for (const need of needs.get(code) ?? []) if (of(need) === 'not_reached') status = 'not_reached';
    hidden ??= new Map();
    hidden.set(code, status);
    return status;
  };
  const of = (code: Code): Status => {
    const question = definition.questions.get(code);
    if (question === undefined || notAsked?.includes(code) === true) return 'not_asked';
    if (routing.answers.has(code)) return 'answered';
    if (!routing.questions.has(code)) return judgeHidden(code, question.section);
    return reached.includes(question.section) ? 'skipped' : 'not_reached';
  };
  return of;
}

/**
 * Shape one response and the definition it was given under in, statuses out.
 * A question the definition does not have is `not_asked`.
 * Source `statistics.md` 1.1: every respondent has exactly one status for every question.
 */
export function statusesOf(definition: Definition, response: Response): RoutedStatuses {
  const routing = route(definition, response.answers);
  const of = judging(definition, response, routing);
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
