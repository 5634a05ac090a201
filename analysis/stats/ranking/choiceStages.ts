import { orderOf, wasOffered, type Rankings } from './rankings.js';

/**
 * Rankings taken apart into choices: who is ranked first was chosen among all that could be ranked, who is second
 * among the rest, and so on. Stages stand in the order of their rows.
 */
export interface ChoiceStages {
  readonly items: number;
  /** Rows, rankers or not. */
  readonly n: number;
  readonly rankers: number;
  /** One a stage: whose it is, what was chosen, and among which of `sets`. */
  readonly row: Int32Array;
  readonly winner: Int32Array;
  readonly set: Int32Array;
  /** The distinct sets of items that were chosen from. */
  readonly sets: readonly Int32Array[];
}

/** Shape rankings in, their choices out. Errors RangeError when a row ranks an item twice. */
export function choiceStages(rankings: Rankings): ChoiceStages {
  const { items, n } = rankings;
  const row: number[] = [];
  const winner: number[] = [];
  const set: number[] = [];
  const sets: Int32Array[] = [];
  const known = new Map<number | string, number>();
  let rankers = 0;
  for (let i = 0; i < n; i += 1) {
    const order = orderOf(rankings, i);
    if (order.length > 0) rankers += 1;
    let left = leftAtFirst(rankings, i, order);
    for (const item of order) {
      row.push(i);
      winner.push(item);
      set.push(numberOf(left, items, known, sets));
      left = left.filter((other) => other !== item);
    }
  }
  return { items, n, rankers, row: Int32Array.from(row), winner: Int32Array.from(winner), set: Int32Array.from(set), sets };
}

function leftAtFirst(rankings: Rankings, row: number, order: readonly number[]): number[] {
  const left: number[] = [];
  if (order.length === 0) return left;
  for (let item = 0; item < rankings.items; item += 1) {
    if (wasOffered(rankings, item, row) || order.includes(item)) left.push(item);
  }
  return left;
}

function numberOf(left: readonly number[], items: number, known: Map<number | string, number>, sets: Int32Array[]): number {
  // A mask is much cheaper than a text, but holds no more than 32 items.
  const key = items <= 32 ? left.reduce((mask, item) => mask | (1 << item), 0) : left.join();
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, sets.length);
  sets.push(Int32Array.from(left));
  return sets.length - 1;
}
