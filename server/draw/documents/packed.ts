/** Files that need no drawing and still take time to pack. */
import type { Workbook } from '../../../analysis/words/workbook.js';
import { fixedZip, type ZipEntry } from './fixedZip.js';
import { xlsxFile } from './xlsx/xlsxFile.js';

export type PackOrder = { readonly make: 'workbook'; readonly workbook: Workbook } | { readonly make: 'archive'; readonly entries: readonly ZipEntry[] };

export function packed(order: PackOrder): Uint8Array {
  return order.make === 'workbook' ? xlsxFile(order.workbook) : fixedZip(order.entries);
}
