/** The parts of the file that say what its other parts are. */
import type { Workbook } from '../../../../analysis/words/workbook.js';
import { xmlText } from './xmlText.js';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

export function contentTypesXml(sheets: number): string {
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', `${sheetType}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, i) => override(`/xl/worksheets/sheet${String(i + 1)}.xml`, `${sheetType}.worksheet+xml`)),
    override('/xl/styles.xml', `${sheetType}.styles+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    '</Types>',
  ].join('');
}

export const packageRelationsXml = [
  `<Relationships xmlns="${packageRelations}">`,
  relation('rId1', `${relations}/officeDocument`, 'xl/workbook.xml'),
  relation('rId2', `${packageRelations}/metadata/core-properties`, 'docProps/core.xml'),
  relation('rId3', `${relations}/extended-properties`, 'docProps/app.xml'),
  '</Relationships>',
].join('');

export function workbookRelationsXml(sheets: number): string {
  const each = Array.from({ length: sheets }, (_, i) => relation(`rId${String(i + 1)}`, `${relations}/worksheet`, `worksheets/sheet${String(i + 1)}.xml`));
  return `<Relationships xmlns="${packageRelations}">${each.join('')}${relation(`rId${String(sheets + 1)}`, `${relations}/styles`, 'styles.xml')}</Relationships>`;
}

/** Header rows stand above every printed page. */
export function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, i) => `<sheet name="${xmlText(name)}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`);
  const titles = names.map((name, i) => `<definedName name="_xlnm.Print_Titles" localSheetId="${String(i)}">'${xmlText(name.replaceAll("'", "''"))}'!$1:$1</definedName>`);
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

export function corePropertiesXml({ title, organisation, language, date }: Workbook): string {
  const at = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xmlText(date)}T00:00:00Z</dcterms:${name}>`;
  return [
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(organisation)}</dc:creator><dc:language>${language === 'sv' ? 'sv-SE' : 'en-GB'}</dc:language>`,
    at('created'),
    at('modified'),
    '</cp:coreProperties>',
  ].join('');
}

export const appPropertiesXml = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Behov</Application></Properties>';
