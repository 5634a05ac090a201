/**
 * What weights give away. A weighted share is a sum of weights. Beside the count of people it is a second equation for
 * the same few unknowns, and who knows the weights (they follow from public headcounts) solves the two: how many
 * professors of the department said yes, though no table says so. Hence, in a public table with weights:
 *
 * 1. No counts are given, only bases and shares: one equation for each cell, as without weights, so that cells hidden
 *    by the rules for people (`statistics.md` 16.2 to 16.4) are left as open as these rules leave them.
 * 2. Shares and limits are whole per cents, and limits are given at one level and of one target only: the same share
 *    rounded at a hundred levels is the share with all its digits.
 * 3. A group is shown only where everyone in it has the same weight (its weighted share is then its plain one), or
 *    where nobody has more than one per cent of its weight: whatever one person answered, the answers of others can
 *    make up the printed share. The same holds for everyone together.
 *
 * The choices of weighted people are not shown at all, for how many one person made is not bounded by 3; nor means of
 * numbers where weights differ, for a mean is not rounded. After an edition that gave no counts, the next one has none
 * to compare with, takes all of them as hidden and hides as much.
 * Source: `statistics.md` 16.5; our rule, stricter than a programme that searched every cell.
 */
import type { Table, TableWeighting } from '../tables/table.js';
import type { Cells } from './panel.js';
import type { PublishedRow } from './published.js';

/** What whole per cents hide. */
const seen = 0.01;

export function weightsTell({ heaviest = 0 }: Cells): boolean {
  return heaviest > seen;
}

/** The only limits that are given. */
export const usualLevel = 0.95;

/** A shown row as a public table with weights gives it. */
export function coarsened(row: PublishedRow, { level, target }: Pick<Table, 'level' | 'target'>): PublishedRow {
  const share = wholePercent(row.share);
  if (level !== usualLevel || target !== 'process') return { ...row, count: null, share, low: null, high: null, intervalMethod: null };
  return { ...row, count: null, share, low: wholePercent(row.low), high: wholePercent(row.high) };
}

/** Some are not none, and most are not all: these stay half a per cent away from the ends. */
function wholePercent(share: number | null): number | null {
  if (share === null || share === 0 || share === 1) return share;
  return Math.min(0.995, Math.max(0.005, Math.round(share * 100) / 100));
}

/** The design effect as it is printed: more digits would say who answered. */
export function coarseWeighting({ designEffect }: TableWeighting): TableWeighting {
  return { designEffect: Math.round(designEffect * 100) / 100 };
}
