/** The place of a number among the ordinary answers beside which it stands. */
import type { Published } from '../disclosure/published.js';
import { rankAmong, type PublishedRank } from '../disclosure/publishedRank.js';
import { findSiblings, findTable } from './findNumber.js';
import type { NumberRef } from './plan.js';

/** Undefined where it is no ordinary answer, or no table has it. */
export function findRank(tables: readonly Published[], ref: NumberRef): PublishedRank | undefined {
  const ordinary = findSiblings(tables, ref).filter(({ meaning }) => meaning === 'answer');
  return rankAmong(ordinary, ref.code, findTable(tables, ref)?.weighting !== undefined);
}
