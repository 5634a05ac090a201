/** What people gave as a number, as far as it takes to judge whether one of them could be worked out: of one group, or of several together. */
export interface Amounts {
  /** Of their sizes, whatever their sign. */
  readonly sum: number;
  readonly squares: number;
  /** The two largest. */
  readonly first: number;
  readonly second: number;
}

const none: Amounts = { sum: 0, squares: 0, first: 0, second: 0 };

export function amountsTogether(all: readonly Amounts[]): Amounts {
  return all.reduce((one, other) => {
    const [first = 0, second = 0] = [one.first, one.second, other.first, other.second].sort((a, b) => b - a);
    return { sum: one.sum + other.sum, squares: one.squares + other.squares, first, second };
  }, none);
}

export function amountsOf(values: readonly number[]): Amounts {
  let { sum, squares, first, second } = none;
  for (const value of values) {
    const size = Math.abs(value);
    sum += size;
    squares += size * size;
    if (size > first) [first, second] = [size, first];
    else if (size > second) second = size;
  }
  return { sum, squares, first, second };
}
