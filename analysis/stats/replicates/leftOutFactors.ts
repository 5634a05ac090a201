import type { Cells } from '../design/crossGroupings.js';
import type { SurveyDesign } from '../design/surveyDesign.js';
import { mergedRaking, type ReplicateFactors } from './mergedRaking.js';
import { rakingCells } from './rakingCells.js';

/** What leaving one respondent out makes of the weights of the others. */
export interface LeftOutFactors {
  /** Of the margins alone: all that the factors depend on. */
  readonly cells: Cells;
  /** Factors by these cells when this person is left out. */
  readonly without: (person: number) => ReplicateFactors;
}

/** All tables of a survey leave the same people out: raking them again for each would be most of the work. */
const remembered = new WeakMap<SurveyDesign, LeftOutFactors>();

/**
 * Factors of the delete-one jackknife: one raking for each cell of the margins and weight in it, when it is first asked
 * for. Shape a design; factors as `mergedRaking`. Source `statistics.md` 4.5.
 */
export function leftOutFactors(design: SurveyDesign): LeftOutFactors {
  const known = remembered.get(design) ?? factorsOf(design);
  remembered.set(design, known);
  return known;
}

function factorsOf(design: SurveyDesign): LeftOutFactors {
  const { cells, margins } = rakingCells(design);
  const totals = new Float64Array(cells.count);
  for (const [i, cell] of cells.of.entries()) totals[cell] = (totals[cell] ?? 0) + (design.weights[i] ?? 0);
  const byWeight = Array.from({ length: cells.count }, () => new Map<number, ReplicateFactors>());
  const rakeWithout = (cell: number, weight: number): ReplicateFactors => {
    const rest = totals.slice();
    // Of one who is alone in a cell exactly 0 is left: the sum was this weight.
    rest[cell] = (rest[cell] ?? 0) - weight;
    return mergedRaking(rest, margins, 'merge');
  };
  const without = (person: number): ReplicateFactors => {
    const cell = cells.of[person] ?? 0;
    const weight = design.weights[person] ?? 0;
    const found = byWeight[cell]?.get(weight) ?? rakeWithout(cell, weight);
    byWeight[cell]?.set(weight, found);
    return found;
  };
  return { cells, without };
}
