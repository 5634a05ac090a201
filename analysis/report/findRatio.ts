/** Looks up the two shares of a ratio among the tables of an edition. */
import type { Published } from '../disclosure/published.js';
import { ratioToCount, ratioToOthers, ratioToShare, type ShareRatio } from '../disclosure/publishedRatio.js';
import type { PublishedWave } from '../disclosure/publishedWave.js';
import { findChange, findRow, findTable } from './findNumber.js';
import type { NumberRef, RatioTo } from './plan.js';

interface Sources {
  readonly tables: readonly Published[];
  readonly earlier?: PublishedWave | undefined;
}

const isPartOf = (number: NumberRef, other: NumberRef): boolean => number.group !== undefined && other.group === undefined && number.question === other.question && number.code === other.code && number.item === other.item;

/** All who are outside the group; of weighted shares nobody knows how many they are. */
function toOthers(tables: readonly Published[], number: NumberRef): ShareRatio | undefined {
  const [table, own] = [findTable(tables, number), findRow(tables, number)];
  const all = table?.rows.find(({ group, code, item }) => group === null && code === number.code && item?.code === number.item);
  if (table === undefined || table.weighting !== undefined || own === undefined || all === undefined) return undefined;
  return own.release === 'suppress' || all.release === 'suppress' ? undefined : ratioToOthers(own, all, table.level);
}

/** Groups of one split are other people. Two answers of one question are of the same ones where their bases are; of anything else nothing is known. */
function kinshipOf(tables: readonly Published[], number: NumberRef, other: NumberRef): 'other_people' | 'same_people' | 'unknown' {
  const isSame = (key: 'question' | 'item' | 'by' | 'group'): boolean => number[key] === other[key];
  if (number.group !== undefined && isSame('by') && !isSame('group')) return 'other_people';
  // an answer that was offered to some has a base of its own
  const [base, otherBase] = [findRow(tables, number)?.base ?? null, findRow(tables, other)?.base ?? null];
  const isSamePeople = isSame('question') && isSame('item') && isSame('by') && isSame('group') && base !== null && base === otherBase;
  return isSamePeople && findTable(tables, number)?.weighting === undefined ? 'same_people' : 'unknown';
}

/** Undefined where a number it needs is not shown, nobody is there to be compared with, or a share is 0. */
export function findRatio({ tables, earlier }: Sources, number: NumberRef, to: RatioTo): ShareRatio | undefined {
  const [table, own] = [findTable(tables, number), findRow(tables, number)];
  if (table === undefined || own === undefined) return undefined;
  if (to === 'earlier') {
    const then = findChange(earlier, number)?.earlier;
    return then === undefined ? undefined : ratioToCount(own, then, table.level);
  }
  if (to === 'others' || isPartOf(number, to)) return toOthers(tables, number);
  const other = findRow(tables, to);
  return other === undefined ? undefined : ratioToShare(own, other, kinshipOf(tables, number, to), table.level);
}
