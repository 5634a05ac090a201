import type { PublishedCapacity, PublishedMethodCapacity } from '../../disclosure/publishedCapacity.js';
import { bySize, isLacking, staffOf } from '../../disclosure/readCapacity.js';
import type { CapacityInLanguage } from '../../disclosure/supportInLanguage.js';
import type { Drawn } from '../../words/figureWords.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent, withPercentSign } from '../../words/formatPercent.js';
import { formatRange } from '../../words/formatRange.js';
import { supportTerms } from '../../words/supportTerms.js';
import { capitalise } from '../../words/sentence.js';
import { terms } from '../../words/terms.js';
import { assumptionTexts, defaultTexts } from '../capacityFindings.js';
import type { FindingContext } from '../context.js';
import { moreInTable } from '../figures/sharedNotes.js';
import { name } from '../names.js';
import { askedLine, wordsAround, type SupportFigureWords } from './supportFigureWords.js';

const said = {
  sv: {
    lackOne: (label: string) => `${label} har färre i dag än 9 av 10 utfall kräver`,
    lack: (some: string, all: string) => `${some} av ${all} stödområden har färre i dag än 9 av 10 utfall kräver`,
    lackNone: 'Inget stödområde har färre i dag än 9 av 10 utfall kräver',
    most: (label: string, median: string) => `${label} skulle kräva mest: ${median} årsarbetskrafter`,
    noNumber: 'Inget tal på vad behovet skulle kräva',
    scenario: (part: string) => `Ett scenario, inte en skattning: årsarbetskrafter per stödområde om ${part} av behoven blir uppdrag, medianen och intervallet för 9 av 10 utfall.`,
    uptake: (range: string) => `Hur stor del av behoven som blir uppdrag är ett antagande, ${range}. Medianen blir lägre eller högre i samma mån; tabellen visar det.`,
    lacking: 'Orange och romb: dagens kapacitet ligger under hela intervallet.',
    hidden: '.. har inget tal: andelen, projekten eller timmarna är okända eller visas inte.',
    alt: (title: string) => `Diagram över behov i årsarbetskrafter per stödområde: ${title}.`,
    row: (label: string, median: string, range: string, today: string) => `${label}: ${median} (${range})${today}.`,
    today: (people: string) => `, i dag ${people}`,
    caption: 'Vad behovet skulle kräva, i årsarbetskrafter per stödområde',
    head: { method: 'Stödområde', low: (part: string) => `Om ${part} blir uppdrag`, place: 'I dag mot behovet' },
    places: { below: 'under hela intervallet', within: 'inom eller över intervallet', unknown: '–' },
  },
  en: {
    lackOne: (label: string) => `${label} has fewer today than 9 in 10 outcomes need`,
    lack: (some: string, all: string) => `${some} of ${all} methods have fewer today than 9 in 10 outcomes need`,
    lackNone: 'No method has fewer today than 9 in 10 outcomes need',
    most: (label: string, median: string) => `${label} would ask for most: ${median} full-time equivalents`,
    noNumber: 'No number of what the need would ask for',
    scenario: (part: string) => `A scenario, not an estimate: full-time equivalents by method if ${part} of needs become requests, the median and the interval of 9 in 10 outcomes.`,
    uptake: (range: string) => `How many of the needs become requests is an assumption, ${range}. The median falls or rises in proportion; the table shows it.`,
    lacking: 'Orange and diamond: capacity today is below the whole interval.',
    hidden: '.. has no number: its share, projects or hours are unknown or not shown.',
    alt: (title: string) => `Chart of need in full-time equivalents by method: ${title}.`,
    row: (label: string, median: string, range: string, today: string) => `${label}: ${median} (${range})${today}.`,
    today: (people: string) => `, ${people} today`,
    caption: 'What the need would ask for, in full-time equivalents by method',
    head: { method: 'Method', low: (part: string) => `If ${part} become requests`, place: 'Today against the need' },
    places: { below: 'below the whole interval', within: 'within or above the interval', unknown: '–' },
  },
} as const;

const mostSaid = 12;

