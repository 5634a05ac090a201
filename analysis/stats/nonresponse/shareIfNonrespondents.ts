import { checkResponseCells, type ResponseCell } from './responseCell.js';

/** What those who did not answer are supposed to need, measured by those of their cell who did. */
export type Supposition =
  /** Their share is factor times as large, and at most 1. */
  | { readonly kind: 'factor'; readonly factor: number }
  /** Their odds are ratio times as large. */
  | { readonly kind: 'odds'; readonly ratio: number };

/**
 * The share among everyone invited if those who did not answer differ from those who did in the way supposed.
 *
 * Shape cells (one for the survey as a whole; departments × roles when weighted) and a supposition. Units a share of
 * everyone invited. A cell without an answer is measured by the share among all invited in the other cells.
 * Errors as `checkResponseCells`, RangeError when factor or ratio is negative or no number. Source `statistics.md` 6.4.
 */
export function shareIfNonrespondents(cells: readonly ResponseCell[], supposition: Supposition): number {
  checkResponseCells(cells);
  const size = supposition.kind === 'factor' ? supposition.factor : supposition.ratio;
  if (!(size >= 0 && size < Infinity)) throw new RangeError(`${supposition.kind} ${size} is not 0 or more`);
  const known = cells.filter(({ n }) => n > 0);
  const reached = known.reduce((sum, { invited }) => sum + invited, 0);
  const elsewhere = known.reduce((sum, { count, n, invited }) => sum + (count / n) * invited, 0) / reached;
  let sum = 0;
  let all = 0;
  for (const { count, n, invited } of cells) {
    const share = n > 0 ? count / n : elsewhere;
    sum += count + (invited - n) * supposedShare(Math.min(1, share), supposition);
    all += invited;
  }
  return Math.min(1, sum / all);
}

function supposedShare(share: number, supposition: Supposition): number {
  if (supposition.kind === 'factor') return Math.min(1, supposition.factor * share);
  const odds = supposition.ratio * share;
  // None stays none, and all stays all, at any odds but 0.
  return odds === 0 ? 0 : odds / (1 - share + odds);
}
