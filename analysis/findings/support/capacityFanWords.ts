import type { PublishedYear } from '../../disclosure/publishedCapacity.js';
import { plannedPlace } from '../../disclosure/readCapacity.js';
import type { CapacityInLanguage } from '../../disclosure/supportInLanguage.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent, withPercentSign } from '../../words/formatPercent.js';
import { formatRange } from '../../words/formatRange.js';
import { formatList } from '../../words/formatList.js';
import type { Language } from '../../words/language.js';
import { supportTerms } from '../../words/supportTerms.js';
import { assumptionTexts, defaultTexts } from '../capacityFindings.js';
import type { FindingContext } from '../context.js';
import { lowerFirst, name } from '../names.js';
import { askedLine, wordsAround, type SupportFigureWords } from './supportFigureWords.js';
import { yearFindings } from './yearFindings.js';

/** One year at both ends of what is assumed, and what it is drawn at. */
interface AtEnds {
  readonly year: string;
  readonly middle: string;
  readonly low: { readonly share: string; readonly fte: string };
  readonly high: { readonly share: string; readonly fte: string };
}

const said = {
  sv: {
    place: {
      below: (year: string) => `Planerat ${year} ligger under hela intervallet för 9 av 10 utfall`,
      low: (year: string) => `Planerat ${year} räcker bara om behovet blir lågt`,
      within: (year: string) => `Planerat ${year} ligger bland hälften av utfallen`,
      above: (year: string) => `Planerat ${year} räcker om inte behovet blir högt`,
      over: (year: string) => `Planerat ${year} ligger över hela intervallet för 9 av 10 utfall`,
    },
    course: (first: string, from: string, last: string, to: string) => `Behovet går från ${from} årsarbetskrafter ${first} till ${to} år ${last}`,
    subtitle: (first: string, last: string, count: string, draws: string) => `Ett scenario, inte en skattning: årsarbetskrafter ${first}–${last} för ${count} stödområden tillsammans. ${draws} simuleringar.`,
    uptake: ({ year, middle, low, high }: AtEnds) => `Hur stor del av behoven som blir uppdrag är ett antagande: ${middle} år ${year}. Med ${low.share} blir medianen ${low.fte}, med ${high.share} blir den ${high.fte}.`,
    chance: 'Banden täcker slumpfel i andelar, projekt och timmar, inte bortfall och inte att antagandena kan vara fel.',
    without: (list: string) => `Utan tal, och inte med i summan: ${list}.`,
    alt: (title: string) => `Linjediagram med band över behov och planerad kapacitet: ${title}.`,
    caption: 'Behov och planerad kapacitet per år, i årsarbetskrafter',
    low: 'Om få blir uppdrag',
    high: 'Om många blir uppdrag',
    people: 'Personer',
    part: 'Andel av behoven som blir uppdrag',
  },
  en: {
    place: {
      below: (year: string) => `Planned ${year} is below the whole interval of 9 in 10 outcomes`,
      low: (year: string) => `Planned ${year} is enough only if need turns out low`,
      within: (year: string) => `Planned ${year} is among half of the outcomes`,
      above: (year: string) => `Planned ${year} is enough unless need turns out high`,
      over: (year: string) => `Planned ${year} is above the whole interval of 9 in 10 outcomes`,
    },
    course: (first: string, from: string, last: string, to: string) => `Need goes from ${from} full-time equivalents in ${first} to ${to} in ${last}`,
    subtitle: (first: string, last: string, count: string, draws: string) => `A scenario, not an estimate: full-time equivalents ${first}–${last} for ${count} methods together. ${draws} simulations.`,
    uptake: ({ year, middle, low, high }: AtEnds) => `How many of the needs become requests is an assumption: ${middle} in ${year}. With ${low.share} the median is ${low.fte}; with ${high.share} it is ${high.fte}.`,
    chance: 'Bands cover chance variation in shares, projects and hours, not who did not answer, nor that assumptions may be wrong.',
    without: (list: string) => `Without a number, and not in the sum: ${list}.`,
    alt: (title: string) => `Line chart with bands of need and planned capacity: ${title}.`,
    caption: 'Need and planned capacity by year, in full-time equivalents',
    low: 'If few become requests',
    high: 'If many become requests',
    people: 'People',
    part: 'Share of needs that become requests',
  },
} as const;

/** Undefined where there are no years. */
export function capacityFanWords(capacity: CapacityInLanguage, number: number, context: FindingContext): SupportFigureWords | undefined {
  const { language } = context;
  const words = said[language];
  const { years: course, methods, question, n } = capacity;
  const [first, last] = [course?.years[0], course?.years.at(-1)];
  if (course === undefined || first === undefined || last === undefined) return undefined;
  const title = titleOf(course.years, first, last, context);
  const without = course.without.map((code) => methods.find((method) => method.code === code)).flatMap((method) => (method === undefined ? [] : [lowerFirst(name(method.label, language))]));
  const notes = [
    words.uptake(atEnds(last, language)),
    words.chance,
    ...(without.length === 0 ? [] : [words.without(formatList(without, language))]),
    ...defaultTexts({ ...capacity, defaults: capacity.defaults.filter((what) => what === 'hoursPerFte' || what === 'uptake') }, language),
  ];
  const subtitle = `${words.subtitle(String(first.year), String(last.year), formatNumber(course.methods.length, language), formatNumber(course.draws, language))} ${askedLine(question, n, context)}`;
  const heads = supportTerms[language];
  return {
    words: wordsAround({ number, title, subtitle, notes, alt: words.alt(title), description: [`${title}.`, ...yearFindings(capacity, language)].join(' ') }, context),
    table: {
      caption: words.caption,
      head: [heads.year, heads.need, heads.half, heads.most, words.low, words.high, heads.planned, words.people, words.part],
      rows: course.years.map((year) => ({ head: String(year.year), cells: cellsOf(year, context) })),
    },
    assumptions: [...defaultTexts(capacity, language), ...assumptionTexts(capacity, language)],
  };
}

function titleOf(years: readonly PublishedYear[], first: PublishedYear, last: PublishedYear, { language }: FindingContext): string {
  const words = said[language];
  const planned = years.findLast((year) => year.planned !== null);
  const place = planned === undefined ? undefined : plannedPlace(planned);
  if (planned !== undefined && place !== undefined) return words.place[place](String(planned.year));
  return words.course(String(first.year), formatNumber(first.median, language, 1), String(last.year), formatNumber(last.median, language, 1));
}

function atEnds({ year, uptake, atUptake }: PublishedYear, language: Language): AtEnds {
  const at = (end: 'low' | 'high') => ({ share: formatPercent(uptake[end], language), fte: formatNumber(atUptake[end], language, 1) });
  return { year: String(year), middle: formatPercent((uptake.low + uptake.high) / 2, language), low: at('low'), high: at('high') };
}

function cellsOf({ median, interval50, interval90, atUptake, planned, headcount, uptake }: PublishedYear, { language }: FindingContext): readonly string[] {
  const one = (value: number) => formatNumber(value, language, 1);
  const range = ({ low, high }: { readonly low: number; readonly high: number }) => `${one(low)}–${one(high)}`;
  return [one(median), range(interval50), range(interval90), one(atUptake.low), one(atUptake.high), planned === null ? '–' : one(planned), formatNumber(headcount, language), withPercentSign(formatRange(uptake.low, uptake.high, language), language)];
}
