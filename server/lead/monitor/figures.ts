/** The two figures of the collection page: plot, words around it, and the table that says the same. */
import type { Figure, FigureSize, MeasureText, Plot } from '../../../analysis/charts/figure.js';
import { isBelow, rateRows, type RateRow } from '../../../analysis/charts/rateRows.js';
import { responseCurve } from '../../../analysis/charts/responseCurve.js';
import { responseRate } from '../../../analysis/charts/responseRate.js';
import { formatDate } from '../../../analysis/words/formatDate.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { formatPercent, withPercentSign } from '../../../analysis/words/formatPercent.js';
import { formatRange } from '../../../analysis/words/formatRange.js';
import type { FigureTable, FigureWords } from '../../../analysis/words/figureWords.js';
import { printedPercent } from '../../../analysis/words/printedPercent.js';
import { terms } from '../../../analysis/words/terms.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { collectionWords } from '../../../views/words/collection.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import { departmentQuestion } from '../../acts/invited/listField.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { addDays, daysBetween } from './calendar.js';
import { seenBy, unitNames, type Collection } from './collection.js';
import { timeInWords } from './timeInWords.js';

export const figureNames = ['rate', 'curve'] as const;

export type FigureName = (typeof figureNames)[number];

/** A figure in every size it is drawn in. */
export interface MonitorFigure {
  readonly name: FigureName;
  readonly words: FigureWords;
  readonly table: FigureTable;
  /** Undefined where there is nothing to draw yet. */
  readonly drawn: (size: FigureSize, measure: MeasureText) => Figure | undefined;
}

/** "2022" of an earlier wave; with its month where it is of the same year. */
export function waveLabel(collection: Collection, language: InterfaceLanguage): string {
  const start = collection.earlier?.start ?? collection.start;
  const [year = ''] = start.split('-');
  return collection.start.startsWith(year) ? formatDate(start, language).replace(/^\d+\u00a0/, '') : year;
}

function around(collection: Collection, language: InterfaceLanguage): Pick<FigureWords, 'label' | 'source' | 'example'> {
  const words = collectionWords[language];
  const { day, days, definition, now } = collection;
  return {
    label: days === undefined ? words.status4({ day: String(day) }) : words.statusOf({ day: String(day), days: String(days) }),
    source: words.source({ survey: textIn(definition.title, language), time: timeInWords(now, language) }),
    ...(definition.example ? { example: `${terms[language].exampleBand}. ${terms[language].example}` } : {}),
  };
}

function figureOf(name: FigureName, collection: Collection, language: InterfaceLanguage, words: FigureWords, plot: (size: FigureSize, measure: MeasureText) => Plot | undefined): MonitorFigure['drawn'] {
  return (size, measure) => {
    const drawn = plot(size, measure);
    return drawn === undefined ? undefined : { id: `${collection.survey.slug}-collection-${name}`, plot: drawn, words, language, size };
  };
}

export function unitNoun({ definition }: Collection, language: InterfaceLanguage): string {
  const code = departmentQuestion(definition);
  const question = code === undefined ? undefined : definition.questions.get(code);
  const list = question?.kind === 'unit' ? definition.units.get(question.list) : undefined;
  return list === undefined ? '' : textIn(list.label, language).toLowerCase();
}

/** Rows of the rate figure, lowest first; a unit of which nobody knows how many were invited is none. */
export function ratesOf(collection: Collection, language: InterfaceLanguage): readonly RateRow[] {
  const words = collectionWords[language];
  const seen = seenBy(collection);
  const now = { ...seen, units: seen.units.filter(({ invited }) => invited !== null) };
  return rateRows({ now, before: collection.earlier?.released, labels: unitNames(collection, language, words.rate.others), target: collection.target, words: words.rate, language });
}

