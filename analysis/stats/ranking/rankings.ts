/** Rankings as people gave them: everybody puts some items in order, best first, and may leave places empty. */
export interface Rankings {
  /** How many items there are; an item is a number below this. */
  readonly items: number;
  /** Rows, rankers or not. */
  readonly n: number;
  /** Best first: the item each row put there; a number that is no item (−1, 65535) says that the place is empty. */
  readonly places: readonly ArrayLike<number>[];
  /**
   * Who could rank what: one bit set an item (row i is bit i mod 32 of word i div 32). What was ranked counts as offered.
   * Absent: everybody could rank everything.
   */
  readonly offered?: readonly Uint32Array[];
}

export function wasOffered({ offered }: Rankings, item: number, row: number): boolean {
  return offered === undefined || (((offered[item]?.[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

/**
 * The items a row put in order, best first, empty places left out; none where the first place is empty, for then it
 * does not say what is best.
 *
 * Errors RangeError when an item is ranked twice.
 */
export function orderOf({ items, places }: Rankings, row: number): number[] {
  const order: number[] = [];
  for (let place = 0; place < places.length; place += 1) {
    const item = places[place]?.[row] ?? -1;
    const isItem = item >= 0 && item < items;
    if (!isItem && place === 0) return order;
    if (!isItem) continue;
    if (order.includes(item)) throw new RangeError(`row ${row} ranks item ${item} twice`);
    order.push(item);
  }
  return order;
}

/** Rows that ranked anything. Errors as `orderOf`. */
export function rankersOf(rankings: Rankings): Int32Array {
  const rows: number[] = [];
  for (let i = 0; i < rankings.n; i += 1) if (orderOf(rankings, i).length > 0) rows.push(i);
  return Int32Array.from(rows);
}
