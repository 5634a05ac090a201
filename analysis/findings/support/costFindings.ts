/** Options beside the need, a sentence each: people, place, cost, who pays. */
import type { CostedOption, PublishedCosts } from '../../disclosure/publishedCosts.js';
import { costTerms, formatThousands, inThousands } from '../../words/costTerms.js';
import { formatAsTyped } from '../../words/formatAsTyped.js';
import { formatCount } from '../../words/formatCount.js';
import { formatList } from '../../words/formatList.js';
import { formatNumber } from '../../words/formatNumber.js';
import type { Language } from '../../words/language.js';
import { quote } from '../../words/quote.js';
import { capitalise } from '../../words/sentence.js';
import { lowerFirst, name } from '../names.js';
import { allYears, needText } from './optionCostsTable.js';

const words = {
  sv: {
    title: (count: string, amount: string, reach: string) => `${count} alternativ kostar ${amount} på tre år${reach}`,
    reach: { both: (year: string) => `; båda når behovet ${year}`, all: (year: string) => `; alla når behovet ${year}`, none: (year: string) => `; inget når behovet ${year}`, some: (count: string, year: string) => `; ${count === 'en' ? 'ett' : count} av dem når behovet ${year}` },
    people: (label: string, list: string, years: string) => `${label}: ${list} årsarbetskrafter ${years}`,
    place: (place: string, year: string, need: string) => `${place} 9 av 10 utfall av behovet ${year}, ${need}`,
    places: { below: 'under', within: 'inom', above: 'över' },
    unknown: 'behovet har inget tal',
    cost: (list: string, total: string) => `kostar ${list}, tillsammans ${total}`,
    pays: (list: string) => `varav ${list}`,
    below: (list: string) => `under behovet i ${list}`,
  },
  en: {
    title: (count: string, amount: string, reach: string) => `${count} options cost ${amount} over three years${reach}`,
    reach: { both: (year: string) => `; both reach the need of ${year}`, all: (year: string) => `; all reach the need of ${year}`, none: (year: string) => `; none reaches the need of ${year}`, some: (count: string, year: string) => `; ${count} of them ${count === 'one' ? 'reaches' : 'reach'} the need of ${year}` },
    people: (label: string, list: string, years: string) => `${label}: ${list} full-time equivalents ${years}`,
    place: (place: string, year: string, need: string) => `${place} 9 in 10 outcomes of the need of ${year}, ${need}`,
    places: { below: 'below', within: 'within', above: 'above' },
    unknown: 'the need has no number',
    cost: (list: string, total: string) => `costs ${list}, in all ${total}`,
    pays: (list: string) => `of which ${list}`,
    below: (list: string) => `below the need in ${list}`,
  },
} as const;

/** In millions, or in thousands where the largest is less; the least and the most of several. */
function amountText(amounts: readonly number[], language: Language): string {
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const isLarge = most >= 1_000_000;
  const one = (amount: number): string => (isLarge ? formatNumber(amount / 1_000_000, language, 1) : formatThousands(amount, language));
  const range = one(least) === one(most) ? one(most) : `${one(least)}–${one(most)}`;
  return costTerms[language][isLarge ? 'millions' : 'thousands'](range);
}

/** What the options cost together with how many of them are not below the need in year 3; which is best it does not say. */
export function costTitle({ options, firstYear }: PublishedCosts, language: Language): string {
  const said = words[language];
  const placed = options.map(({ years }) => years[2]?.place ?? null).filter((place) => place !== null);
  const reaching = placed.filter((place) => place !== 'below').length;
  const year = String(firstYear + 2);
  const reach = placed.length < options.length ? '' : reaching === 0 ? said.reach.none(year) : reaching === options.length ? said.reach[options.length === 2 ? 'both' : 'all'](year) : said.reach.some(formatCount(reaching, language), year);
  return said.title(capitalise(formatCount(options.length, language)), amountText(options.map(({ total }) => total), language), reach);
}

function optionText(option: CostedOption, costs: PublishedCosts, language: Language): string {
  const said = words[language];
  const { thousands } = costTerms[language];
  const { years, total, parties, methods } = option;
  const last = years[2];
  const place = last?.place ?? null;
  const low = (methods ?? []).filter((method) => method.place === 'below').flatMap(({ method }) => costs.methods.filter(({ code }) => code === method).map(({ label }) => lowerFirst(name(label, language))));
  const payers = parties.flatMap(({ party, total: own }) => costs.parties.filter(({ code }) => code === party).map((payer) => `${name(payer.name, language)} ${thousands(formatThousands(own, language))}`));
  return `${[
    said.people(quote(capitalise(name(option.name, language)), language), formatList(years.map(({ fte }) => formatAsTyped(fte, language)), language), allYears(costs)),
    place === null || last === undefined ? said.unknown : said.place(said.places[place], String(last.year), needText(costs.need?.[2], language)),
    ...(low.length === 0 ? [] : [said.below(formatList(low, language))]),
    said.cost(formatList(years.map(({ cost }) => formatThousands(cost, language)), language), thousands(formatThousands(total, language))),
    said.pays(formatList(payers, language)),
  ].join('; ')}.`;
}

/** A sentence an option, in the order of the file. */
export function costFindings(costs: PublishedCosts, language: Language): readonly string[] {
  return costs.options.map((option) => optionText(option, costs, language));
}

/** Whether shown parts add up to the shown whole, of years and of who pays. */
export function isRoundedApart({ options }: Pick<PublishedCosts, 'options'>): boolean {
  const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + inThousands(amount), 0);
  return options.some(({ years, parties, total }) => sum(years.map(({ cost }) => cost)) !== inThousands(total) || sum(parties.map((party) => party.total)) !== inThousands(total));
}