export function rateFigure(collection: Collection, language: InterfaceLanguage): MonitorFigure {
  const { rate: words } = collectionWords[language];
  const { target, day, own } = collection;
  const rows = ratesOf(collection, language);
  const seen = seenBy(collection);
  const shown = rows.filter((row) => row.rate !== null);
  const low = target === undefined ? 0 : seen.units.filter((unit) => unit.invited !== null && isBelow(unit, target / 2)).length;
  const half = target === undefined ? '' : formatPercent(target / 2, language);
  const [lowest, highest] = [shown[0], shown.at(-1)];
  const ready = lowest === undefined || highest === undefined ? words.titleNone : lowest === highest ? words.titleOne({ unit: lowest.label, rate: lowest.value }) : words.title({ low: lowest.value, high: highest.value });
  const wave = waveLabel(collection, language);
  const restAnswered = own === undefined ? (seen.units.find(({ invited, answered }) => invited === null && answered !== null)?.answered ?? null) : null;
  const whole = own === undefined && seen.rate !== null && seen.invited !== null
    ? ` ${words.all({ answered: formatNumber(seen.answered, language), invited: formatNumber(seen.invited, language), rate: formatPercent(seen.rate, language) })}` : '';
  const title = low > 0 && day >= 7 ? words.titleLow({ count: low, share: half, days: String(day) }) : ready;
  const figureWords: FigureWords = {
    ...around(collection, language),
    title,
    subtitle: words.subtitle({ unit: unitNoun(collection, language) }) + whole,
    notes: [
      ...(rows.some(({ isLow, rate }) => isLow && rate !== null) ? [words.noteLow({ share: half })] : []),
      ...(rows.some(({ earlier }) => earlier !== null) ? [words.noteEarlier({ wave })] : []),
      ...(rows.some(({ rate }) => rate === null) ? [words.noteHidden] : []),
      ...(restAnswered === null ? [] : [words.noteRest({ count: formatNumber(restAnswered, language) })]),
    ],
    alt: title,
    description: words.description({ rows: rows.map(({ label, value, detail }) => `${label} ${value} (${detail})`).join('; ') }),
  };
  return { name: 'rate', words: figureWords, table: rateTable(collection, rows, language), drawn: figureOf('rate', collection, language, figureWords, (size, measure) => responseRate({ rows, ...(target === undefined ? {} : { target }), targetLabel: words.targetLabel({ share: formatPercent(target ?? 0, language) }), earlierLabel: words.earlierLabel({ wave }), size, language, measure })) };
}

function rateTable(collection: Collection, rows: readonly RateRow[], language: InterfaceLanguage): FigureTable {
  const { rate: words } = collectionWords[language];
  const { target } = collection;
  const units = new Map(seenBy(collection).units.map((unit) => [unit.code, unit]));
  const wave = waveLabel(collection, language);
  const hasEarlier = collection.earlier !== undefined;
  const number = (value: number | null | undefined): string => (value === null || value === undefined ? terms[language].hidden : formatNumber(value, language));
  return {
    caption: words.heading({ unit: unitNoun(collection, language) }),
    head: [unitNoun(collection, language), words.columns.answered, words.columns.invited, words.columns.rate, ...(hasEarlier ? [words.columns.earlier({ wave })] : []), words.columns.note],
    rows: rows.map((row) => {
      const unit = units.get(row.code);
      const below = unit !== undefined && target !== undefined && isBelow(unit, target) ? [words.below] : [];
      return {
        head: row.label,
        cells: [
          number(unit?.answered), number(unit?.invited), row.value,
          ...(hasEarlier ? [row.earlier === null ? terms[language].hidden : formatPercent(row.earlier, language)] : []),
          [...(row.rate === null ? [row.detail] : []), ...below].join(', '),
        ],
      };
    }),
  };
}

function marksOf({ rounds, start, axis }: Collection, language: InterfaceLanguage): readonly { readonly day: number; readonly label: string }[] {
  const { curve } = collectionWords[language];
  return rounds
    .filter(({ kind, state }) => kind === 'reminder' && state !== 'cancelled')
    .map(({ number, sendFrom }) => ({ day: daysBetween(start, dateInStockholm(sendFrom)) + 1, label: curve.reminder({ number: String(number) }) }))
    .filter(({ day }) => day >= 0 && day <= axis);
}

