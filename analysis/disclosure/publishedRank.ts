/** Which place a published share has among its rivals, and which places it may have: made of what is shown of them and of nothing else. */
import { differenceOfShares } from '../tables/tests/differenceOfShares.js';
import type { Code } from '../survey/definition.js';
import type { PublishedRow } from './published.js';

/** A rival that is neither surely larger nor surely smaller. */
export interface UnsureRival {
  readonly code: Code;
  /** Own share less the rival's, with its interval; each null where a number it needs is not shown. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface PublishedRank {
  /** As the shares stand, from 1; null where one of them is not shown, or another is the same. */
  readonly rank: number | null;
  /** Places that it may have: one more than are surely larger, and all that are not surely smaller before it. */
  readonly low: number;
  readonly high: number;
  /** The nearest of those that stand in the way of a sure place, one that is not shown last. */
  readonly unsure?: UnsureRival;
}

function against(own: PublishedRow, rival: PublishedRow, isWeighted: boolean): UnsureRival {
  const { code } = rival;
  if (own.share === null || rival.share === null || own.release === 'suppress' || rival.release === 'suppress') return { code, difference: null, low: null, high: null };
  const difference = own.share - rival.share;
  if (own.low === null || own.high === null || rival.low === null || rival.high === null) return { code, difference, low: null, high: null };
  // an answer that was offered to some has a base of its own
  const isSamePeople = own.base !== null && own.base === rival.base && !isWeighted;
  return { code, difference, ...differenceOfShares({ share: own.share, low: own.low, high: own.high }, { share: rival.share, low: rival.low, high: rival.high }, isSamePeople ? 'same_people' : 'unknown') };
}

/**
 * Shape the ordinary answers of one question in one group, and the code of one of them; undefined where it is none of them.
 * A rival that is not shown might be anywhere, so it makes room for itself on the far side and keeps nothing from view.
 */
export function rankAmong(rows: readonly PublishedRow[], code: Code, isWeighted: boolean): PublishedRank | undefined {
  const own = rows.find((row) => row.code === code);
  if (own === undefined) return undefined;
  const rivals = rows.filter((row) => row !== own).map((row) => against(own, row, isWeighted));
  const larger = rivals.filter(({ high }) => high !== null && high < 0).length;
  const smaller = rivals.filter(({ low }) => low !== null && low > 0).length;
  const unsure = rivals.filter(({ low, high }) => low === null || high === null || (low <= 0 && high >= 0)).sort((a, b) => Math.abs(a.difference ?? 2) - Math.abs(b.difference ?? 2));
  const isOpen = rivals.some(({ difference }) => difference === null || difference === 0);
  const [nearest] = unsure;
  return {
    rank: isOpen ? null : 1 + rivals.filter(({ difference }) => (difference ?? 0) < 0).length,
    low: 1 + larger,
    high: rows.length - smaller,
    ...(nearest === undefined ? {} : { unsure: nearest }),
  };
}
