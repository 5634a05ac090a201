/** The status as a file: everybody first, then the units, lowest first. What the page hides is hidden here. */
import { isBelow } from '../../../analysis/charts/rateRows.js';
import { asText, localCsv, localNumber } from '../../../analysis/report/localCsv.js';
import { terms } from '../../../analysis/words/terms.js';
import { collectionWords } from '../../../views/words/collection.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { addDays } from './calendar.js';
import { seenBy, type Collection } from './collection.js';
import { curveFigure, ratesOf } from './figures.js';

const { hidden } = terms.en;

function percent(share: number | null, language: InterfaceLanguage): string {
  return share === null ? hidden : localNumber(share * 100, language, 1);
}

/** Columns that say of every row what it is of, and that it is invented where it is. */
function origin({ survey, now, definition }: Collection, language: InterfaceLanguage): readonly (readonly [string, string])[] {
  return [['survey', survey.slug], ['date', dateInStockholm(now)], ...(definition.example ? [['example', terms[language].example] as const] : [])];
}

function withOrigin(collection: Collection, language: InterfaceLanguage, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const about = origin(collection, language);
  return localCsv([[...columns, ...about.map(([name]) => name)], ...rows.map((cells) => [...cells, ...about.map(([, value]) => value)])], language);
}

export function collectionCsv(collection: Collection, language: InterfaceLanguage): string {
  const { released, target, own } = collection;
  const words = collectionWords[language];
  const units = new Map(seenBy(collection).units.map((unit) => [unit.code, unit]));
  const count = (value: number | null | undefined): string => (value === null || value === undefined ? hidden : String(value));
  const goal = target === undefined ? '' : localNumber(target * 100, language);
  const everyone = own === undefined ? [['all', '', '', String(released.answered), released.invited === null ? '' : String(released.invited), released.rate === null ? '' : percent(released.rate, language), '', goal, '']] : [];
  const rows = ratesOf(collection, language).map((row) => {
    const unit = units.get(row.code);
    const below = unit !== undefined && target !== undefined && isBelow(unit, target) ? [words.rate.below] : [];
    return ['unit', row.code, asText(row.label), count(unit?.answered), count(unit?.invited), percent(row.rate, language), row.earlier === null ? '' : percent(row.earlier, language), goal, [...(row.rate === null ? [row.detail] : []), ...below].join(', ')];
  });
  return withOrigin(collection, language, ['row', 'unit', 'label', 'answered', 'invited', 'rate', 'earlier_rate', 'target', 'note'], [...everyone, ...rows]);
}

/** The curve in numbers, day by day: answers so far, and people expected. */
export function curveCsv(collection: Collection, language: InterfaceLanguage): string {
  const { cumulative, released, earlier, expected, start } = collection;
  const share = (count: number | undefined, of: number | null | undefined): string => (count === undefined || of === null || of === undefined || of === 0 ? '' : localNumber((count / of) * 100, language, 1));
  const later = new Map(expected.slice(1).map((one) => [one.day, one]));
  const last = curveFigure(collection, language).table.rows.length;
  const base = released.rate === null ? null : released.invited;
  const rows = Array.from({ length: last }, (_unused, index) => index + 1).map((day) => {
    const range = later.get(day);
    const then = earlier?.cumulative[day];
    return [String(day), addDays(start, day - 1), cumulative[day] === undefined ? '' : String(cumulative[day]), share(cumulative[day], base), share(then, earlier?.invited), share(range?.low, base), share(range?.high, base)];
  });
  return withOrigin(collection, language, ['day', 'day_date', 'answered', 'rate', 'earlier_rate', 'expected_low', 'expected_high'], rows);
}
