/** Decimals of a mean, a median or what goes with them: as many as three digits need, the same wherever it is printed. */
export function numberDecimals(value: number): 0 | 1 | 2 {
  const size = Math.abs(value);
  return size >= 100 ? 0 : size >= 10 ? 1 : 2;
}
