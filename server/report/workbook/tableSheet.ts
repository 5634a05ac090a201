/** One published table as one sheet. */
import type { Published, PublishedNumberRow } from '../../../analysis/disclosure/published.js';
import type { FindingContext } from '../../../analysis/findings/context.js';
import { name, nounOfGroups } from '../../../analysis/findings/names.js';
import { noAnswers } from '../../../analysis/findings/shareText.js';
import type { Group } from '../../../analysis/tables/table.js';
import type { Language } from '../../../analysis/words/language.js';
import { numberDecimals } from '../../../analysis/words/numberDecimals.js';
import { capitalise } from '../../../analysis/words/sentence.js';
import { confidenceInterval, terms } from '../../../analysis/words/terms.js';
import type { WorkbookCell, WorkbookColumn } from '../../../analysis/words/workbook.js';
import { workbookWords } from '../../../views/words/workbook.js';
import { shareCells, wholeCell } from './numberCells.js';

export interface SheetOfTable {
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly (readonly WorkbookCell[])[];
}

const labelWidth = 44;
const numberWidth = 11;
/** By how many decimals are printed. */
const decimalFormats = ['whole', 'decimal1', 'decimal2'] as const;

function column(head: string, width = numberWidth): WorkbookColumn {
  return { head, width };
}

export function shareColumns(level: number, language: Language): readonly WorkbookColumn[] {
  const words = workbookWords[language].table;
  const interval = confidenceInterval(level, language, 'short');
  return [column(terms[language].count), column('n'), column(terms[language].share), column(`${interval}, ${words.low.toLowerCase()}`, 17), column(`${interval}, ${words.high.toLowerCase()}`, 17), column(words.comment, 46)];
}

/** A column that says on every row that the answers are invented. */
export function withExample(sheet: SheetOfTable, { definition, language }: FindingContext): SheetOfTable {
  if (!definition.example) return sheet;
  return { columns: [...sheet.columns, column(workbookWords[language].table.example)], rows: sheet.rows.map((row) => [...row, terms[language].exampleBand]) };
}

function groupCell(group: Group | null, language: Language): string {
  return group === null ? terms[language].everyone : name(group.label, language);
}

function numberRow(row: PublishedNumberRow, isSplit: boolean, language: Language): readonly WorkbookCell[] {
  const words = workbookWords[language].table;
  const decimal = (value: number | null): WorkbookCell => (value === null ? (row.release === 'suppress' ? { mark: terms.en.hidden } : null) : { value, format: decimalFormats[numberDecimals(value)] });
  const remark = row.release === 'suppress' ? terms[language].hiddenGroup : row.release === 'footnote' ? words.uncertain : row.mean === null ? noAnswers(language) : null;
  return [...(isSplit ? [groupCell(row.group, language)] : []), wholeCell(row.base), decimal(row.mean), decimal(row.low), decimal(row.high), decimal(row.median), decimal(row.sd), remark];
}

function numberSheet(table: Published, groups: readonly WorkbookColumn[], language: Language): SheetOfTable {
  const words = workbookWords[language].table;
  const interval = confidenceInterval(table.level, language, 'short');
  const columns = [...groups, column('n'), column(words.mean), column(`${interval}, ${words.low.toLowerCase()}`, 17), column(`${interval}, ${words.high.toLowerCase()}`, 17), column(words.median), column(words.sd, 14), column(words.comment, 46)];
  return { columns, rows: table.numbers.map((row) => numberRow(row, groups.length > 0, language)) };
}

/** Group, row and answer where the table has them, then the numbers. */
export function tableSheet(table: Published, context: FindingContext): SheetOfTable {
  const { definition, language } = context;
  const [by] = table.by;
  const groups = by === undefined ? [] : [column(capitalise(nounOfGroups(definition, by, language)), labelWidth)];
  if (table.numbers.length > 0) return withExample(numberSheet(table, groups, language), context);
  const hasItems = table.rows.some(({ item }) => item !== null);
  const columns = [...groups, ...(hasItems ? [column(workbookWords[language].table.row, labelWidth)] : []), column(terms[language].answer, labelWidth), ...shareColumns(table.level, language)];
  const rows = table.rows.map((row) => [
    ...(by === undefined ? [] : [groupCell(row.group, language)]),
    ...(hasItems ? [row.item === null ? '' : name(row.item.label, language)] : []),
    name(row.label, language),
    ...shareCells(row, language),
  ]);
  return withExample({ columns, rows }, context);
}
