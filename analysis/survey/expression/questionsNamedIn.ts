import { ConditionError, parseCondition } from './parseCondition.js';
import type { Parsed } from './parsed.js';

/** Names of the questions a written condition speaks of; none when it cannot be read, which is reported elsewhere. */
export function questionsNamedIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: Parsed): void => {
    if (part.type === 'test') found.add(part.question.text);
    else if (part.type === 'not') visit(part.part);
    else part.parts.forEach(visit);
  };
  try {
    visit(parseCondition(text));
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
  }
  return found;
}
