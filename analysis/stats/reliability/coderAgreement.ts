import { agreementTable, type AgreementTable } from './agreementTable.js';
import { weightedKappa, type Kappa } from './weightedKappa.js';

export interface CoderAgreement extends Kappa {
  readonly n: number;
  /** The largest kappa that the coders' own frequencies allow; null where kappa is. */
  readonly largest: number | null;
  /** Kappa if all codes were equally frequent (prevalence- and bias-adjusted); null with one code. */
  readonly adjusted: number | null;
  /** Gwet's AC1, which does not fall when nearly all is one code; null with one code. */
  readonly ac1: number | null;
  /** For each code, 2 n_jj / (r_j + c_j); null for a code that neither coder used. */
  readonly specific: readonly (number | null)[];
}

/**
 * Agreement of two coders who gave each text one code.
 *
 * Shape a square table of counts, first coder by row; null when it is empty. Errors RangeError when it is no table.
 * Agreement itself (`observed`) always stands; a code list of one, or two coders who use one code, leave kappa null.
 * Source Cohen (1960), Byrt et al. (1993), Gwet (2008), Cicchetti & Feinstein (1990); `statistics.md` 19.3.
 */
export function coderAgreement(counts: readonly (readonly number[])[], level = 0.95): CoderAgreement | null {
  const table = agreementTable(counts);
  if (table === null) return null;
  const { n, levels, cells, rows, columns } = table;
  const own = weightedKappa(table, 'identity', level);
  const reachable = rows.reduce((sum, row, j) => sum + Math.min(row, columns[j] ?? 0), 0);
  return {
    n,
    ...own,
    largest: own.kappa === null ? null : (reachable - own.expected) / (1 - own.expected),
    adjusted: levels < 2 ? null : (levels * own.observed - 1) / (levels - 1),
    ac1: levels < 2 ? null : gwet(table, own.observed),
    specific: rows.map((row, j) => {
      const used = row + (columns[j] ?? 0);
      return used === 0 ? null : (2 * (cells[j]?.[j] ?? 0)) / used;
    }),
  };
}

function gwet({ levels, rows, columns }: AgreementTable, observed: number): number {
  const chance = rows.reduce((sum, row, j) => {
    const mean = (row + (columns[j] ?? 0)) / 2;
    return sum + mean * (1 - mean);
  }, 0) / (levels - 1);
  return (observed - chance) / (1 - chance);
}
