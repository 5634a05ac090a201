/** An XLSX written part by part, as ECMA-376 has it, so that a test can write what spreadsheets write and what they never would. */
import { strToU8, zipSync } from 'fflate';

export interface WorkbookFile {
  /** What stands in `sheetData`. */
  readonly rows: string;
  /** Of further sheets, by name. */
  readonly others?: Readonly<Record<string, string>>;
  /** What stands in `sst`. */
  readonly shared?: string;
  /** What stands in `styleSheet`. */
  readonly styles?: string;
  readonly workbookPr?: string;
  /** Parts added or put in the place of ours. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** 0: stored as it is. */
  readonly level?: 0 | 6;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const related = (entries: readonly (readonly [id: string, kind: string, target: string])[]) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const sheet = (rows: string) => `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;

export function partsOfWorkbook({ rows, others = {}, shared = '', styles = '', workbookPr = '', parts = {} }: WorkbookFile): Readonly<Record<string, string | Uint8Array>> {
  const sheets = [['Answers', rows] as const, ...Object.entries(others)];
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': related([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${relationships}">${workbookPr}<sheets>${sheets
      .map(([name], i) => `<sheet name="${name}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related([
      ...sheets.map((_, i) => [`rId${String(i + 1)}`, 'worksheet', `worksheets/sheet${String(i + 1)}.xml`] as const),
      ['rId98', 'sharedStrings', 'sharedStrings.xml'],
      ['rId99', 'styles', '/xl/styles.xml'],
    ]),
    ...Object.fromEntries(sheets.map(([, of], i) => [`xl/worksheets/sheet${String(i + 1)}.xml`, sheet(of)])),
    'xl/sharedStrings.xml': `${head}<sst ${main}>${shared}</sst>`,
    'xl/styles.xml': `${head}<styleSheet ${main}>${styles}</styleSheet>`,
    ...parts,
  };
}

export function workbookFile(file: WorkbookFile): Uint8Array {
  const parts = Object.entries(partsOfWorkbook(file)).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const);
  return zipSync(Object.fromEntries(parts), { level: file.level ?? 6, mtime: '2026-01-01' });
}

/** A row of inline texts. */
export const textRow = (...cells: readonly string[]): string => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
