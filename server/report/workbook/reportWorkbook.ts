/** Every table that an edition publishes as a spreadsheet: what it is, a list of the tables, then one table a sheet. */
import type { Published } from '../../../analysis/disclosure/published.js';
import { exampleBand } from '../../../analysis/findings/figureWords.js';
import { name, nameOfQuestion, nounOfGroups } from '../../../analysis/findings/names.js';
import { neutralTitle } from '../../../analysis/findings/neutralTitle.js';
import { sourceLine } from '../../../analysis/findings/sourceLine.js';
import { combinationRows } from '../../../analysis/report/combinationRows.js';
import { combinationTerms } from '../../../analysis/words/combinationTerms.js';
import { contextOf } from '../../../analysis/report/contextOf.js';
import { isSupportChart } from '../../../analysis/words/chartName.js';
import { terms } from '../../../analysis/words/terms.js';
import type { Edition } from '../../../analysis/report/edition.js';
import { noteText } from '../../../analysis/report/noteText.js';
import { supportOf } from '../../../analysis/report/support/supportOf.js';
import { baseMembers } from '../../../analysis/words/baseMembers.js';
import type { Language } from '../../../analysis/words/language.js';
import { waveNames } from '../../../analysis/words/waveNames.js';
import type { Workbook, WorkbookSheet } from '../../../analysis/words/workbook.js';
import { workbookWords } from '../../../views/words/workbook.js';
import { sheetNames } from '../../draw/documents/xlsx/sheetNames.js';
import type { ReportReading } from '../reportLinks.js';
import { shareCells } from './numberCells.js';
import { readmeSheet } from './readmeSheet.js';
import { supportSheet } from './supportSheet.js';
import { sinceSheet } from './sinceSheet.js';
import { shareColumns, tableSheet, withExample } from './tableSheet.js';

function hasRows({ rows, numbers }: Published): boolean {
  return rows.length > 0 || numbers.length > 0;
}

function wantedName({ definition }: Edition, table: Published, language: Language): string {
  const words = workbookWords[language].table;
  const number = String(definition.questions.get(table.question)?.number ?? table.question);
  const [by] = table.by;
  return by === undefined ? words.alone(number) : words.split(number, nounOfGroups(definition, by, language));
}

function keyNumberSheet(edition: Edition, language: Language): readonly WorkbookSheet[] {
  const words = workbookWords[language].keyNumbers;
  const rows = edition.indicators.flatMap(({ indicator, table }) =>
    table.rows.filter(({ group }) => group === null).map((row) => [nameOfQuestion(edition.definition, indicator, language), ...shareCells(row, language)]));
  const columns = [{ head: words.head, width: 60 }, ...shareColumns(edition.settings.level, language)];
  return rows.length === 0 ? [] : [{ name: words.sheet, ...withExample({ columns, rows }, contextOf(edition, language)) }];
}

function figureOfTable({ plan }: Edition, { question, by }: Published): string {
  const numbers = plan.figures.flatMap((figure, i) => (figure.question === question && figure.by === by[0] && !isSupportChart(figure.chart) ? [String(i + 1)] : []));
  return numbers.join(', ');
}

function contentsRow(edition: Edition, table: Published, sheet: string, language: Language): readonly string[] {
  const question = edition.definition.questions.get(table.question);
  return [
    sheet,
    neutralTitle({ table }, contextOf(edition, language)),
    question === undefined ? '' : name(question.text, language),
    baseMembers(table.baseRule, language),
    figureOfTable(edition, table),
    table.notes.map((code) => noteText(code, table, language)).join(' '),
  ];
}

function contentsSheet(edition: Edition, names: ReadonlyMap<Published, string>, language: Language): WorkbookSheet {
  const { sheet, head, none } = workbookWords[language].contents;
  const columns = [[head.sheet, 28], [head.table, 44], [head.question, 54], [head.base, 26], [head.figure, 9], [head.notes, 80]] as const;
  return { name: sheet, columns: columns.map(([text, width]) => ({ head: text, width })), rows: edition.tables.map((table) => contentsRow(edition, table, names.get(table) ?? none, language)) };
}

/** What is the same of every workbook of an edition. */
export function workbookAbout(edition: Edition, { language, links }: ReportReading): Omit<Workbook, 'sheets' | 'title'> {
  const context = contextOf(edition, language);
  return {
    language,
    organisation: name(edition.definition.organisation, language),
    date: edition.date,
    example: edition.definition.example ? exampleBand(context) : '',
    source: sourceLine(context, links.printed),
  };
}

/** After the tables: what changed since the wave before. */
function sinceSheets(edition: Edition, language: Language): readonly WorkbookSheet[] {
  const { earlier, tables, definition } = edition;
  if (earlier === undefined) return [];
  const { since } = workbookWords[language].table;
  return earlier.questions.flatMap((compared) => {
    const table = tables.find(({ question, by }) => question === compared.question && by.length === 0);
    if (table === undefined || compared.rows.length === 0) return [];
    const number = String(definition.questions.get(compared.question)?.number ?? compared.question);
    return [{ name: since(number, waveNames(earlier.starts, language).earlier), ...sinceSheet(table, { wave: earlier, compared }, contextOf(edition, language)) }];
  });
}

/** After these: what was chosen together. */
function togetherSheets(edition: Edition, language: Language): readonly WorkbookSheet[] {
  return (edition.combinations ?? []).flatMap((told) => {
    const table = edition.tables.find(({ question, by }) => question === told.question && by.length === 0);
    const rows = table === undefined ? [] : combinationRows(table, told);
    if (table === undefined || rows.length === 0) return [];
    const number = String(edition.definition.questions.get(told.question)?.number ?? told.question);
    return [{ name: `${terms[language].question} ${number}, ${combinationTerms[language].together.toLowerCase()}`, ...tableSheet({ ...table, rows }, contextOf(edition, language)) }];
  });
}

/** Last: what there is to meet needs with, one figure a sheet. */
function supportSheets(edition: Edition, language: Language): readonly WorkbookSheet[] {
  if (edition.support === undefined) return [];
  const published = supportOf(edition, language);
  return edition.plan.figures.flatMap(({ chart }, i) => (isSupportChart(chart) ? [{ name: `${terms[language].figure} ${String(i + 1)}`, ...supportSheet({ chart, published }, contextOf(edition, language)) }] : []));
}

export function reportWorkbook(edition: Edition, reading: ReportReading): Workbook {
  const { language } = reading;
  const { readme, contents } = workbookWords[language];
  const key = keyNumberSheet(edition, language);
  const shown = edition.tables.filter(hasRows);
  const before = [readme.sheet, contents.sheet, ...key.map((sheet) => sheet.name)];
  const names = sheetNames([...before, ...shown.map((table) => wantedName(edition, table, language))]).slice(before.length);
  const named = new Map(shown.map((table, i) => [table, names[i] ?? ''] as const));
  const tables = shown.map((table): WorkbookSheet => ({ name: named.get(table) ?? '', ...tableSheet(table, contextOf(edition, language)) }));
  const sheets = [readmeSheet(edition, reading, readme.contentsText), contentsSheet(edition, named, language), ...key, ...tables, ...sinceSheets(edition, language), ...togetherSheets(edition, language), ...supportSheets(edition, language)];
  return { ...workbookAbout(edition, reading), title: edition.texts[language].title, sheets };
}
