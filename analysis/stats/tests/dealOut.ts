/** A line of a table and what it can be dealt out to. */
export interface Dealing {
  readonly line: number;
  /** Totals of the other side, and how much of each is used already. */
  readonly shares: readonly number[];
  readonly used: readonly number[];
  /** ln 0!, ln 1!, … */
  readonly logs: Float64Array;
}

/**
 * Every way of dealing a line out to what the shares still have room for: what is used then, and the sum of ln count!
 * of the line. `used` as given is one array, changed from call to call.
 *
 * Shape whole numbers; stops when `take` returns false. Errors none.
 */
export function dealOut({ line, shares, used, logs }: Dealing, take: (used: readonly number[], sum: number) => boolean): void {
  const total = [...used];
  const last = shares.length - 1;
  const room = roomFrom(shares, used);
  const deal = (j: number, left: number, sum: number): boolean => {
    const before = used[j] ?? 0;
    const most = Math.min(left, (shares[j] ?? 0) - before);
    const least = j === last ? left : Math.max(0, left - (room[j + 1] ?? 0));
    for (let count = least; count <= most; count += 1) {
      total[j] = before + count;
      const next = sum + (logs[count] ?? 0);
      if (!(j === last ? take(total, next) : deal(j + 1, left - count, next))) return false;
    }
    return true;
  };
  deal(0, line, 0);
}

/** Room in the shares from each on: what is left of a line must fit there. */
function roomFrom(shares: readonly number[], used: readonly number[]): readonly number[] {
  const room = shares.map((share, j) => share - (used[j] ?? 0));
  for (let j = room.length - 2; j >= 0; j -= 1) room[j] = (room[j] ?? 0) + (room[j + 1] ?? 0);
  return room;
}
