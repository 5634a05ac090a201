/**
 * Where people stand in the population by what they answered: the weight below them and half the weight beside them.
 *
 * Shape n values and weights, and 1 or 0 for who is in the domain. Units shares of the weight of the domain, within
 * (0, 1); 0 outside it. R survey 4.1 averages over tied people instead of over their weights, which depends on the
 * order of rows; with equal weights it is the same. Source Lumley & Scott (2013), estimated mid-distribution.
 */
export function weightedMidranks(weights: Float64Array, values: ArrayLike<number>, domain: Uint8Array): Float64Array {
  const order = Int32Array.from(weights.keys())
    .filter((i) => domain[i] === 1)
    .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const total = order.reduce((sum, i) => sum + (weights[i] ?? 0), 0);
  const ranks = new Float64Array(weights.length);
  let below = 0;
  let start = 0;
  while (start < order.length && total > 0) {
    let end = start;
    let beside = 0;
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) {
      beside += weights[order[end] ?? 0] ?? 0;
      end += 1;
    }
    for (const i of order.subarray(start, end)) ranks[i] = (below + beside / 2) / total;
    below += beside;
    start = end;
  }
  return ranks;
}
