/** How often two coders gave which codes: a square table, first coder by row, second by column. */
export interface AgreementTable {
  readonly n: number;
  readonly levels: number;
  /** Parts of n. */
  readonly cells: readonly (readonly number[])[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * Shape a square table of counts; null when it counts nothing.
 * Errors RangeError when it is not square or has a count that is none.
 */
export function agreementTable(counts: readonly (readonly number[])[]): AgreementTable | null {
  const levels = counts.length;
  counts.forEach((row, i) => {
    if (row.length !== levels) throw new RangeError(`row ${i} has ${row.length} entries instead of ${levels}`);
    if (row.some((count) => !(count >= 0 && Number.isFinite(count)))) throw new RangeError(`row ${i} has a count that is none`);
  });
  const n = counts.reduce((sum, row) => sum + row.reduce((own, count) => own + count, 0), 0);
  if (n === 0) return null;
  const cells = counts.map((row) => row.map((count) => count / n));
  return {
    n,
    levels,
    cells,
    rows: cells.map((row) => row.reduce((sum, cell) => sum + cell, 0)),
    columns: cells.map((_, j) => cells.reduce((sum, row) => sum + (row[j] ?? 0), 0)),
  };
}

/** Counts the pairs of two coders whose codes are all among the levels, in their order. Errors RangeError naming the pair with another code. */
export function countPairs(first: readonly string[], second: readonly string[], levels: readonly string[]): readonly (readonly number[])[] {
  const at = new Map(levels.map((level, i) => [level, i]));
  const counts = levels.map(() => new Array<number>(levels.length).fill(0));
  first.forEach((code, i) => {
    const row = counts[at.get(code) ?? -1];
    const column = at.get(second[i] ?? '');
    if (row === undefined || column === undefined) throw new RangeError(`pair ${i} has a code that is not in the list`);
    row[column] = (row[column] ?? 0) + 1;
  });
  return counts;
}
