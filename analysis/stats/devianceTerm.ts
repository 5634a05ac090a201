/**
 * x ln(x / m) + m − x, the piece of a log density that measures how far x lies from its mean m.
 *
 * Taking it by itself keeps binomial, beta and hypergeometric densities accurate where the plain formula
 * subtracts huge, nearly equal logarithms. Shape two numbers >= 0 in (m > 0), one >= 0 out;
 * `difference` may be given as x − m when the caller knows it more exactly.
 * Source the deviance part of Loader (2000), "Fast and accurate computation of binomial probabilities".
 */
export function devianceTerm(x: number, m: number, difference = x - m): number {
  if (x === 0) return m;
  const v = difference / (x + m);
  if (Math.abs(v) > 0.1) return x * Math.log(x / m) + m - x;
  // ln(x/m) = 2 artanh v and m − x = −v (x + m), so the terms of first order cancel before any rounding.
  const square = v * v;
  let power = v;
  let series = 0;
  for (let odd = 3; odd < 60; odd += 2) {
    power *= square;
    const next = series + power / odd;
    if (next === series) break;
    series = next;
  }
  return difference * v + 2 * x * series;
}
