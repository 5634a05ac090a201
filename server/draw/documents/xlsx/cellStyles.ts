/** How cells look: a row of `cellXfs` each, named by its place. */
import type { NumberFormat } from '../../../../analysis/words/workbook.js';
import type { Language } from '../../../../analysis/words/language.js';

/** A text that begins as a formula would wears a quote prefix, so that it stays text also when somebody edits it. */
export const styleOf = { normal: 0, head: 1, text: 2, quoted: 3, mark: 4, numberHead: 5 } as const;

const numberFormats: readonly NumberFormat[] = ['whole', 'percent', 'percent1', 'decimal1', 'decimal2'];
const firstNumberStyle = 6;
const firstOwnFormat = 164;

export function styleOfNumber(format: NumberFormat): number {
  return firstNumberStyle + numberFormats.indexOf(format);
}

/** Decimal mark and groups are those of whoever opens the file; the blank before the sign of per cent is Swedish. */
function codeOf(format: NumberFormat, language: Language): string {
  const percent = language === 'sv' ? '\\\u00a0%' : '%';
  return { whole: '#,##0', percent: `0${percent}`, percent1: `0.0${percent}`, decimal1: '0.0', decimal2: '0.00' }[format];
}

const top = '<alignment vertical="top" wrapText="1"/>';
/** Numbers and what stands over or for them: to the right, and a little away from the words of the next column. */
const right = (more: string): string => `<alignment horizontal="right" indent="1" ${more}/>`;

export function stylesXml(language: Language): string {
  const formats = numberFormats.map((format, i) => `<numFmt numFmtId="${String(firstOwnFormat + i)}" formatCode="${codeOf(format, language)}"/>`);
  const xfs = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    `<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="bottom" wrapText="1"/></xf>`,
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${top}</xf>`,
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1">${top}</xf>`,
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${right('vertical="top"')}</xf>`,
    `<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">${right('vertical="bottom" wrapText="1"')}</xf>`,
    ...numberFormats.map((_, i) => `<xf numFmtId="${String(firstOwnFormat + i)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${right('vertical="top"')}</xf>`),
  ];
  const font = (bold: string): string => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${String(formats.length)}">${formats.join('')}</numFmts>`,
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${String(xfs.length)}">${xfs.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
