import { printedPercent } from '../../words/printedPercent.js';
import type { Language } from '../../words/language.js';
import { tableDecimals } from '../../words/tableDecimals.js';
import { terms } from '../../words/terms.js';
import { asText, localCsv, localNumber } from '../localCsv.js';
import type { ChangesOrigin } from './changesRecord.js';
import type { EditionChanges } from './editionChanges.js';
import type { ChangedValue } from './numberChange.js';

const values = ['count', 'base', 'share', 'low', 'high'] as const;
const columns = ['kind', 'where', 'table', 'question', 'by', 'group', 'group_label', 'item', 'code', 'option', ...values.map((name) => `before_${name}`), ...values.map((name) => `after_${name}`), 'before', 'after', 'from_edition', 'to_edition'];

function percent(share: number | null, { base, count }: ChangedValue, language: Language): string {
  if (share === null) return terms.en.hidden;
  const decimals = tableDecimals(base ?? 0, count);
  return localNumber(printedPercent(share, decimals), language, decimals);
}

/** A mean has limits in its own unit, and what is no count has no column of its own; it stands in words. */
function valueCells(value: ChangedValue | null, language: Language): readonly string[] {
  if (value === null || value.mean !== undefined || value.value !== undefined || value.verdict !== undefined) return values.map(() => '');
  const whole = (count: number | null): string => (count === null ? terms.en.hidden : String(count));
  if (value.base === null && value.share === null && value.release === 'show') return [whole(value.count), '', '', '', ''];
  if (value.share === null && value.release !== 'suppress') return [whole(value.count), whole(value.base), '', '', ''];
  return [whole(value.count), whole(value.base), percent(value.share, value, language), percent(value.low, value, language), percent(value.high, value, language)];
}

/** The changes as CSV that opens in a spreadsheet of its language: a line a number, then a line a text. */
export function changesCsv({ from, to, numbers, texts }: EditionChanges, { example }: Pick<ChangesOrigin, 'example'>, language: Language): string {
  const band = example === undefined ? [] : [asText(example)];
  const lines = numbers.map(({ where, table, option, group, before, after, codes, beforeValue, afterValue }) => [
    'number', where, asText(table), codes.question, codes.by ?? '', codes.group ?? '', asText(group), codes.item ?? '', asText(codes.code), asText(option),
    ...valueCells(beforeValue, language), ...valueCells(afterValue, language), asText(before), asText(after), from, to, ...band,
  ]);
  const said = texts.map(({ where, before, after }) => ['text', where, ...Array<string>(18).fill(''), asText(before), asText(after), from, to, ...band]);
  return localCsv([[...columns, ...(example === undefined ? [] : ['example'])], ...lines, ...said], language);
}
