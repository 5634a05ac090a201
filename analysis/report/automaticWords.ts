import { formatList } from '../words/formatList.js';
import type { Language } from '../words/language.js';
import { quote } from '../words/quote.js';

/** One option as a sentence names it: its label, and a placeholder that becomes its share. */
export interface NamedShare {
  readonly label: string;
  readonly share: string;
}

interface AutomaticWords {
  readonly title: (most: NamedShare) => string;
  /** An indicator in its own words, and of whom; '' where those words say it. */
  readonly indicator: (share: string, phrase: string, ofWhom: string) => string;
  readonly shares: (options: readonly NamedShare[]) => string;
  readonly chose: (label: string) => string;
  readonly howToRead: string;
  readonly most: (label: string, share: string, interval: string, base: string) => string;
  /** What most answered in one row of a grid. */
  readonly inRow: (row: string, step: string, share: string) => string;
  readonly need: (chosen: NamedShare, met: NamedShare) => string;
  readonly ranked: (any: NamedShare, first: string) => string;
}

/** The sentences of a report that nobody has written a plan for. They say what was answered and claim nothing more. */
export const automaticWords: Readonly<Record<Language, AutomaticWords>> = {
  sv: {
    title: ({ label, share }) => `${share} av dem som svarade valde ${quote(label, 'sv')}`,
    indicator: (share, phrase, ofWhom) => [share, ofWhom, phrase].filter((part) => part !== '').join(' '),
    shares: (options) => formatList(options.map(({ label, share }, i) => `${quote(label, 'sv')}${i === 0 ? ' valdes' : ''} av ${share}`), 'sv'),
    chose: (label) => `valde ${quote(label, 'sv')}`,
    howToRead: 'Läs en rad för att se vad en grupp har svarat, och en kolumn för att jämföra grupperna.',
    most: (label, share, interval, base) => `Vanligast är ${quote(label, 'sv')}: ${share} av ${base}, med 95\u00a0% konfidensintervall ${interval}.`,
    inRow: (row, step, share) => `${row}: ${share} svarade ${quote(step, 'sv')}`,
    need: (chosen, met) => `${chosen.label}: ${chosen.share} valde det, och ${met.share} av dem svarade ${quote(met.label, 'sv')}`,
    ranked: (any, first) => `${quote(any.label, 'sv')} rangordnades av ${any.share}, och sattes först av ${first}`,
  },
  en: {
    title: ({ label, share }) => `${share} of those who answered chose ${quote(label, 'en')}`,
    indicator: (share, phrase, ofWhom) => [share, ofWhom, phrase].filter((part) => part !== '').join(' '),
    shares: (options) => formatList(options.map(({ label, share }, i) => `${quote(label, 'en')}${i === 0 ? ' was chosen' : ''} by ${share}`), 'en'),
    chose: (label) => `chose ${quote(label, 'en')}`,
    howToRead: 'Read a row to see what a group answered, and a column to compare the groups.',
    most: (label, share, interval, base) => `Most common is ${quote(label, 'en')}: ${share} of ${base}, with a 95% confidence interval of ${interval}.`,
    inRow: (row, step, share) => `${row}: ${share} answered ${quote(step, 'en')}`,
    need: (chosen, met) => `${chosen.label}: ${chosen.share} chose it, and ${met.share} of them answered ${quote(met.label, 'en')}`,
    ranked: (any, first) => `${quote(any.label, 'en')} was ranked by ${any.share}, and put first by ${first}`,
  },
};
