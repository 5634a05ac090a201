/** How many times as large one published share is as another: made of what is printed of the two and of nothing else. */
import type { Published, PublishedRow } from '../disclosure/published.js';
import type { PublishedWave } from '../disclosure/publishedWave.js';
import { leastCorrelation } from '../stats/ratio/leastCorrelation.js';
import { ratioInterval, type ShareRatio } from '../stats/ratio/ratioInterval.js';
import type { Limited } from '../stats/waves/moverInterval.js';
import { wilsonLimited } from '../stats/waves/newcombeInterval.js';
import { findChange, findRow, findTable } from './findNumber.js';
import type { NumberRef, RatioTo } from './plan.js';

interface Sources {
  readonly tables: readonly Published[];
  readonly earlier?: PublishedWave | undefined;
}

function limited(row: PublishedRow | undefined): Limited | undefined {
  if (row === undefined || row.share === null || row.low === null || row.high === null) return undefined;
  return { share: row.share, low: row.low, high: row.high };
}

/** A share that is published by its count: of whole people, so without limits where it is weighted. */
function counted(count: number | null | undefined, base: number | null | undefined, level: number): Limited | undefined {
  return typeof count !== 'number' || typeof base !== 'number' || base <= 0 || count < 0 || count > base ? undefined : wilsonLimited({ count, n: base }, level);
}

/** All who are outside the group. */
function othersOf(tables: readonly Published[], number: NumberRef, table: Published): Limited | undefined {
  const [own, all] = [findRow(tables, number), table.rows.find(({ group, code, item }) => group === null && code === number.code && item?.code === number.item)];
  if (table.weighting !== undefined || own === undefined || all === undefined || own.release === 'suppress' || all.release === 'suppress') return undefined;
  if (own.count === null || own.base === null || all.count === null || all.base === null) return undefined;
  return counted(all.count - own.count, all.base - own.base, table.level);
}

const isPartOf = (number: NumberRef, other: NumberRef): boolean => number.group !== undefined && other.group === undefined && number.question === other.question && number.code === other.code && number.item === other.item;

/**
 * What two estimates have in common. Groups of one split are other people. Two answers of the same people go apart at
 * most as far as their shares allow: how many gave both is not published. Of anything else nothing is known.
 */
function correlationOf(tables: readonly Published[], number: NumberRef, other: NumberRef, shares: readonly [number, number]): number {
  const isSame = (key: 'question' | 'item' | 'by' | 'group'): boolean => number[key] === other[key];
  if (number.group !== undefined && isSame('by') && !isSame('group')) return 0;
  // an answer that was offered to some has a base of its own
  const [base, otherBase] = [findRow(tables, number)?.base ?? null, findRow(tables, other)?.base ?? null];
  const isSamePeople = isSame('question') && isSame('item') && isSame('by') && isSame('group') && base !== null && base === otherBase;
  return isSamePeople && findTable(tables, number)?.weighting === undefined ? leastCorrelation(...shares) : -1;
}

/** Undefined where a number it needs is not shown, nobody is there to be compared with, or a share is 0. */
export function findRatio({ tables, earlier }: Sources, number: NumberRef, to: RatioTo): ShareRatio | undefined {
  const table = findTable(tables, number);
  const own = limited(findRow(tables, number));
  if (table === undefined || own === undefined) return undefined;
  if (to === 'earlier') {
    const then = findChange(earlier, number)?.earlier;
    const share = counted(then?.count, then?.base, table.level);
    return share === undefined ? undefined : ratioInterval(own, share, 0);
  }
  if (to === 'others' || isPartOf(number, to)) {
    const others = othersOf(tables, number, table);
    return others === undefined ? undefined : ratioInterval(own, others, 0);
  }
  const other = limited(findRow(tables, to));
  return other === undefined ? undefined : ratioInterval(own, other, correlationOf(tables, number, to, [own.share, other.share]));
}
