import { imbensManskiCritical } from './imbensManskiCritical.js';
import type { Bounds } from './boundsOfShare.js';
import { checkResponseCells, type ResponseCell } from './responseCell.js';

/**
 * Bounds of a share under any non-response, within cells and summed by the people invited in each.
 *
 * Shape cells (a cell without an answer may hold anything), level in (0, 1). Units shares of everyone invited. The
 * bounds are those without cells, since who did not answer is as unknown in a cell as outside it; the standard error
 * is that of a stratified count, Σ n_c p_c q_c / N², and the interval never wider. Errors as `checkResponseCells`.
 * Source Manski (1989), Imbens & Manski (2004), `statistics.md` 6.4.
 */
export function boundsOverCells(cells: readonly ResponseCell[], level = 0.95): Bounds {
  checkResponseCells(cells);
  const total = (of: (cell: ResponseCell) => number) => cells.reduce((sum, cell) => sum + of(cell), 0);
  const invited = total((cell) => cell.invited);
  const low = total(({ count }) => count) / invited;
  const high = total((cell) => cell.count + cell.invited - cell.n) / invited;
  const error = Math.sqrt(total(({ count, n }) => (n === 0 ? 0 : (count / n) * (n - count)))) / invited;
  const beyond = error === 0 ? 0 : imbensManskiCritical((high - low) / error, level) * error;
  return {
    bounds: { low, high },
    interval: { low: Math.max(0, low - beyond), high: Math.min(1, high + beyond) },
    zeroEvents: error === 0,
  };
}
