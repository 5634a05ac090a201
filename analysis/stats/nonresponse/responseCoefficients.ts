import type { Grouping } from '../design/surveyDesign.js';
import { solveSymmetric } from '../linear/solveSymmetric.js';
import type { ResponseCells } from './responseCells.js';
import type { ResponsePropensities } from './responsePropensities.js';

/** Effects on the log odds of responding, against the first category of each margin. */
export interface ResponseCoefficients {
  readonly intercept: number;
  /** By margin and category; 0 for the first category with anybody in it, null where it is infinite or nobody was invited. */
  readonly margins: readonly (readonly (number | null)[])[];
}

/** Column 0 is the intercept, and stands for the category the others are against; null: there is no effect to find. */
type Column = number | null;

/**
 * The coefficients of a fitted model of who responds.
 *
 * Shape the cells and their fit. Units log odds. Null when none can be told: the first category of a margin is at its
 * limit itself, or the response separates by several margins together.
 * Errors RangeError when a category cannot be told from others (all of a department are of one role, and all of that
 * role there), so that its coefficient is anything. Agrees with R `coef(glm(…, binomial))`, treatment contrasts, where
 * an infinite coefficient is as far out as R went.
 */
export function responseCoefficients({ invited, margins }: ResponseCells, { logOdds, separated }: ResponsePropensities): ResponseCoefficients | null {
  const found = columnsOf(invited, logOdds, margins);
  if (found === null) return null;
  const { columns, size } = found;
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const right = new Array<number>(size).fill(0);
  for (const [c, all] of invited.entries()) {
    const eta = logOdds[c] ?? null;
    if (eta === null) continue;
    const own = [0, ...margins.map(({ of }, m) => columns[m]?.[of[c] ?? 0] ?? 0).filter((column) => column > 0)];
    for (const i of own) {
      right[i] = (right[i] ?? 0) + all * eta;
      const row = matrix[i] ?? [];
      for (const j of own) row[j] = (row[j] ?? 0) + all;
    }
  }
  const solution = solveFullRank(matrix, right);
  if (solution === null && !separated) throw new RangeError('a category of one margin cannot be told from those of another: the coefficients can be anything');
  if (solution === null) return null;
  const effect = (column: Column) => (column === null ? null : column === 0 ? 0 : (solution[column] ?? 0));
  return { intercept: solution[0] ?? 0, margins: columns.map((of) => of.map(effect)) };
}

function solveFullRank(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] | null {
  try {
    return solveSymmetric(matrix, right);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Columns of the categories that still have a cell with finite log odds. Null when one that others are against has none. */
function columnsOf(invited: Float64Array, logOdds: ResponsePropensities['logOdds'], margins: readonly Grouping[]) {
  let size = 1;
  const columns: (readonly Column[])[] = [];
  for (const { of, count } of margins) {
    const hasAnybody = new Array<boolean>(count).fill(false);
    const isFinite = new Array<boolean>(count).fill(false);
    for (const [c, all] of invited.entries()) {
      if (all > 0) hasAnybody[of[c] ?? 0] = true;
      if ((logOdds[c] ?? null) !== null) isFinite[of[c] ?? 0] = true;
    }
    const first = hasAnybody.indexOf(true);
    if (isFinite[first] !== true) return null;
    columns.push(isFinite.map((finite, g): Column => (!finite ? null : g === first ? 0 : size++)));
  }
  return { columns, size };
}
