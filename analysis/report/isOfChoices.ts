import type { Code, Definition } from '../survey/definition.js';

/** Every option of such a question could be compared with the wave before. */
export function isOfChoices(question: Code, { questions }: Definition): boolean {
  const kind = questions.get(question)?.kind;
  return kind === 'multiple' || kind === 'single';
}
