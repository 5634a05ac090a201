import { estimate } from '../tables/estimate.js';
import type { PublishedRow } from './published.js';

/** A share as a figure needs it. */
export type ShownShare = Pick<PublishedRow, 'count' | 'base' | 'share' | 'low' | 'high' | 'intervalMethod' | 'release'>;

const nothing = { count: null, share: null, low: null, high: null, intervalMethod: null };

/**
 * Options of one question that exclude each other, taken together ("rather well" and "fully"), from what is shown of
 * them: hidden where one of them is hidden. With an interval where each has Wilson's.
 *
 * Shape   rows of one group and one item in
 */
export function sumShown(rows: readonly PublishedRow[], level: number): ShownShare {
  const base = rows[0]?.base ?? null;
  if (rows.some(({ release }) => release === 'suppress')) return { ...nothing, base, release: 'suppress' };
  const release = rows.some((row) => row.release === 'footnote') ? 'footnote' : 'show';
  if (rows.length === 0 || rows.some(({ share }) => share === null)) return { ...nothing, base, release };
  const share = rows.reduce((sum, row) => sum + (row.share ?? 0), 0);
  const counts = rows.flatMap(({ count }) => (count === null ? [] : [count]));
  const count = counts.length === rows.length ? counts.reduce((a, b) => a + b, 0) : null;
  if (count === null || base === null || base === 0 || rows.some((row) => row.intervalMethod !== 'wilson')) return { ...nothing, count, base, share, release };
  const { low, high, intervalMethod } = estimate({ count, n: base }, { level, population: undefined, isOfPeople: true });
  return { count, base, share, low, high, intervalMethod, release };
}
