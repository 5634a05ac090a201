import type { Answer, Answers, Status } from '../../survey/answers.js';
import type { Code, Question } from '../../survey/definition.js';
import type { Statuses } from '../../survey/statusOf.js';
import type { Reason } from '../mapping/mapping.js';
import { firstReason } from './firstReason.js';
import type { PartSaid, Recorded } from './recorded.js';
import type { Showing } from './showing.js';

/** A question and when it is shown. */
export interface QuestionPlan {
  readonly question: Question;
  readonly showing: Showing | undefined;
}

export interface RecordPlan {
  readonly questions: readonly QuestionPlan[];
  /** What an empty cell says of a question that was shown. */
  readonly blank: Reason;
  /** Answers as conditions see them: with what is worked out from others. */
  answersFor(answers: Answers): Answers;
}

export interface RecordReading {
  readonly statuses: Statuses;
  /** Questions answered, or with a part answered, that the definition would have hidden. */
  readonly hidden: readonly Code[];
}

/** The rows or options that an answer stands on. */
function partsIn(answer: Answer): Iterable<Code> {
  switch (answer.kind) {
    case 'grid':
      return answer.rows.keys();
    case 'multiple':
      return answer.codes;
    case 'ranking':
      return answer.order;
    case 'single':
      return [answer.code];
    case 'number':
    case 'text':
    case 'unit':
      return [];
  }
}

function isHiddenAnswer(answer: Answer, showing: Showing, answers: Answers): boolean {
  return !showing.isShown(answers) || [...partsIn(answer)].some((part) => !showing.isPartShown(answers, part));
}

/** Gives every empty cell of a record its reason, question by question in the order they were asked. */
class RecordJudge {
  readonly #statuses = new Map<Code, Status>();
  readonly #parts = new Map<Code, ReadonlyMap<Code, Status>>();
  readonly #plan: RecordPlan;
  readonly #answers: Answers;
  /** From which question on an empty cell means that the person had left. */
  readonly #leftAt: number;

  constructor(plan: RecordPlan, answers: Answers, leftAt: number) {
    this.#plan = plan;
    this.#answers = answers;
    this.#leftAt = leftAt;
  }

  judge(i: number, { question: { code }, showing }: QuestionPlan, said: Recorded): void {
    const blank = this.#blankOf(i, showing);
    if (said.answer !== undefined) this.#statuses.set(code, 'answered');
    else this.#statuses.set(code, firstReason(said.reason, said.hasBlank ? blank : undefined) ?? blank);
    if (said.parts !== undefined) this.#parts.set(code, this.#partsOf(said.parts, blank, showing));
  }

  finish(answers: Answers): Statuses {
    const [statuses, parts] = [this.#statuses, this.#parts];
    const of = (question: Code): Status => statuses.get(question) ?? 'not_asked';
    return { answers, of, ofPart: (question, part) => parts.get(question)?.get(part) ?? of(question) };
  }

  #blankOf(i: number, showing: Showing | undefined): Reason {
    const hasLeft = i >= this.#leftAt;
    if (showing === undefined || showing.isShown(this.#answers)) return hasLeft ? 'not_reached' : this.#plan.blank;
    // Hidden because of an answer never asked for: where that way leads is not known.
    return hasLeft && [...showing.needs].some((code) => this.#statuses.get(code) === 'not_reached') ? 'not_reached' : 'not_shown';
  }

  #partsOf(parts: ReadonlyMap<Code, PartSaid>, blank: Reason, showing: Showing | undefined): ReadonlyMap<Code, Status> {
    const statuses = new Map<Code, Status>();
    for (const [part, said] of parts) {
      const isHidden = said === 'blank' && blank !== 'not_reached' && showing?.isPartShown(this.#answers, part) === false;
      statuses.set(part, isHidden ? 'not_shown' : said === 'blank' ? blank : said);
    }
    return statuses;
  }
}

/** Shape what a record says of each question in, its answers and the status of every question out. `brokeOff`: the person left before the end. */
export function recordStatuses(plan: RecordPlan, recorded: readonly Recorded[], brokeOff: boolean): RecordReading {
  const answers = new Map<Code, Answer>();
  let last = -1;
  plan.questions.forEach(({ question: { code } }, i) => {
    const answer = recorded[i]?.answer;
    if (answer === undefined) return;
    answers.set(code, answer);
    last = i;
  });
  const seen = plan.answersFor(answers);
  const judge = new RecordJudge(plan, seen, brokeOff ? last + 1 : Infinity);
  const hidden: Code[] = [];
  plan.questions.forEach((question, i) => {
    const said = recorded[i] ?? { hasBlank: true };
    judge.judge(i, question, said);
    if (said.answer !== undefined && question.showing !== undefined && isHiddenAnswer(said.answer, question.showing, seen)) hidden.push(question.question.code);
  });
  return { statuses: judge.finish(answers), hidden };
}
