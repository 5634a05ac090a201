import type { ForeignKind } from '../recordFaults.js';
import type { Package } from './package.js';

/** What a ZIP is that holds no XLSX workbook. */
export function notAWorkbook(from: Package): ForeignKind {
  if (from.has('xl/workbook.bin')) return 'xlsb';
  return from.has('content.xml') && from.has('mimetype') ? 'ods' : 'zip';
}
