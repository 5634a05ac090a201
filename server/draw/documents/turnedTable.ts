/** A table of few groups and many answers, with the answers as its rows: read downwards on one page, and not in parts that are wider than it. */
import type { FigureTable } from '../../../analysis/words/figureWords.js';

/** Only where all columns but the first are of one kind, after how many answered: shares stay beside shares. */
function isTurnable({ head, rows }: FigureTable): boolean {
  return head[1] === 'n' && head.length > rows.length + 2;
}

/**
 * @param answer what the first column is called, when answers stand there
 * @returns nothing where rows and columns mean different things, or where there are as many rows as columns
 */
export function turnedTable(table: FigureTable, answer: string): FigureTable | undefined {
  if (!isTurnable(table)) return undefined;
  const { caption, head, rows } = table;
  return { caption, head: [answer, ...rows.map((row) => row.head)], rows: head.slice(1).map((column, i) => ({ head: column, cells: rows.map(({ cells }) => cells[i] ?? '') })) };
}
