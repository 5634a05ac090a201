/**
 * What weights give away. A weighted share is a sum of weights. Beside the count of people it is a second equation for
 * the same few unknowns, and who knows the weights (they follow from public headcounts) solves the two: how many
 * professors of the department said yes, though no table says so. Hence, in a public table with weights:
 *
 * 1. No counts are given, only bases and shares: one equation for each cell, as without weights, so that cells hidden
 *    by the rules for people (`statistics.md` 16.2 to 16.4) are left as open as these rules leave them.
 * 2. Shares are rounded so coarsely that what k people of the largest weight answered lies within one step: to whole
 *    per cents, or 2, 5 or 10. The same answers are public without weights, where a small cell and its partner have a
 *    known sum; a weighted total with more digits would be the second equation. Limits are the rounded share and a
 *    distance in whole per cents, which hold the limits before rounding: limits rounded by themselves would say where
 *    within its step the share lies. They are given at one level and of one target only: the same share rounded at a
 *    hundred levels is the share with all its digits.
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

/** Parts of a whole to which shares are rounded, the finest first. */
const steps = [0.01, 0.02, 0.05, 0.1] as const;

/** A shown row as a public table with weights gives it; the heaviest is the largest part that one person has of the weight, 0 where all are alike. */
export function coarsened(row: PublishedRow, { level, target }: Pick<Table, 'level' | 'target'>, heaviest: number, k: number): PublishedRow {
  const { share, low, high } = row;
  const step = steps.find((one) => k * heaviest <= one + 1e-9) ?? 0.1;
  const told = rounded(share, step);
  if (share === null || told === null || low === null || high === null || level !== usualLevel || target !== 'process') return { ...row, count: null, share: told, low: null, high: null, intervalMethod: null };
  return { ...row, count: null, share: told, low: Math.max(0, limit(told - distance(share - low, step))), high: Math.min(1, limit(told + distance(high - share, step))) };
}

const limit = (value: number): number => Math.round(value * 1000) / 1000;

const distance = (length: number, step: number): number => Math.ceil((length + step / 2) * 100 - 1e-9) / 100;

/** Some are not none, and most are not all: these stay half a step away from the ends. */
function rounded(share: number | null, step: number): number | null {
  if (share === null || share === 0 || share === 1) return share;
  return Math.min(1 - step / 2, Math.max(step / 2, limit(Math.round(share / step) * step)));
}

/** The design effect with one decimal: more digits would say how many answered in groups that are hidden. */
export function coarseWeighting({ designEffect }: TableWeighting): TableWeighting {
  return { designEffect: Math.round(designEffect * 10) / 10 };
}
