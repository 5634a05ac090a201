/** Files that need no drawing and still take time to pack. */
import type { Workbook } from '../../../analysis/words/workbook.js';
import { fixedZip, type ZipEntry } from './fixedZip.js';
import { withTemplate } from './template/withTemplate.js';
import { xlsxFile } from './xlsx/xlsxFile.js';

export type PackOrder =
  | { readonly make: 'workbook'; readonly workbook: Workbook }
  | { readonly make: 'archive'; readonly entries: readonly ZipEntry[] }
  /** A document of ours in somebody's Word template; refused as `TemplateFault`. */
  | { readonly make: 'house'; readonly docx: Uint8Array; readonly template: Uint8Array };

export function packed(order: PackOrder): Uint8Array {
  if (order.make === 'house') return withTemplate(order.docx, order.template);
  return order.make === 'workbook' ? xlsxFile(order.workbook) : fixedZip(order.entries);
}
