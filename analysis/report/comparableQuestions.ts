import type { PublishedWave } from '../disclosure/publishedWave.js';
import type { Code } from '../survey/definition.js';

/** Questions of which some change may be told. */
export function comparableQuestions({ questions }: PublishedWave): readonly Code[] {
  return questions.filter(({ rows }) => rows.some(({ difference }) => difference !== null)).map(({ question }) => question);
}
