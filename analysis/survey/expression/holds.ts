import type { Answer, Answers } from '../answers.js';
import type { Code, Definition, Expression } from '../definition.js';
import { comparisons } from './comparisons.js';

/** Where the answers are looked up. */
export type AnswersAsked = Pick<Answers, 'get'>;

type Compare = Extract<Expression, { type: 'compare' }>;

/** The one code of an answer, or of a row of it. */
function codeOf(answer: Answer | undefined, row: Code | undefined): Code | undefined {
  if (answer?.kind === 'grid') return row === undefined ? undefined : answer.rows.get(row);
  return answer?.kind === 'single' || answer?.kind === 'unit' ? answer.code : undefined;
}

function numberOf({ question, row }: Compare, answers: AnswersAsked, definition: Definition): number | undefined {
  const answer = answers.get(question);
  if (answer?.kind === 'number') return answer.value;
  const asked = definition.questions.get(question);
  const code = codeOf(answer, row);
  return asked?.kind === 'grid' ? asked.scale.find((step) => step.code === code)?.value : undefined;
}

function chosenIn(answer: Answer | undefined): readonly Code[] {
  if (answer?.kind === 'multiple') return answer.codes;
  return answer?.kind === 'ranking' ? answer.order : [];
}

/** Whether a condition is true of these answers. What was not answered makes every comparison false. */
export function holds(expression: Expression, answers: AnswersAsked, definition: Definition): boolean {
  switch (expression.type) {
    // loops, as a function that sees the answers costs memory each time a condition of any kind is looked at
    case 'and':
      for (const part of expression.parts) if (!holds(part, answers, definition)) return false;
      return true;
    case 'or':
      for (const part of expression.parts) if (holds(part, answers, definition)) return true;
      return false;
    case 'not':
      return !holds(expression.part, answers, definition);
    case 'in': {
      const code = codeOf(answers.get(expression.question), expression.row);
      return code !== undefined && expression.codes.includes(code);
    }
    case 'includes': {
      const chosen = chosenIn(answers.get(expression.question));
      // a loop, because the answers of a hundred thousand pass here
      for (const code of expression.codes) if (chosen.includes(code)) return true;
      return false;
    }
    case 'compare': {
      const number = numberOf(expression, answers, definition);
      return number !== undefined && comparisons[expression.operator](number, expression.number);
    }
    case 'count': {
      const { length } = chosenIn(answers.get(expression.question));
      return length > 0 && comparisons[expression.operator](length, expression.number);
    }
    case 'answered': {
      const answer = answers.get(expression.question);
      if (answer?.kind === 'grid' && expression.row !== undefined) return answer.rows.has(expression.row);
      return answer !== undefined;
    }
  }
}