export function capacityServiceWords(capacity: CapacityInLanguage, number: number, context: FindingContext, drawn?: Drawn): SupportFigureWords {
  const { language } = context;
  const words = said[language];
  const { uptake, question, n } = capacity;
  const percent = (share: number) => formatPercent(share, language);
  const sorted = bySize(capacity.methods);
  const title = titleOf(sorted, capacity, context);
  const rest = drawn === undefined ? 0 : sorted.length - drawn.options.length;
  const notes = [
    ...(sorted.some((method) => isLacking(method, staffOf(capacity, method.code))) ? [words.lacking] : []),
    words.uptake(withPercentSign(formatRange(uptake.low, uptake.high, language), language)),
    ...(sorted.some(({ fte }) => fte === null) ? [words.hidden] : []),
    ...(rest > 0 ? [moreInTable(rest, language)] : []),
    ...defaultTexts({ ...capacity, defaults: capacity.defaults.filter((one) => one === 'hoursPerFte' || one === 'uptake') }, language),
  ];
  const subtitle = `${words.scenario(percent((uptake.low + uptake.high) / 2))} ${askedLine(question, n, context)}`;
  const known = sorted.filter(({ fte }) => fte !== null);
  const description = [`${title}.`, ...known.slice(0, mostSaid).map((method) => rowText(method, capacity, context))].join(' ');
  const heads = supportTerms[language];
  return {
    words: wordsAround({ number, title, subtitle, notes, alt: words.alt(title), description }, context),
    table: {
      caption: words.caption,
      head: [words.head.method, heads.need, heads.most, words.head.low(percent(uptake.low)), words.head.low(percent(uptake.high)), heads.today, words.head.place],
      rows: sorted.map((method) => ({ head: capitalise(name(method.label, language)), cells: cellsOf(method, capacity, context) })),
    },
    assumptions: [...defaultTexts(capacity, language), ...assumptionTexts(capacity, language)],
  };
}

function titleOf(sorted: readonly PublishedMethodCapacity[], capacity: PublishedCapacity, { language }: FindingContext): string {
  const words = said[language];
  const staffed = sorted.filter(({ code, fte }) => fte !== null && staffOf(capacity, code) !== null);
  const lacking = staffed.filter((method) => isLacking(method, staffOf(capacity, method.code)));
  const [first] = sorted;
  const label = (method: PublishedMethodCapacity) => capitalise(name(method.label, language));
  if (first === undefined || first.fte === null) return words.noNumber;
  if (staffed.length === 0) return words.most(label(first), formatNumber(first.fte.median, language, 1));
  const [only] = lacking;
  if (only === undefined) return words.lackNone;
  return lacking.length === 1 ? words.lackOne(label(only)) : words.lack(formatNumber(lacking.length, language), formatNumber(staffed.length, language));
}

function numbersOf({ fte }: PublishedMethodCapacity, { language }: FindingContext): { readonly median: string; readonly range: string } {
  if (fte === null) return { median: terms[language].hidden, range: terms[language].hidden };
  const one = (value: number) => formatNumber(value, language, 1);
  return { median: one(fte.median), range: `${one(fte.interval90.low)}–${one(fte.interval90.high)}` };
}

function rowText(method: PublishedMethodCapacity, capacity: PublishedCapacity, context: FindingContext): string {
  const { language } = context;
  const { median, range } = numbersOf(method, context);
  const today = staffOf(capacity, method.code);
  return said[language].row(capitalise(name(method.label, language)), median, range, today === null ? '' : said[language].today(formatNumber(today, language)));
}

function cellsOf(method: PublishedMethodCapacity, capacity: PublishedCapacity, context: FindingContext): readonly string[] {
  const { language } = context;
  const { median, range } = numbersOf(method, context);
  const today = staffOf(capacity, method.code);
  const at = (index: number) => {
    const value = method.uptake.at(index)?.median ?? null;
    return value === null ? terms[language].hidden : formatNumber(value, language, 1);
  };
  const { places } = said[language];
  const place = today === null || method.fte === null ? places.unknown : isLacking(method, today) ? places.below : places.within;
  return [median, range, at(0), at(-1), today === null ? '–' : formatNumber(today, language), place];
}
