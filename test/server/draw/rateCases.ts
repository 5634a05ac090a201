/** Response rates and curves of collections made by hand, from usual to hostile. Names and numbers are invented. */
import type { FigureSize, MeasureText, Plot } from '../../../analysis/charts/figure.js';
import { rateRows } from '../../../analysis/charts/rateRows.js';
import { responseCurve } from '../../../analysis/charts/responseCurve.js';
import { responseRate } from '../../../analysis/charts/responseRate.js';
import { releaseCollection } from '../../../analysis/disclosure/releaseCollection.js';
import { formatPercent, withPercentSign } from '../../../analysis/words/formatPercent.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { formatRange } from '../../../analysis/words/formatRange.js';
import type { Language } from '../../../analysis/words/language.js';
import { collectionWords } from '../../../views/words/collection.js';
import { hostileNames } from '../../analysis/charts/hostile.js';
import { long } from './longNames.js';

export interface RateGround {
  readonly size: FigureSize;
  readonly language: Language;
  readonly measure: MeasureText;
}

export interface RateCase {
  readonly name: string;
  /** Nothing to draw yet. */
  readonly isNone?: boolean;
  readonly draw: (ground: RateGround) => Plot | undefined;
}

type Unit = readonly [name: string, invited: number, answered: number, earlier?: number];

function rates(name: string, units: readonly Unit[], target: number | undefined, isNone = false): RateCase {
  const all = (each: (unit: Unit) => number) => units.reduce((sum, unit) => sum + each(unit), 0);
  const released = (answers: (unit: Unit) => number) => releaseCollection(units.map((unit, row) => ({ code: `u${String(row)}`, invited: unit[1], answered: answers(unit) })), all(answers), all((unit) => unit[1]));
  return {
    name,
    isNone,
    draw: ({ language, ...ground }) => {
      const words = collectionWords[language].rate;
      const rows = rateRows({ now: released((unit) => unit[2]), before: units.some(([, , , earlier]) => earlier !== undefined) ? released(([, , , earlier = 0]) => earlier) : undefined, labels: new Map(units.map(([label], row) => [`u${String(row)}`, label])), target, words, language });
      return responseRate({ rows, ...(target === undefined ? {} : { target }), targetLabel: words.targetLabel({ share: formatPercent(target ?? 0, language) }), earlierLabel: words.earlierLabel({ wave: '2022' }), language, ...ground });
    },
  };
}

interface Curve {
  readonly days: number;
  readonly now: readonly number[];
  readonly earlier?: readonly number[];
  readonly expected?: readonly { readonly day: number; readonly low: number; readonly high: number }[];
  readonly target?: number;
  readonly reminders?: readonly number[];
  readonly unit?: 'share' | 'count';
}

function curve(name: string, { days, now, earlier = [], expected = [], target, reminders = [], unit = 'share' }: Curve): RateCase {
  return {
    name,
    isNone: now.length < 2,
    draw: ({ language, ...ground }) => {
      const words = collectionWords[language].curve;
      const write = (value: number): string => (unit === 'share' ? formatPercent(value, language) : formatNumber(value, language));
      const last = expected.at(-1);
      const inPlot = { now: words.now({ value: write(now.at(-1) ?? 0) }), earlier: words.earlier({ wave: '2022', value: write(earlier.at(-1) ?? 0) }), target: words.target({ share: write(target ?? 0) }), day: words.day, expected: last === undefined ? '' : words.expected({ range: withPercentSign(formatRange(last.low, last.high, language), language) }) };
      return responseCurve({ unit, days, now, earlier, expected, ...(target === undefined ? {} : { target }), marks: reminders.map((day, index) => ({ day, label: words.reminder({ number: String(index + 1) }) })), words: inPlot, language, ...ground });
    },
  };
}

const risingTo = (end: number, days: number): readonly number[] => Array.from({ length: days + 1 }, (_unused, day) => end * (1 - Math.exp(-day / 9)));
const expectedFrom = (day: number, days: number, low: number, high: number) => Array.from({ length: days - day + 1 }, (_unused, at) => ({ day: day + at, low: low - ((days - day - at) / (days - day)) * (low - 0.3), high: high - ((days - day - at) / (days - day)) * (high - 0.3) }));
const names = (count: number): readonly string[] => long(count, 'Institutionen').map(({ sv }) => sv);
const usual: readonly Unit[] = [
  ['Barndom, uppväxt och familj', 142, 46, 39], ['Kirurgi, akutsjukvård och intensivvård', 165, 28, 60], ['Genom och genreglering', 96, 52, 40], ['Samhälle, arbetsliv och prevention', 118, 71, 70],
  ['Primärvård och rehabilitering', 60, 22, 14], ['Tandhälsa', 24, 6, 8], ['Bilddiagnostik', 88, 35, 41], ['Åldrande och minne', 73, 40, 30],
];

/** The first of each is the usual one, and its spec is frozen. */
export const rateCases = {
  'response-rate': [
    rates('the usual', usual, 0.4),
    rates('forty long names, some hidden, with target and wave', names(40).map((name, row) => [name, 60 + row * 9, row % 6 === 2 ? 4 : 12 + row * 5, 15 + row * 4]), 0.5),
    rates('one department and no target', [['Enda', 50, 20]], undefined),
    rates('everyone but a few, and hardly anyone', [[names(1)[0] ?? '', 12_000, 11_990], ['Få', 9000, 11], ['Mitt', 900, 450]], 1),
    rates('target and wave before at the same place', names(3).map((name, row) => [name, 100, 30 + row * 10, 40]), 0.4),
    rates('hostile names', hostileNames.map((name, row) => [name, 40 + row, row % 5 === 2 ? 0 : 11 + row, 12 + (row % 9)]), 0.45),
    rates('all hidden', [['Liten', 9, 4], ['Mindre', 5, 1]], 0.4, true),
  ],
  'response-curve': [
    curve('the usual', { days: 35, now: risingTo(0.36, 20), earlier: risingTo(0.47, 35), expected: expectedFrom(20, 35, 0.36, 0.44), target: 0.5, reminders: [7, 14] }),
    curve('a first wave on its second day', { days: 90, now: [0, 0.01], target: 0.4 }),
    curve('the last day, everything at one height', { days: 21, now: risingTo(0.4, 21), earlier: risingTo(0.4, 21), target: 0.4, reminders: [1, 2, 3, 20, 21] }),
    curve('a year, and nearly everyone', { days: 366, now: risingTo(1, 360), earlier: risingTo(0.99, 366), expected: expectedFrom(360, 366, 0.97, 1), target: 1, reminders: [30, 60, 90, 120, 360] }),
    curve('counts in thousands', { days: 28, now: risingTo(12_345, 14), unit: 'count', reminders: [7] }),
    curve('nobody', { days: 14, now: [0, 0, 0], target: 0.05 }),
    curve('the first day', { days: 14, now: [0] }),
  ],
} as const satisfies Readonly<Record<string, readonly RateCase[]>>;
