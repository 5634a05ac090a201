/** Room for wrapped texts: not every program makes it by itself when it opens a file. */
import type { WorkbookCell, WorkbookColumn } from '../../../../analysis/words/workbook.js';

const lineHeight = 15;
/** Higher than this a row cannot be. */
const highest = 409;

function linesOf(text: string, width: number): number {
  // words do not fill their lines to the end
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
}

/** In points. */
export function rowHeight(cells: readonly WorkbookCell[], columns: readonly WorkbookColumn[]): number {
  const lines = cells.map((cell, i) => (typeof cell === 'string' ? linesOf(cell, columns[i]?.width ?? 10) : 1));
  return Math.min(highest, lineHeight * Math.max(1, ...lines));
}
