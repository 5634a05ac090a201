import type { Grouping } from '../design/surveyDesign.js';
import { solveSymmetric } from '../linear/solveSymmetric.js';
import type { ResponseCells } from './responseCells.js';
import type { ResponsePropensities } from './responsePropensities.js';

/** Effects on the log odds of responding, against the first category of each margin. */
export interface ResponseCoefficients {
  readonly intercept: number;
  /** By margin and category; 0 for the first category with anybody in it, null where nobody was invited. */
  readonly margins: readonly (readonly (number | null)[])[];
}

/** Column 0 is the intercept, and stands for the first category with anybody in it; null: nobody is. */
type Column = number | null;

/**
 * The coefficients of a fitted model of who responds.
 *
 * Shape the cells and their fit. Units log odds. Null when the fit is separated: some coefficients are then infinite.
 * Errors RangeError when a category cannot be told from others (all of a department are of one role, and all of that
 * role there), so that its coefficient is anything. Agrees with R `coef(glm(…, binomial))`, treatment contrasts.
 */
export function responseCoefficients({ invited, margins }: ResponseCells, { logOdds, separated }: ResponsePropensities): ResponseCoefficients | null {
  if (separated) return null;
  const { columns, size } = columnsOf(invited, margins);
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const right = new Array<number>(size).fill(0);
  for (const [c, all] of invited.entries()) {
    const own = [0, ...margins.map(({ of }, m) => columns[m]?.[of[c] ?? 0] ?? 0).filter((column) => column > 0)];
    for (const i of own) {
      right[i] = (right[i] ?? 0) + all * (logOdds[c] ?? 0);
      const row = matrix[i] ?? [];
      for (const j of own) row[j] = (row[j] ?? 0) + all;
    }
  }
  const solution = solveFullRank(matrix, right);
  const effect = (column: Column) => (column === null ? null : column === 0 ? 0 : (solution[column] ?? 0));
  return { intercept: solution[0] ?? 0, margins: columns.map((of) => of.map(effect)) };
}

function solveFullRank(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  try {
    return solveSymmetric(matrix, right);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError('a category of one margin cannot be told from those of another: the coefficients can be anything', { cause: error });
  }
}

function columnsOf(invited: Float64Array, margins: readonly Grouping[]): { readonly columns: readonly (readonly Column[])[]; readonly size: number } {
  let size = 1;
  const columns = margins.map(({ of, count }) => {
    const isUsed = new Array<boolean>(count).fill(false);
    for (const [c, all] of invited.entries()) if (all > 0) isUsed[of[c] ?? 0] = true;
    const first = isUsed.indexOf(true);
    return isUsed.map((used, g): Column => (!used ? null : g === first ? 0 : size++));
  });
  return { columns, size };
}
