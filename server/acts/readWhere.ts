import { conditionOn } from '../../analysis/survey/conditionOn.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { Where } from '../../analysis/tables/tableRequest.js';
import { ProblemError, type Problem } from '../problems/problem.js';

/** The filter of `--where`; none where there is no text. Errors ProblemError with everything that cannot be read in it. */
export function readWhere(definition: Definition, text: string | undefined): Where | undefined {
  if (text === undefined) return undefined;
  const { expression, faults } = conditionOn(definition, text);
  if (expression !== undefined) return { text, expression };
  const [first, ...more] = faults.map((fault): Problem => ({ ...fault, place: { ...fault.place, path: '--where' } }));
  if (first === undefined) throw new Error('a condition that does not read has a fault');
  throw new ProblemError(first, ...more);
}
