import type { SourceTable } from '../../records/sourceTable.js';
import { ColumnProfile } from './columnProfile.js';

export interface TableProfile {
  readonly headerRows: readonly (readonly string[])[];
  readonly columns: readonly ColumnProfile[];
  readonly records: number;
  /** Records that cannot be read, which say nothing here. */
  readonly faulty: number;
}

/** One walk over the file, in memory that does not grow with it. `onRecord` is told how many records have been read. */
export function profileTable(table: SourceTable, headerRows: number, onRecord?: (records: number) => void): TableProfile {
  const head: (readonly string[])[] = [];
  const columns: ColumnProfile[] = [];
  let records = 0;
  let faulty = 0;
  for (const { cells, faults } of table.records()) {
    if (head.length < headerRows) {
      head.push(cells);
      while (columns.length < cells.length) columns.push(new ColumnProfile());
    } else if (faults !== undefined) faulty += 1;
    else {
      records += 1;
      columns.forEach((column, i) => column.add(cells[i] ?? ''));
      onRecord?.(records);
    }
  }
  return { headerRows: head, columns, records, faulty };
}
