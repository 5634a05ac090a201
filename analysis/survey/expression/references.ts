import type { Code, Expression } from '../definition.js';

/** Codes of the questions a condition speaks of, in the order they are met. */
export function referencesOf(expression: Expression): ReadonlySet<Code> {
  const found = new Set<Code>();
  const visit = (part: Expression): void => {
    if ('parts' in part) part.parts.forEach(visit);
    else if ('part' in part) visit(part.part);
    else found.add(part.question);
  };
  visit(expression);
  return found;
}
