import type { Code, Definition } from '../survey/definition.js';
import { isGapPair as areAlike } from '../survey/isGapPair.js';

/** Whether two different grids have the same rows and the same numbered steps, two at least, and are published alone. */
export function isGapPair({ questions, lattice }: Definition, question: Code, availability: Code): boolean {
  const [first, second] = [questions.get(question), questions.get(availability)];
  if (first?.kind !== 'grid' || second?.kind !== 'grid') return false;
  return areAlike(first, second) && lattice.every(({ by }) => by !== question && by !== availability);
}

/** The grids that one can be set against. */
export function gapPartners(definition: Definition, question: Code): readonly Code[] {
  return [...definition.questions.keys()].filter((other) => isGapPair(definition, question, other));
}