export function curveFigure(collection: Collection, language: InterfaceLanguage): MonitorFigure {
  const { curve: words } = collectionWords[language];
  const { released, earlier, expected, target, day, axis, survey } = collection;
  const base = released.rate === null ? null : released.invited;
  const now = base === null ? collection.cumulative : collection.cumulative.map((count) => count / base);
  const before = base !== null && earlier?.invited !== undefined ? earlier.cumulative.map((count) => count / (earlier.invited ?? 1)) : [];
  const range = base === null ? [] : expected.map(({ day: on, low, high }) => ({ day: on, low: low / base, high: high / base }));
  const write = (value: number): string => (base === null ? formatNumber(value, language) : formatPercent(value, language));
  const value = write(now.at(-1) ?? 0);
  const wave = waveLabel(collection, language);
  const last = range.at(-1);
  const isOut = target !== undefined && last !== undefined && printedPercent(last.high) < printedPercent(target);
  const days = String(day);
  const plain = base === null ? words.titleCount({ answered: value, days }) : words.title({ rate: value, days });
  const title = before.length === 0 ? plain : words.titleEarlier({ rate: value, then: write(before[Math.min(day, before.length - 1)] ?? 0), wave }) + (isOut ? words.outOfReach({ target: write(target) }) : '');
  const figureWords: FigureWords = {
    ...around(collection, language),
    title,
    subtitle: base === null ? words.subtitleCount : words.subtitle,
    notes: [...(range.length > 0 ? [words.noteExpected({ wave })] : []), ...(earlier === undefined ? [words.noteFirst] : []), ...(base !== null && survey.entry === 'open' ? [words.noteOpen] : [])],
    alt: title,
    description: words.description({ answered: formatNumber(collection.cumulative.at(-1) ?? 0, language), from: formatDate(collection.start, language), to: formatDate(addDays(collection.start, Math.max(0, day - 1)), language) }),
  };
  const inPlot = {
    now: words.now({ value }), earlier: words.earlier({ wave, value: write(before.at(-1) ?? 0) }), target: words.target({ share: write(target ?? 0) }), day: words.day,
    expected: last === undefined ? '' : words.expected({ range: withPercentSign(formatRange(last.low, last.high, language), language) }),
  };
  const plot = (size: FigureSize, measure: MeasureText): Plot | undefined =>
    responseCurve({ unit: base === null ? 'count' : 'share', days: axis, now, earlier: before, expected: range, ...(base === null || target === undefined ? {} : { target }), marks: marksOf(collection, language), words: inPlot, size, language, measure });
  return { name: 'curve', words: figureWords, table: curveTable(collection, { now, before, range, write }, language), drawn: figureOf('curve', collection, language, figureWords, plot) };
}

interface Curve {
  readonly now: readonly number[];
  readonly before: readonly number[];
  readonly range: readonly { readonly day: number; readonly low: number; readonly high: number }[];
  readonly write: (value: number) => string;
}

/** Every day so far, and what is expected of the days to come. */
function curveTable(collection: Collection, { now, before, range, write }: Curve, language: InterfaceLanguage): FigureTable {
  const { curve: words } = collectionWords[language];
  const { start, cumulative, axis, released } = collection;
  const hasShare = released.rate !== null;
  const until = range.length > 0 || before.length > 0 ? axis : cumulative.length - 1;
  const expected = new Map(range.slice(1).map((one) => [one.day, one]));
  return {
    caption: words.heading,
    head: [words.columns.day, words.columns.date, words.columns.answered, ...(hasShare ? [words.columns.share] : []), ...(before.length > 0 ? [words.columns.earlier({ wave: waveLabel(collection, language) })] : []), ...(range.length > 0 ? [words.columns.expected] : [])],
    rows: Array.from({ length: until }, (_unused, index) => index + 1).map((day) => {
      const [count, share, then, low] = [cumulative[day], now[day], before[day], expected.get(day)];
      return {
        head: String(day),
        cells: [
          formatDate(addDays(start, day - 1), language), count === undefined ? '' : formatNumber(count, language),
          ...(hasShare ? [share === undefined ? '' : write(share)] : []),
          ...(before.length > 0 ? [then === undefined ? '' : write(then)] : []),
          ...(range.length > 0 ? [low === undefined ? '' : withPercentSign(formatRange(low.low, low.high, language), language)] : []),
        ],
      };
    }),
  };
}
