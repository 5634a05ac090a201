import type { Code, Definition } from '../survey/definition.js';
import { formatList } from '../words/formatList.js';
import type { Language } from '../words/language.js';

/** "1, 4 och 7": the numbers of these questions, in the order they were asked. */
export function numbersOf(codes: readonly Code[], { questions }: Pick<Definition, 'questions'>, language: Language): string {
  const numbers = codes.flatMap((code) => questions.get(code)?.number ?? []);
  return formatList([...numbers].sort((a, b) => a - b).map(String), language);
}
