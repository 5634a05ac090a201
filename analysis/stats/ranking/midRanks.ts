/**
 * Ranks of numbers, the smallest 1; equal numbers share the mean of their ranks. Nulls have none and take none.
 *
 * Agrees with R `rank` (ties "average", na.last = "keep").
 */
export function midRanks(values: readonly (number | null)[]): (number | null)[] {
  const order: { readonly value: number; readonly at: number }[] = [];
  for (const [at, value] of values.entries()) if (value !== null) order.push({ value, at });
  order.sort((a, b) => a.value - b.value);
  const ranks = new Array<number | null>(values.length).fill(null);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && order[to]?.value === order[from]?.value) to += 1;
    // Ranks from + 1 to `to`.
    for (const { at } of order.slice(from, to)) ranks[at] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
