import type { Code, Definition } from './definition.js';

export function multipleChoices({ questions }: Definition): readonly Code[] {
  return [...questions.values()].filter(({ kind }) => kind === 'multiple').map(({ code }) => code);
}
