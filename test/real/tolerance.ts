/** How far a published percentage may be from ours, by the decimals it was printed with. */
export type Tolerance = (decimals: number) => number;

/** Rounding of the numbers themselves, far below any printed decimal. */
const rounding = 1e-9;

/** Shape the tolerance a survey's json states in words in, that rule out; more decimals than it names are held to half of the last. */
export function toleranceIn(stated: string): Tolerance {
  const [, whole, one] = /<= ([\d.]+) for whole percents, <= ([\d.]+) for one decimal/.exec(stated) ?? [];
  if (whole === undefined || one === undefined) throw new Error(`no tolerance in “${stated}”`);
  const named = [Number(whole), Number(one)];
  return (decimals) => (named[decimals] ?? 0.5 * 10 ** -Math.min(decimals, 8)) + rounding;
}

/** Of a number as it is printed shortest: 43.0 has none. */
export function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** Recomputed percentages are rounded, not published: half of the last decimal, of which there is at least one (58.0 is read as 58). */
export function roundingOf(recomputed: number): number {
  return 0.5 * 10 ** -Math.max(1, decimalsOf(recomputed)) + rounding;
}
