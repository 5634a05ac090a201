/** What the list of invited people knows already, so that nobody is asked twice. A suggestion: it can be changed. */
import type { Answer, Answers } from '../../analysis/survey/answers.js';
import type { Code, Definition, Question } from '../../analysis/survey/definition.js';

function answerFrom(definition: Definition, question: Question, code: Code): Answer | undefined {
  if (question.kind === 'single') return question.options.some((option) => option.code === code && option.meaning !== 'other') ? { kind: 'single', code } : undefined;
  if (question.kind !== 'unit') return undefined;
  const units = definition.units.get(question.list)?.units ?? [];
  return units.some((unit) => unit.code === code) ? { kind: 'unit', code } : undefined;
}

/** @param cell background question -> code */
export function prefill(definition: Definition, cell: Readonly<Record<string, string>>): Answers {
  const known = new Map(Object.entries(cell));
  return new Map([...definition.questions.values()].flatMap((question) => {
    const code = known.get(question.code);
    const answer = code === undefined ? undefined : answerFrom(definition, question, code);
    return answer === undefined ? [] : [[question.code, answer] as const];
  }));
}
