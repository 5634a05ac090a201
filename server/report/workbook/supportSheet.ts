/** A figure of support as one sheet: the rows of its CSV, numbers as numbers. */
import type { SupportInLanguage } from '../../../analysis/disclosure/supportInLanguage.js';
import type { FindingContext } from '../../../analysis/findings/context.js';
import { supportRows, type SupportCell } from '../../../analysis/report/support/supportRows.js';
import type { SupportChart } from '../../../analysis/words/chartName.js';
import type { Language } from '../../../analysis/words/language.js';
import { supportHeads, type SupportColumn } from '../../../analysis/words/supportHeads.js';
import { terms } from '../../../analysis/words/terms.js';
import type { WorkbookCell } from '../../../analysis/words/workbook.js';
import { withExample, type SheetOfTable } from './tableSheet.js';

function cellOf(cell: SupportCell): WorkbookCell {
  if (typeof cell === 'string' || cell === null) return cell;
  if ('hidden' in cell) return { mark: terms.en.hidden };
  if ('share' in cell) return { value: cell.share, format: 'percent' };
  if ('money' in cell) return { value: Math.round(cell.money), format: 'whole' };
  return { value: cell.number, format: cell.decimals === 0 ? 'whole' : cell.decimals === 1 ? 'decimal1' : 'decimal2' };
}

const widthOf = (column: SupportColumn): number => (['label', 'option_name', 'function', 'open_to', 'function_source', 'owner', 'function_owner'].includes(column) ? 40 : 16);

function headsIn(columns: readonly SupportColumn[], language: Language) {
  return columns.map((column) => ({ head: supportHeads[language][column], width: widthOf(column) }));
}

export function supportSheet({ chart, published }: { readonly chart: SupportChart; readonly published: SupportInLanguage }, context: FindingContext): SheetOfTable {
  const { columns, rows } = supportRows(chart, published, context.language);
  return withExample({ columns: headsIn(columns, context.language), rows: rows.map((row) => row.map(cellOf)) }, context);
}
