/** A published table as CSV that opens in a spreadsheet of its language: BOM, separator, decimal mark, per cent. */
import type { Published, PublishedRow } from '../disclosure/published.js';
import type { SinceWave } from '../disclosure/publishedWave.js';
import { baseMembers } from '../words/baseMembers.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';
import { csvCount, csvPercent } from './csvNumbers.js';
import { asText, localCsv } from './localCsv.js';
import { numberCsvRows } from './numberCsv.js';
import type { LastColumns } from './halvesCells.js';
import { sinceCells, sinceColumns } from './sinceCells.js';

const columns = ['question', 'group_question', 'group', 'group_label', 'item', 'code', 'label', 'count', 'base', 'share', 'low', 'high', 'interval_method', 'release', 'base_rule', 'base_label'];

/** What is the same on every row: which edition the numbers are of, and that they are invented when they are. */
export interface CsvOrigin {
  readonly edition: string;
  readonly source: string;
  /** The band of invented answers; absent for real ones. */
  readonly example?: string;
}

function cellsOf(table: Published, row: PublishedRow, language: Language): readonly string[] {
  const group = row.group;
  return [
    table.question,
    group?.question ?? '',
    group?.code ?? '',
    group === null ? '' : asText(textIn(group.label, language)),
    row.item?.code ?? '',
    asText(row.code),
    asText(textIn(row.label, language)),
    csvCount(row.count),
    csvCount(row.base),
    csvPercent(row.share, row, language),
    csvPercent(row.low, row, language),
    csvPercent(row.high, row, language),
    row.intervalMethod ?? '',
    row.release,
    table.baseRule,
    baseMembers(table.baseRule, language),
  ];
}

/**
 * Shape a published table in, CSV text out: language-neutral column names, `..` for what is hidden, shares in per cent
 * with one decimal from a base of 200; of a number question its means. Cells that look like formulas are escaped. `since`: what changed, in columns after the others; `last`: columns after all of them. Source RFC 4180.
 */
export function tableCsv(table: Published, language: Language, origin: CsvOrigin, { since, last }: { readonly since?: SinceWave | undefined; readonly last?: LastColumns | undefined } = {}): string {
  const extra: readonly (readonly [string, string])[] = [
    ['edition', origin.edition],
    ['source', asText(origin.source)],
    ...(origin.example === undefined ? [] : [['example', asText(origin.example)] as const]),
  ];
  const changes = (row: PublishedRow): readonly string[] => (since === undefined ? [] : sinceCells(since, row, language));
  const shares = (): readonly (readonly string[])[] => [[...columns, ...(since === undefined ? [] : sinceColumns)], ...table.rows.map((row) => [...cellsOf(table, row, language), ...changes(row)])];
  const [head = [], ...rows] = table.kind === 'number' ? numberCsvRows(table, language) : shares();
  const behind = (at: number): readonly string[] => {
    const row = table.rows[at];
    return last === undefined || row === undefined ? [] : last.cells(table.question, row);
  };
  return localCsv([[...head, ...extra.map(([name]) => name), ...(last?.columns ?? [])], ...rows.map((row, at) => [...row, ...extra.map(([, value]) => value), ...behind(at)])], language);
}
