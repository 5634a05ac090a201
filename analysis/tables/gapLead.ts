import { covarianceOf } from '../stats/design/covarianceOf.js';
import { ratioInfluence } from '../stats/design/ratioInfluence.js';
import { meanInterval } from '../stats/meanInterval.js';
import type { Code } from '../survey/definition.js';
import type { GapRow } from './gapTable.js';
import type { PairedRow } from './pairedGrids.js';
import type { Weighting } from './weighting.js';

/** How far the largest need score is from the next one, by the same people where they rated both rows. */
export interface GapLead {
  readonly code: Code;
  readonly next: Code;
  /** Need scores, points. */
  readonly difference: number;
  /** Student's t; null where nothing can be said of how it varies. */
  readonly low: number | null;
  readonly high: number | null;
  /** The interval lies above 0. */
  readonly isSure: boolean;
}

export interface LeadRules {
  /** All respondents. */
  readonly n: number;
  readonly weighting: Weighting | undefined;
  readonly level: number;
}

/** Shape rows in the order of their need, pairs and estimates alike; null with fewer than two that have pairs. Source `statistics.md` 4.6. */
export function gapLead([first, second]: readonly PairedRow[], estimated: readonly GapRow[], { n, weighting, level }: LeadRules): GapLead | null {
  const [top, next] = estimated.map(({ need }) => need.score);
  if (first === undefined || second === undefined || top === undefined || top === null || next === undefined || next === null) return null;
  const difference = top - next;
  const design = weighting?.design ?? { n, weights: new Float64Array(n).fill(1) };
  const own = needInfluence(first, design.weights);
  const other = needInfluence(second, design.weights);
  const between = new Float64Array(n);
  let raters = 0;
  for (let i = 0; i < n; i += 1) {
    between[i] = (own.influence[i] ?? 0) - (other.influence[i] ?? 0);
    if (own.given[i] === 1 || other.given[i] === 1) raters += 1;
  }
  const variance = raters < 2 ? 0 : (covarianceOf(design, [between])[0]?.[0] ?? 0);
  const limits = meanInterval({ mean: difference, se: 100 * Math.sqrt(Math.max(0, variance)), df: raters - 1 }, level);
  return { code: first.code, next: second.code, difference, low: limits?.low ?? null, high: limits?.high ?? null, isSure: limits !== null && limits.low > 0 };
}

function needInfluence({ pairs: { rows, importance, availability } }: PairedRow, weights: Float64Array): { readonly influence: Float64Array; readonly given: Uint8Array } {
  const given = new Uint8Array(weights.length);
  const signs = new Float64Array(weights.length);
  for (let p = 0; p < rows.length; p += 1) {
    const row = rows[p] ?? 0;
    given[row] = 1;
    signs[row] = Math.sign((importance[p] ?? 0) - (availability[p] ?? 0));
  }
  return { influence: ratioInfluence(weights, signs, given).influence, given };
}
