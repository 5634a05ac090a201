/** The same people asked twice about the same thing. */
export interface PairedCounts {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/** How many were asked twice. Errors RangeError when a count is negative or not finite, or nobody was. */
export function checkedPairs({ both, onlyFirst, onlySecond, neither }: PairedCounts): number {
  for (const [name, count] of Object.entries({ both, onlyFirst, onlySecond, neither })) {
    if (!(count >= 0 && Number.isFinite(count))) throw new RangeError(`a count of pairs is 0 or more, not ${count} (${name})`);
  }
  const n = both + onlyFirst + onlySecond + neither;
  if (n === 0) throw new RangeError('a paired comparison needs people who were asked twice');
  return n;
}
