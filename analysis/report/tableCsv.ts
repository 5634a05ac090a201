/** A published table as CSV that opens in a spreadsheet of its language: BOM, separator, decimal mark, per cent. */
import type { Published, PublishedRow } from '../disclosure/published.js';
import { baseMembers } from '../words/baseMembers.js';
import type { Language } from '../words/language.js';
import { printedPercent } from '../words/printedPercent.js';
import { tableDecimals } from '../words/tableDecimals.js';
import { terms } from '../words/terms.js';
import { textIn } from '../words/textIn.js';
import { asText, localCsv, localNumber } from './localCsv.js';

const columns = ['question', 'group_question', 'group', 'group_label', 'item', 'code', 'label', 'count', 'base', 'share', 'low', 'high', 'interval_method', 'release', 'base_rule', 'base_label'];

/** What is the same on every row: which edition the numbers are of, and that they are invented when they are. */
export interface CsvOrigin {
  readonly edition: string;
  readonly source: string;
  /** The band of invented answers; absent for real ones. */
  readonly example?: string;
}

function whole(value: number | null): string {
  return value === null ? terms.en.hidden : String(value);
}

function percent(share: number | null, row: PublishedRow, language: Language): string {
  // Nobody answered: there is no share, which is not the same as a hidden one.
  if (share === null) return row.release !== 'suppress' ? '' : terms.en.hidden;
  const decimals = tableDecimals(row.base ?? 0, row.count);
  return localNumber(printedPercent(share, decimals), language, decimals);
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
    whole(row.count),
    whole(row.base),
    percent(row.share, row, language),
    percent(row.low, row, language),
    percent(row.high, row, language),
    row.intervalMethod ?? '',
    row.release,
    table.baseRule,
    baseMembers(table.baseRule, language),
  ];
}

/**
 * Shape a published table in, CSV text out: language-neutral column names, `..` for what is hidden, shares in per cent
 * with one decimal from a base of 200. Cells that look like formulas are escaped. Source RFC 4180.
 */
export function tableCsv(table: Published, language: Language, origin: CsvOrigin): string {
  const extra: readonly (readonly [string, string])[] = [
    ['edition', origin.edition],
    ['source', asText(origin.source)],
    ...(origin.example === undefined ? [] : [['example', asText(origin.example)] as const]),
  ];
  const lines = [[...columns, ...extra.map(([name]) => name)], ...table.rows.map((row) => [...cellsOf(table, row, language), ...extra.map(([, value]) => value)])];
  return localCsv(lines, language);
}
