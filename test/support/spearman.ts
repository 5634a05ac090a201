/** Rank correlation of two orders without ties: of where things came with where they lie. */
export function spearman(order: readonly number[]): number {
  const n = order.length;
  const ranks = new Map([...order].sort((a, b) => a - b).map((value, rank) => [value, rank]));
  const squares = order.reduce((sum, value, place) => sum + ((ranks.get(value) ?? 0) - place) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}
