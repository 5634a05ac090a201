/** A spreadsheet holds 32,767 characters in a cell and no more: what is longer is cut, and a column beside says so. */
import type { Language } from '../../../../analysis/words/language.js';
import type { WorkbookCell, WorkbookSheet } from '../../../../analysis/words/workbook.js';
import { writable } from './xmlText.js';

export const longestCell = 32_767;

const words = {
  sv: { head: 'Avkortat', said: (column: string, length: number) => `${column}: texten är ${String(length)} tecken, och ${String(longestCell)} av dem står här. Hela texten finns i CSV-filen.` },
  en: { head: 'Cut short', said: (column: string, length: number) => `${column}: the text is ${String(length)} characters, and ${String(longestCell)} of them stand here. The whole text is in the CSV file.` },
} as const;

function isLong(cell: WorkbookCell): cell is string {
  return typeof cell === 'string' && writable(cell).length > longestCell;
}

function cut(cell: WorkbookCell): WorkbookCell {
  // a letter in two halves is not cut in two: the half would be dropped when it is written
  return isLong(cell) ? writable(cell).slice(0, longestCell) : cell;
}

export function cutLongCells(sheet: WorkbookSheet, language: Language): WorkbookSheet {
  if (!sheet.rows.some((row) => row.some(isLong))) return sheet;
  const { head, said } = words[language];
  const noteOf = (row: readonly WorkbookCell[]): WorkbookCell => {
    const notes = row.flatMap((cell, i) => (isLong(cell) ? [said(sheet.columns[i]?.head ?? '', cell.length)] : []));
    return notes.length === 0 ? null : notes.join(' ');
  };
  const columns = [...sheet.columns, { head, width: 40 }];
  return { ...sheet, columns, rows: sheet.rows.map((row) => [...sheet.columns.map((_, i) => cut(row[i] ?? null)), noteOf(row)]) };
}
