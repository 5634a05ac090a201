import { nearest } from '../../../survey/nearest.js';
import type { FileTold } from '../../mapping/mapping.js';
import type { Limits } from '../limits.js';
import type { RecordFault } from '../recordFaults.js';
import type { OpenBytes, SourceTable } from '../sourceTable.js';
import { wholeFile } from '../wholeFile.js';
import { readDateStyles } from './dateStyles.js';
import { notAWorkbook } from './notAWorkbook.js';
import { Package } from './package.js';
import { readSharedStrings } from './sharedStrings.js';
import { type Sheet, readWorkbook } from './workbook.js';
import { refuse, refuseBeyond, XlsxFault } from './xlsxFault.js';
import { XlsxTable } from './xlsxTable.js';

/** The sheet told, or the first that is not hidden. */
function chooseSheet(sheets: readonly Sheet[], told: string | undefined, file: string): Sheet {
  const found = told === undefined ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0]) : sheets.find(({ name }) => name === told);
  if (found !== undefined) return found;
  const names = sheets.map(({ name }) => name);
  refuse('SHEET_NOT_FOUND', { sheet: told ?? '', sheets: names.join(', '), nearest: nearest(told ?? '', names) }, file);
}

function open(openBytes: OpenBytes, told: FileTold, file: string, limits: Limits): SourceTable {
  const bytes = wholeFile(openBytes, limits.unpackedBytes);
  if (bytes === undefined) refuseBeyond(limits, 'unpackedBytes', file);
  const from = new Package(bytes, limits, file);
  if (!from.has('_rels/.rels') || !from.has('[Content_Types].xml') || from.has('xl/workbook.bin')) refuse('NOT_A_TABLE', { kind: notAWorkbook(from) }, file);
  if (told.format === 'csv') refuse('TOLD_CSV_IS_XLSX', {}, file);
  const { sheets, from1904, sharedStrings, styles } = readWorkbook(from);
  const sheet = chooseSheet(sheets, told.sheet, file);
  const meaning = {
    sharedStrings: sharedStrings === undefined ? [] : readSharedStrings(from, sharedStrings),
    dateStyles: styles === undefined ? [] : readDateStyles(from, styles),
    from1904,
  };
  const found = { format: 'xlsx', sheet: { is: sheet.name, found: told.sheet === undefined } } as const;
  return new XlsxTable({ from, sheet, meaning, found, headerRows: told.headerRows });
}

/** An XLSX as a table. It is kept in memory packed, with the texts its cells share; its rows are unpacked as they are read. */
export function openXlsx(openBytes: OpenBytes, told: FileTold, file: string, limits: Limits): { readonly table: SourceTable } | { readonly faults: readonly RecordFault[] } {
  try {
    return { table: open(openBytes, told, file, limits) };
  } catch (error) {
    if (error instanceof XlsxFault) return { faults: [error.fault] };
    throw error;
  }
}
