import type { Code, Definition, GridQuestion } from '../survey/definition.js';

/** Numbers of the ordinary answers, ascending, each once. */
function stepsOf({ scale }: GridQuestion): readonly number[] {
  const values = scale.flatMap(({ meaning, value }) => (meaning === 'answer' && value !== undefined ? [value] : []));
  return [...new Set(values)].sort((a, b) => a - b);
}

const rowsOf = ({ rows }: GridQuestion): string => rows.map(({ code }) => code).sort().join();

/** Whether two different grids have the same rows and the same numbered steps, two at least, and are published alone. */
export function isGapPair({ questions, lattice }: Definition, question: Code, availability: Code): boolean {
  const [first, second] = [questions.get(question), questions.get(availability)];
  if (first?.kind !== 'grid' || second?.kind !== 'grid' || question === availability) return false;
  if (lattice.some(({ by }) => by === question || by === availability)) return false;
  const steps = stepsOf(first);
  return steps.length >= 2 && steps.join() === stepsOf(second).join() && rowsOf(first) === rowsOf(second);
}

/** The grids that one can be set against. */
export function gapPartners(definition: Definition, question: Code): readonly Code[] {
  return [...definition.questions.keys()].filter((other) => isGapPair(definition, question, other));
}
