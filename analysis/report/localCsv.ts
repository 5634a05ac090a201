/** Rows as CSV that opens in a spreadsheet of a language: BOM, separator, lines; nothing in it runs. Source RFC 4180. */
import type { Language } from '../words/language.js';

const byteOrderMark = '\ufeff';
const separators = { sv: ';', en: ',' } as const;

/** A cell that a spreadsheet would run as a formula is made text again, also when blanks or line breaks stand before it. */
export function asText(text: string): string {
  return /(?:^|[\n\r])[^\S\n\r]*[=+\-@\t\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}

function quoted(cell: string, separator: string): string {
  return cell.includes(separator) || /["\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Decimal comma in Swedish, no thousands. Errors RangeError when the value is not finite. */
export function localNumber(value: number, language: Language, decimals = 0): string {
  if (!Number.isFinite(value)) throw new RangeError('only finite numbers can be written');
  const written = value.toFixed(decimals);
  return language === 'sv' ? written.replace('.', ',') : written;
}

/** Cells as they are: texts of people have passed `asText` before. */
export function localCsv(rows: readonly (readonly string[])[], language: Language): string {
  const separator = separators[language];
  return `${byteOrderMark}${rows.map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator)).join('\r\n')}\r\n`;
}
