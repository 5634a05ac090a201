/** Tables for a spreadsheet: what stands in which cell, and how a number is shown. One table a sheet, from its first cell. */
import type { Language } from './language.js';

/** Whole numbers; per cent with no decimals or one (of a share in [0, 1]); one or two decimals. */
export type NumberFormat = 'whole' | 'percent' | 'percent1' | 'decimal1' | 'decimal2';

/** A text, a number as it is shown, the mark of what is not shown, or nothing. */
export type WorkbookCell = string | { readonly value: number; readonly format: NumberFormat } | { readonly mark: string } | null;

export interface WorkbookColumn {
  readonly head: string;
  /** In letters. */
  readonly width: number;
}

export interface WorkbookSheet {
  /** As wanted; the file has it short enough, without what a sheet may not be called, and told apart from the others. */
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly (readonly WorkbookCell[])[];
}

export interface Workbook {
  readonly language: Language;
  readonly title: string;
  readonly organisation: string;
  /** ISO date: the same workbook is the same bytes. */
  readonly date: string;
  /** Band over invented data, above every printed page; empty for real data. */
  readonly example: string;
  /** Below every printed page. */
  readonly source: string;
  readonly sheets: readonly WorkbookSheet[];
}
