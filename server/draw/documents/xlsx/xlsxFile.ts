/** A workbook as an XLSX file (ECMA-376): texts are texts wherever they stand, and the same workbook is the same bytes. */
import { strToU8 } from 'fflate';
import type { Workbook } from '../../../../analysis/words/workbook.js';
import { fixedZip } from '../fixedZip.js';
import { stylesXml } from './cellStyles.js';
import { cutLongCells } from './cutLongCells.js';
import { appPropertiesXml, contentTypesXml, corePropertiesXml, packageRelationsXml, workbookRelationsXml, workbookXml } from './packageParts.js';
import { sheetNames } from './sheetNames.js';
import { sheetXml } from './sheetXml.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function xlsxFile(workbook: Workbook): Uint8Array {
  const { sheets, language } = workbook;
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypesXml(sheets.length)],
    ['_rels/.rels', packageRelationsXml],
    ['docProps/core.xml', corePropertiesXml(workbook)],
    ['docProps/app.xml', appPropertiesXml],
    ['xl/workbook.xml', workbookXml(sheetNames(sheets.map(({ name }) => name)))],
    ['xl/_rels/workbook.xml.rels', workbookRelationsXml(sheets.length)],
    ['xl/styles.xml', stylesXml(language)],
    ...sheets.map((sheet, i) => [`xl/worksheets/sheet${String(i + 1)}.xml`, sheetXml(workbook, cutLongCells(sheet, language), i === 0)] as const),
  ];
  return fixedZip(parts.map(([path, xml]) => ({ path, bytes: strToU8(declaration + xml) })));
}
