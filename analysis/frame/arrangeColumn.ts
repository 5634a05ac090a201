import { arrangeRows, arrangeSet } from './arrangeRows.js';
import type { Column } from './columns.js';

/** A column whose rows stand in another order (place -> row). */
export function arrangeColumn(column: Column, order: Uint32Array): Column {
  const status = arrangeRows(column.status, order);
  switch (column.kind) {
    case 'single':
    case 'unit':
      return { ...column, status, codes: arrangeRows(column.codes, order) };
    case 'multiple': {
      const { otherCounts } = column;
      const chosen = column.chosen.map((set) => arrangeSet(set, order));
      return { ...column, status, chosen, ...(otherCounts === undefined ? {} : { otherCounts: arrangeRows(otherCounts, order) }) };
    }
    case 'grid': {
      const rows = column.rows.map((row) => ({ ...row, status: arrangeRows(row.status, order), codes: arrangeRows(row.codes, order) }));
      return { ...column, status, rows };
    }
    case 'ranking':
      return { ...column, status, places: column.places.map((codes) => arrangeRows(codes, order)) };
    case 'number':
      return { ...column, status, values: arrangeRows(column.values, order) };
    case 'text':
      return { ...column, status };
  }
}
