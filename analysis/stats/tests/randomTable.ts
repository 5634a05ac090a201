/**
 * One table drawn from all tables with the same row and column totals, each as probable as independence makes it.
 *
 * Shape totals that add up to the same n, ln 0! to ln n!, a source of numbers in [0, 1) and the cells to fill, row by row.
 * Errors none. Source Patefield (1981), AS 159: cell by cell, each hypergeometric given those before it, and each found
 * outwards from its most probable value.
 */
export function randomTable(rowTotals: readonly number[], columnTotals: readonly number[], logs: Float64Array, next: () => number, cells: Int32Array): void {
  const left = Int32Array.from(columnTotals);
  const width = columnTotals.length;
  let below = columnTotals.reduce((sum, total) => sum + total, 0);
  for (const [i, rowTotal] of rowTotals.entries()) {
    // Of this row still to place, and of all rows from this on in the columns from j on.
    let toPlace = rowTotal;
    let room = below;
    for (let j = 0; j < width; j += 1) {
      const inColumn = left[j] ?? 0;
      const count = toPlace === 0 ? 0 : toPlace === room ? inColumn : draw(toPlace, inColumn, room, logs, next());
      cells[i * width + j] = count;
      left[j] = inColumn - count;
      toPlace -= count;
      room -= inColumn;
    }
    below -= rowTotal;
  }
}

/** How many of `drawn` are among the `marked` of `size`, for one number u in [0, 1). */
function draw(drawn: number, marked: number, size: number, logs: Float64Array, u: number): number {
  const least = Math.max(0, drawn + marked - size);
  const most = Math.min(drawn, marked);
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (size + 2))));
  const log = (k: number) => logs[k] ?? 0;
  const rest = size - drawn - marked;
  const atMode =
    log(drawn) + log(size - drawn) + log(marked) + log(size - marked) - log(size) - log(mode) - log(drawn - mode) - log(marked - mode) - log(rest + mode);
  let [up, down] = [Math.exp(atMode), Math.exp(atMode)];
  let [high, low] = [mode, mode];
  let passed = up;
  while (passed <= u && (high < most || low > least)) {
    if (high < most) {
      up *= ((drawn - high) * (marked - high)) / ((high + 1) * (rest + high + 1));
      high += 1;
      passed += up;
      if (passed > u) return high;
    }
    if (low > least) {
      down *= (low * (rest + low)) / ((drawn - low + 1) * (marked - low + 1));
      low -= 1;
      passed += down;
      if (passed > u) return low;
    }
  }
  return mode;
}
