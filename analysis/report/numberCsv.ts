/** What people gave as a number, as the rows of a CSV: n, mean with its interval, median and spread, a row a group. */
import type { Published, PublishedNumberRow } from '../disclosure/published.js';
import { baseMembers } from '../words/baseMembers.js';
import type { Language } from '../words/language.js';
import { numberDecimals } from '../words/numberDecimals.js';
import { terms } from '../words/terms.js';
import { textIn } from '../words/textIn.js';
import { csvCount } from './csvNumbers.js';
import { asText, localNumber } from './localCsv.js';

const columns = ['question', 'group_question', 'group', 'group_label', 'base', 'mean', 'low', 'high', 'median', 'sd', 'release', 'base_rule', 'base_label'];

/** A mean, a median or what goes with them, with the decimals it has in tables; hidden as `..`. */
export function csvMean(value: number | null, { release }: Pick<PublishedNumberRow, 'release'>, language: Language): string {
  // nobody answered, or all alike: there is no number, which is not the same as a hidden one
  if (value === null) return release === 'suppress' ? terms.en.hidden : '';
  return localNumber(value, language, numberDecimals(value));
}

/** The names of the columns first. Rounded as the table of the figure is. */
export function numberCsvRows(table: Published, language: Language): readonly (readonly string[])[] {
  const rows = table.numbers.map((row) => {
    const { group, base, mean, low, high, median, sd, release } = row;
    const numbers = [mean, low, high, median, sd].map((value) => csvMean(value, row, language));
    return [table.question, group?.question ?? '', group?.code ?? '', group === null ? '' : asText(textIn(group.label, language)), csvCount(base), ...numbers, release, table.baseRule, baseMembers(table.baseRule, language)];
  });
  return [columns, ...rows];
}
