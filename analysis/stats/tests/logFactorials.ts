/**
 * ln 0!, ln 1!, …, ln n! by adding up, for loops that ask for very many.
 *
 * Shape a whole n >= 0; n + 1 numbers out. Errors RangeError otherwise.
 */
export function logFactorials(n: number): Float64Array {
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`factorials up to ${n}`);
  const result = new Float64Array(n + 1);
  let sum = 0;
  // What each addition loses is carried to the next (Neumaier): a thousand additions would cost three digits.
  let lost = 0;
  for (let i = 2; i <= n; i += 1) {
    const term = Math.log(i) + lost;
    const next = sum + term;
    lost = term - (next - sum);
    sum = next;
    result[i] = sum;
  }
  return result;
}
