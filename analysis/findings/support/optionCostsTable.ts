/** Options beside each other: a row a measure, a column an option, with the need and what there is today before them. */
import type { CostedOption, MethodNeed, NeedPlace, PublishedCosts, YearNeed } from '../../disclosure/publishedCosts.js';
import { printedFte } from '../../disclosure/readCapacity.js';
import { costTerms, formatThousands } from '../../words/costTerms.js';
import type { FigureTable } from '../../words/figureWords.js';
import { formatAsTyped, percentAsTyped } from '../../words/formatAsTyped.js';
import { formatNumber } from '../../words/formatNumber.js';
import type { Language } from '../../words/language.js';
import { capitalise } from '../../words/sentence.js';
import { terms } from '../../words/terms.js';
import { name } from '../names.js';

/** Rows of methods that one page has room for. */
export const mostMethods = 14;

type Row = FigureTable['rows'][number];

const nothing = '–';

/** The calendar year of year 1, 2 or 3. */
export function yearText({ firstYear }: Pick<PublishedCosts, 'firstYear'>, place: 1 | 2 | 3): string {
  return String(firstYear + place - 1);
}

/** "2027–2029" */
export function allYears({ firstYear }: Pick<PublishedCosts, 'firstYear'>): string {
  return `${String(firstYear)}–${String(firstYear + 2)}`;
}

/** "13,1 (9,0–19,8)" */
export function needText(need: Pick<YearNeed, 'median' | 'interval90'> | null | undefined, language: Language): string {
  if (need === null || need === undefined) return terms[language].hidden;
  const one = (value: number): string => formatNumber(printedFte(value), language, 1);
  return `${one(need.median)} (${one(need.interval90.low)}–${one(need.interval90.high)})`;
}

function fteText(fte: number, place: NeedPlace | null, language: Language): string {
  const number = formatAsTyped(fte, language);
  return place === null ? number : `${number} (${costTerms[language].place[place]})`;
}

/** Largest need first, those without a number last; the least are left to the files. */
export function shownMethods({ methods, options }: PublishedCosts): readonly MethodNeed[] {
  if (options.every((option) => option.methods === null)) return [];
  return methods.toSorted((a, b) => (b.need?.median ?? -1) - (a.need?.median ?? -1)).slice(0, mostMethods);
}

function fteRows(costs: PublishedCosts, language: Language): readonly Row[] {
  const words = costTerms[language];
  const { need, today, options } = costs;
  const [last, lastNeed] = [yearText(costs, 3), need?.[2]];
  const lacking = (value: number | null | undefined): string => (value === null || value === undefined ? nothing : formatAsTyped(value, language));
  const lackingToday = today === null || lastNeed === undefined ? null : printedFte(lastNeed.median) - today;
  return [
    ...([1, 2, 3] as const).map((place): Row => ({
      head: words.fte(yearText(costs, place)),
      cells: [needText(need?.[place - 1], language), today === null ? nothing : formatAsTyped(today, language), ...options.map(({ years }) => fteText(years[place - 1]?.fte ?? 0, years[place - 1]?.place ?? null, language))],
    })),
    { head: words.lacking(last), cells: [nothing, lacking(lackingToday), ...options.map(({ years }) => lacking(years[2]?.lacking))] },
  ];
}

function costRows(costs: PublishedCosts, language: Language): readonly Row[] {
  const words = costTerms[language];
  const { options, parties } = costs;
  const row = (head: string, cellOf: (option: CostedOption) => string): Row => ({ head, cells: [nothing, nothing, ...options.map(cellOf)] });
  const payers = parties.filter(({ code }) => options.some((option) => option.parties.some(({ party }) => party === code)));
  return [
    ...([1, 2, 3] as const).map((place) => row(words.cost(yearText(costs, place)), ({ years }) => formatThousands(years[place - 1]?.cost ?? 0, language))),
    row(words.cost(allYears(costs)), ({ total }) => formatThousands(total, language)),
    ...payers.map(({ code, name: text }) => row(words.party(capitalise(name(text, language)), allYears(costs)), (option) => {
      const own = option.parties.find(({ party }) => party === code);
      return own === undefined ? nothing : `${formatThousands(own.total, language)} (${percentAsTyped(own.share, language)})`;
    })),
  ];
}

function methodRows(costs: PublishedCosts, language: Language): readonly Row[] {
  return shownMethods(costs).map(({ code, label, today, need }): Row => ({
    head: capitalise(name(label, language)),
    cells: [needText(need, language), today === null ? nothing : formatAsTyped(today, language), ...costs.options.map(({ methods }) => {
      const own = methods?.find(({ method }) => method === code);
      return own === undefined ? nothing : fteText(own.fte, own.place, language);
    })],
  }));
}

/** What all options come to first, then method by method, so that what is cut off on a slide is the detail. */
export function optionCostsTable(costs: PublishedCosts, caption: string, language: Language): FigureTable {
  const { need, today } = costTerms[language];
  const main = [...fteRows(costs, language), ...costRows(costs, language)];
  return {
    caption,
    head: [language === 'sv' ? 'Mått' : 'Measure', need, today, ...costs.options.map((option) => capitalise(name(option.name, language)))],
    rows: [...main, ...methodRows(costs, language)],
    mainRows: main.length,
  };
}
