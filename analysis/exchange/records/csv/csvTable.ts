import type { CsvShape } from './csvShape.js';
import { CsvRows } from './csvRows.js';
import { isBlank } from '../isBlank.js';
import { limitExceeded } from '../limitExceeded.js';
import type { Limits } from '../limits.js';
import { recordWarning } from '../recordFault.js';
import type { RecordFault } from '../recordFaults.js';
import type { FileFound, SourceRecord, SourceTable } from '../sourceTable.js';

export interface CsvSource {
  readonly text: () => Iterable<string>;
  readonly shape: CsvShape;
  readonly found: FileFound;
  readonly headerRows: number;
  readonly limits: Limits;
  /** Of the file as a whole, known before its records are read. */
  readonly warnings: readonly RecordFault[];
  /** Name of the file, for places. */
  readonly file: string;
}

/** As long as the table is wide: header rows may end before it, or in cells without a name that no record has. */
function widened(cells: readonly string[], width: number): readonly string[] {
  if (cells.length === width) return cells;
  if (cells.length > width) return isBlank(cells, width) ? cells.slice(0, width) : cells;
  return [...cells, ...Array<string>(width - cells.length).fill('')];
}

/** A CSV as records. Shape in `CsvSource`; a line with delimiters and nothing else is left out too, but said. */
export class CsvTable implements SourceTable {
  readonly file: FileFound;
  readonly #source: CsvSource;
  #blank = { count: 0, firstLine: 0 };

  constructor(source: CsvSource) {
    this.file = source.found;
    this.#source = source;
  }

  *records(): Generator<SourceRecord> {
    const { text, shape, headerRows, limits, file } = this.#source;
    this.#blank = { count: 0, firstLine: 0 };
    let before = shape.sepLine ? 1 : 0;
    let number = 0;
    for (const record of new CsvRows(shape, limits, file).of(text())) {
      if (before > 0) before--;
      else if (record.faults === undefined && isBlank(record.cells)) this.#leaveOut(record);
      else {
        number += 1;
        const fault = limitExceeded(record, number - headerRows, limits, file);
        if (fault !== undefined) {
          yield { cells: [], line: record.line, faults: [fault] };
          return;
        }
        yield number > headerRows ? record : { ...record, cells: widened(record.cells, shape.evidence.cells) };
      }
    }
  }

  warnings(): readonly RecordFault[] {
    const { count, firstLine } = this.#blank;
    const blank = recordWarning('BLANK_RECORDS', { count, firstLine }, { file: this.#source.file, line: firstLine });
    return count === 0 ? this.#source.warnings : [...this.#source.warnings, blank];
  }

  #leaveOut({ cells, line }: SourceRecord): void {
    if (cells.length < 2) return;
    this.#blank = { count: this.#blank.count + 1, firstLine: this.#blank.firstLine || line };
  }
}
