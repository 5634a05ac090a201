/** The numbers of a picture of support as CSV. */
import type { SupportInLanguage } from '../../disclosure/supportInLanguage.js';
import type { SupportChart } from '../../words/chartName.js';
import type { Language } from '../../words/language.js';
import { printedPercent } from '../../words/printedPercent.js';
import { terms } from '../../words/terms.js';
import { asText, localCsv, localNumber } from '../localCsv.js';
import { supportRows, type SupportCell } from './supportRows.js';

/** What is the same on every row. */
export interface SupportOrigin {
  /** Absent in files of one’s own. */
  readonly edition?: string;
  readonly source: string;
  /** What was typed in and who answers for it, where no column says so. */
  readonly assumed?: string;
  readonly example?: string;
}

/** Shares in whole per cents, as figures have them. `..` is what is hidden; empty is what nobody has said. */
export function supportCellText(cell: SupportCell, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return asText(cell);
  if ('hidden' in cell) return terms.en.hidden;
  if ('money' in cell) return localNumber(Math.round(cell.money), language);
  return 'share' in cell ? localNumber(printedPercent(cell.share), language) : localNumber(cell.number, language, cell.decimals);
}

/** Shape what is published and where it comes from in, CSV text out. */
export function supportCsv(chart: SupportChart, support: SupportInLanguage, { edition, source, assumed = '', example }: SupportOrigin, language: Language): string {
  const { columns, rows } = supportRows(chart, support, language);
  const extra: readonly (readonly [string, string])[] = [...(edition === undefined ? [] : [['edition', edition] as const]), ['source', asText(source)], ...(assumed === '' ? [] : [['assumptions', asText(assumed)] as const]), ...(example === undefined ? [] : [['example', asText(example)] as const])];
  return localCsv([[...columns, ...extra.map(([column]) => column)], ...rows.map((row) => [...row.map((cell) => supportCellText(cell, language)), ...extra.map(([, value]) => value)])], language);
}
