import type { Grouping } from '../design/surveyDesign.js';
import { pearsonTable, type PearsonTable } from '../tests/pearsonTable.js';
import { checkCells, type ResponseCells } from './responseCells.js';
import { responsePropensities } from './responsePropensities.js';
import { rIndicator, type RIndicator } from './rIndicator.js';
import { totalVariationDistance } from './totalVariationDistance.js';

/** One background question. */
export interface MarginRepresentativity {
  readonly invited: readonly number[];
  readonly responded: readonly number[];
  /** Whether categories responded alike: Pearson's test, residuals and effect; rows are categories, columns who did not and who did. */
  readonly response: PearsonTable;
  /** Of respondents and everybody invited; null when nobody responded. */
  readonly distance: number | null;
}

/** How like everybody invited the respondents are, as far as is known of everybody. */
export interface Representativity {
  readonly margins: readonly MarginRepresentativity[];
  /** By all margins together; null when fewer than two were invited. */
  readonly indicator: RIndicator | null;
  /** Nobody or everybody responded in some categories, whose propensities are exactly 0 or 1. */
  readonly separated: boolean;
}

/**
 * Representativity of the response by what is known of everybody invited.
 *
 * Shape cells of background questions crossed, with who was invited and who responded in each. Units shares in [0, 1].
 * Errors RangeError naming the cell in which more responded than were invited, or that has no category.
 * Source `statistics.md` 6.2.
 */
export function representativity(cells: ResponseCells): Representativity {
  checkCells(cells);
  const fit = responsePropensities(cells);
  return { margins: cells.margins.map((margin) => marginOf(cells, margin)), indicator: rIndicator(cells.invited, fit), separated: fit.separated };
}

function marginOf(cells: ResponseCells, { of, count }: Grouping): MarginRepresentativity {
  const invited = new Array<number>(count).fill(0);
  const responded = new Array<number>(count).fill(0);
  for (const [c, g] of of.entries()) {
    invited[g] = (invited[g] ?? 0) + (cells.invited[c] ?? 0);
    responded[g] = (responded[g] ?? 0) + (cells.responded[c] ?? 0);
  }
  return {
    invited,
    responded,
    response: pearsonTable(invited.map((all, g) => [all - (responded[g] ?? 0), responded[g] ?? 0])),
    distance: totalVariationDistance(responded, invited),
  };
}
