import type { GridQuestion } from './definition.js';

/** Numbers of the ordinary answers, ascending, each once. */
function stepsOf({ scale }: GridQuestion): readonly number[] {
  const values = scale.flatMap(({ meaning, value }) => (meaning === 'answer' && value !== undefined ? [value] : []));
  return [...new Set(values)].sort((a, b) => a - b);
}

const rowsOf = ({ rows }: GridQuestion): string => rows.map(({ code }) => code).sort().join();

/** Whether two different grids have the same rows and the same numbered steps, two at least: what matters can be set against what there is. */
export function isGapPair(first: GridQuestion, second: GridQuestion): boolean {
  const steps = stepsOf(first);
  return first.code !== second.code && steps.length >= 2 && steps.join() === stepsOf(second).join() && rowsOf(first) === rowsOf(second);
}
