/** From 0 in steps of a round size, the last at or above everything drawn. Units: any; `most` above 0. */
export function roundTicks(most: number, steps: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [0.1, 0.2, 0.5, 1, 2, 5].map((times) => times * power).find((size) => most / size <= steps) ?? power * 10;
  const last = Math.max(1, Math.ceil((most * 0.9999) / step));
  return Array.from({ length: last + 1 }, (_unused, index) => Number((index * step).toPrecision(6)));
}

/** Decimals that all of the ticks need. */
export function decimalsOf(ticks: readonly number[]): number {
  const step = ticks[1] ?? 1;
  return step >= 1 ? 0 : Math.min(3, Math.ceil(-Math.log10(step) - 1e-9));
}
