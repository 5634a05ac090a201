import { isBlank } from '../isBlank.js';
import { limitExceeded } from '../limitExceeded.js';
import { recordWarning } from '../recordFault.js';
import type { RecordFault } from '../recordFaults.js';
import type { FileFound, SourceRecord, SourceTable } from '../sourceTable.js';
import type { Meaning } from './cellText.js';
import type { Package } from './package.js';
import { type Formulas, sheetRows } from './sheetRows.js';
import type { Sheet } from './workbook.js';
import { XlsxFault } from './xlsxFault.js';

export interface XlsxSource {
  readonly from: Package;
  readonly sheet: Sheet;
  readonly meaning: Meaning;
  readonly found: FileFound;
  readonly headerRows: number;
}

/** Rows looked at to tell how wide the table is: it may have columns that the header does not name. */
const rowsLookedAt = 200;

/** A sheet as records, each as long as the header: a sheet does not write the blank cells at the end of a row. */
export class XlsxTable implements SourceTable {
  readonly file: FileFound;
  readonly #source: XlsxSource;
  #formulas: Formulas = { count: 0, first: '' };

  constructor(source: XlsxSource) {
    this.file = source.found;
    this.#source = source;
  }

  *records(): Generator<SourceRecord> {
    let line = 1;
    try {
      for (const record of this.#widened()) {
        line = record.line;
        yield record;
      }
    } catch (error) {
      if (!(error instanceof XlsxFault)) throw error;
      yield { cells: [], line, faults: [error.fault] };
    }
  }

  warnings(): readonly RecordFault[] {
    const { count, first } = this.#formulas;
    return count === 0 ? [] : [recordWarning('FORMULAS_USED', { count, first }, { file: this.#source.from.file, path: first })];
  }

  *#widened(): Generator<SourceRecord> {
    const first: SourceRecord[] = [];
    let width: number | undefined;
    for (const record of this.#filled()) {
      if (width === undefined && first.push(record) < rowsLookedAt) continue;
      if (width === undefined) {
        width = widest(first);
        yield* first.map(toWidth(width));
      } else yield toWidth(width)(record);
    }
    if (width === undefined) yield* first.map(toWidth(widest(first)));
  }

  *#filled(): Generator<SourceRecord> {
    const { from, sheet, meaning, headerRows } = this.#source;
    let number = -headerRows;
    for (const record of sheetRows(from, sheet.part, meaning, (formulas) => (this.#formulas = formulas))) {
      if (record.faults === undefined && isBlank(record.cells)) continue;
      number += 1;
      const fault = limitExceeded(record, number, from.limits, from.file);
      if (fault !== undefined) throw new XlsxFault(fault);
      yield record;
    }
  }
}

const widest = (records: readonly SourceRecord[]) => records.reduce((width, { cells }) => Math.max(width, cells.length), 0);

const toWidth = (width: number) => (record: SourceRecord): SourceRecord => {
  const missing = width - record.cells.length;
  return missing > 0 ? { ...record, cells: [...record.cells, ...Array<string>(missing).fill('')] } : record;
};
