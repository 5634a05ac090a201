import type { PublishedCapacity } from '../../disclosure/publishedCapacity.js';
import type { PublishedCosts } from '../../disclosure/publishedCosts.js';
import type { CapacityInLanguage, CostsInLanguage } from '../../disclosure/supportInLanguage.js';
import { formatCount } from '../../words/formatCount.js';
import { formatList } from '../../words/formatList.js';
import { formatPercent, withPercentSign } from '../../words/formatPercent.js';
import { formatRange } from '../../words/formatRange.js';
import type { Language } from '../../words/language.js';
import { quote } from '../../words/quote.js';
import { capitalise } from '../../words/sentence.js';
import { defaultTexts } from '../capacityFindings.js';
import type { FindingContext } from '../context.js';
import { lowerFirst, name } from '../names.js';
import { costFindings, costTitle, isRoundedApart } from './costFindings.js';
import { mostMethods, optionCostsTable, shownMethods, yearText } from './optionCostsTable.js';
import { statedTexts } from './statedTexts.js';
import { askedLine, wordsAround, type SupportFigureWords } from './supportFigureWords.js';

const said = {
  sv: {
    subtitle: (part: string) => `Behovet är ett scenario, inte en skattning: medianen i årsarbetskrafter om ${part} av behoven blir uppdrag, och intervallet för 9 av 10 utfall. Kostnaderna följer av antaganden.`,
    formula: 'Kostnad ett år = summan av årsarbetskrafter × 12 × månadslön × (1 + löneökning)^(år − 1) × (1 + sociala avgifter) × (1 + indirekta kostnader) + övriga kostnader.',
    places: 'Under, inom, över: mot 9 av 10 utfall av behovet samma år; ett alternativ når behovet där det inte är under. Alternativen räknar in dem som finns i dag och rangordnas inte.',
    uptake: (range: string) => `Hur stor del av behoven som blir uppdrag är ett antagande, ${range}; medianen blir lägre eller högre i samma mån.`,
    rounded: 'Belopp i tusental kronor (tkr) är avrundade var för sig: delar kan skilja sig från summan.',
    thousands: 'Belopp i tusental kronor (tkr).',
    without: (list: string, isOne: boolean) => `${list} har inget tal, eftersom andelen, projekten eller timmarna är okända eller inte visas. ${isOne ? 'Det' : 'De'} ingår varken i behovet eller i det som jämförs med det.`,
    methods: (year: string) => `Rader för ett stödområde gäller ${year}.`,
    unstated: (list: string) => `Ingen har sagt hur många som finns i dag för ${list}, så det som finns i dag har ingen summa.`,
    shared: (list: string) => `${list} har personal som inte hör till ett stödområde och jämförs bara som helhet.`,
    more: (count: string) => `${count} stödområden till står i filerna.`,
    alt: (title: string) => `Tabell över alternativ: ${title}.`,
    caption: (year: string) => `Alternativen bredvid behovet: årsarbetskrafter, och kostnad i tusental kronor (tkr); år 1 är ${year}`,
  },
  en: {
    subtitle: (part: string) => `The need is a scenario, not an estimate: the median in full-time equivalents if ${part} of needs become requests, and the interval of 9 in 10 outcomes. Costs follow from assumptions.`,
    formula: 'Cost of a year = the sum of full-time equivalents × 12 × monthly salary × (1 + salary growth)^(year − 1) × (1 + social fees) × (1 + indirect cost) + other cost.',
    places: 'Below, within, above: against 9 in 10 outcomes of the need in the same year; an option reaches the need where it is not below. Options count those who are there today, and are not ranked.',
    uptake: (range: string) => `The share of needs that become requests is an assumption, ${range}; the median falls or rises in proportion.`,
    rounded: 'Amounts in thousands of SEK are rounded each by itself: parts may differ from their sum.',
    thousands: 'Amounts in thousands of SEK.',
    without: (list: string, isOne: boolean) => `${list} ${isOne ? 'has' : 'have'} no number, for the share, projects or hours are unknown or not shown. ${isOne ? 'It is' : 'They are'} neither in the need nor in what is held against it.`,
    methods: (year: string) => `Rows of a method are of ${year}.`,
    unstated: (list: string) => `Nobody has said how many there are today for ${list}, so what is there today has no sum.`,
    shared: (list: string, isOne: boolean) => `${list} ${isOne ? 'has' : 'have'} staff of no single method and ${isOne ? 'is' : 'are'} compared as a whole only.`,
    more: (count: string) => `${count} more methods are in the files.`,
    alt: (title: string) => `Table of options: ${title}.`,
    caption: (year: string) => `The options beside the need: full-time equivalents, and cost in thousands of SEK; year 1 is ${year}`,
  },
} as const;

function notesOf(costs: PublishedCosts, capacity: PublishedCapacity, language: Language): readonly string[] {
  const words = said[language];
  const { methods, without, need, options, today } = costs;
  const labels = (codes: readonly string[]): readonly string[] => methods.filter(({ code }) => codes.includes(code)).map(({ label }) => lowerFirst(name(label, language)));
  const unstated = methods.filter((method) => method.need !== null && method.today === null).map(({ code }) => code);
  const shared = options.filter((option) => option.methods === null).map((option) => quote(capitalise(name(option.name, language)), language));
  const rest = shownMethods(costs).length === mostMethods ? methods.length - mostMethods : 0;
  const known = without.length > 0 ? capitalise(formatList(labels(without), language)) : '';
  return [
    words.formula,
    ...(need === null ? [] : [[words.places, ...(shownMethods(costs).length === 0 ? [] : [words.methods(yearText(costs, 3))])].join(' ')]),
    isRoundedApart(costs) ? words.rounded : words.thousands,
    words.uptake(withPercentSign(formatRange(capacity.uptake.low, capacity.uptake.high, language), language)),
    ...(without.length === 0 ? [] : [words.without(known, without.length === 1)]),
    ...(today !== null || unstated.length === 0 ? [] : [words.unstated(formatList(labels(unstated), language))]),
    ...(shared.length === 0 ? [] : [words.shared(formatList(shared, language), shared.length === 1)]),
    ...(rest > 0 ? [words.more(capitalise(formatCount(rest, language)))] : []),
    ...defaultTexts({ ...capacity, defaults: capacity.defaults.filter((one) => one === 'hoursPerFte' || one === 'uptake') }, language),
  ];
}

/** Need, what there is, what is lacking and what each option costs, as one table; which option is best is for others to say. */
export function optionCostsWords({ capacity, costs }: { readonly capacity: CapacityInLanguage; readonly costs: CostsInLanguage }, number: number, context: FindingContext): SupportFigureWords {
  const { language } = context;
  const words = said[language];
  const { uptake, question, n } = capacity;
  const title = costTitle(costs, language);
  const subtitle = `${words.subtitle(formatPercent((uptake.low + uptake.high) / 2, language))} ${askedLine(question, n, context)}`;
  const description = [`${title}.`, ...costFindings(costs, language)].join(' ');
  return {
    words: wordsAround({ number, title, subtitle, notes: notesOf(costs, capacity, language), alt: words.alt(title), description }, context),
    table: optionCostsTable(costs, words.caption(yearText(costs, 1)), language),
    assumptions: [...defaultTexts(capacity, language), ...statedTexts('option-costs', { capacity, costs }, language)],
  };
}
