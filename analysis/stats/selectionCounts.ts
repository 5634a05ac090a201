/** How many options people chose. */
export interface SelectionCounts {
  readonly base: number;
  /** All choices of all people: the base of "% of responses". */
  readonly total: number;
  /** Of choices a person: the sum of the shares; null without people. */
  readonly mean: number | null;
  /** Over people, n − 1 in the denominator; null below two. */
  readonly sd: number | null;
  /** People who chose as many options as the index, 0 to all. */
  readonly byNumber: readonly number[];
  /** Who chose none of several options, or all: a sign of answers given without reading. */
  readonly straight: { readonly none: number; readonly all: number };
}

/**
 * Shape the options, each 1 or 0 a respondent, and who is in the base. Units counts of options.
 * Errors RangeError when an option has another length. Source `statistics.md` 1.6; agrees with R `table(rowSums())`.
 */
export function selectionCounts(options: readonly Uint8Array[], base: Uint8Array): SelectionCounts {
  const wrong = options.find((option) => option.length !== base.length);
  if (wrong !== undefined) throw new RangeError(`an option has ${wrong.length} rows, the base ${base.length}`);
  const byNumber = new Array<number>(options.length + 1).fill(0);
  for (const [i, isIn] of base.entries()) {
    if (isIn !== 1) continue;
    const chosen = options.reduce((sum, option) => sum + (option[i] ?? 0), 0);
    byNumber[chosen] = (byNumber[chosen] ?? 0) + 1;
  }
  const n = byNumber.reduce((sum, people) => sum + people, 0);
  const total = byNumber.reduce((sum, people, number) => sum + people * number, 0);
  const mean = n > 0 ? total / n : null;
  const spread = byNumber.reduce((sum, people, number) => sum + people * (number - (mean ?? 0)) ** 2, 0);
  const several = options.length > 1;
  return {
    base: n,
    total,
    mean,
    sd: n > 1 ? Math.sqrt(spread / (n - 1)) : null,
    byNumber,
    straight: { none: several ? (byNumber[0] ?? 0) : 0, all: several ? (byNumber[options.length] ?? 0) : 0 },
  };
}
