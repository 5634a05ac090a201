/** People who are counted together, such as those of a role in a department: how many of those who answered, of those invited. */
export interface ResponseCell {
  readonly count: number;
  /** Who answered; 0 in a cell that nobody answered from. */
  readonly n: number;
  readonly invited: number;
}

/** Errors RangeError naming the cell, counted from 1, in which not 0 <= count <= n <= invited; or when nobody answered at all. */
export function checkResponseCells(cells: readonly ResponseCell[]): void {
  for (const [c, { count, n, invited }] of cells.entries()) {
    if (!(count >= 0 && count <= n && n <= invited && invited < Infinity)) {
      throw new RangeError(`cell ${c + 1}: ${count} of ${n} who answered of ${invited} invited`);
    }
  }
  if (!cells.some(({ n }) => n > 0)) throw new RangeError('nobody answered: nothing can be said of those who did not');
}
