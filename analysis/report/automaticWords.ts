import { formatList } from '../words/formatList.js';
import type { Language } from '../words/language.js';
import { quote } from '../words/quote.js';

/** One option as a sentence names it: its label, and a placeholder that becomes its share. */
export interface NamedShare {
  readonly label: string;
  readonly share: string;
}

/** One option with all that is told of its share the first time a sentence does. */
export interface ToldShare extends NamedShare {
  /** "95 % konfidensintervall 40–50, n = 523" */
  readonly sure: string;
  /** "av dem som svarade"; '' where the sentence says so itself. */
  readonly among: string;
}

/** How an answer was given: options are chosen, one answer is answered. */
export type Verb = 'chose' | 'answered';

interface AutomaticWords {
  readonly title: (most: NamedShare) => string;
  /** An indicator in its own words, and of whom; '' where those words say it. */
  readonly indicator: (share: string, phrase: string, ofWhom: string) => string;
  /** A title that is understood alone, in a list of figures or where somebody pastes it: what was asked, and what most said. */
  readonly shares: (what: string, most: NamedShare, verb: Verb) => string;
  readonly chose: (label: string) => string;
  readonly howToRead: string;
  /** The largest with its uncertainty and base, those after it, and what else there was to say. */
  readonly most: (first: ToldShare, next: readonly NamedShare[], verb: Verb) => string;
  /** "none of these" */
  readonly none: (none: NamedShare) => string;
  /** What most answered in one row of a grid. */
  readonly inRow: (what: string, row: string, step: string, share: string) => string;
  /** One answer in the rows where most gave it. */
  readonly inRows: (step: string, first: ToldShare, next: readonly NamedShare[]) => string;
  readonly need: (chosen: NamedShare, met: NamedShare) => string;
  /** What matters set against what there is, each as it was asked. */
  readonly gap: (matters: string, there: string) => string;
  readonly ranked: (any: NamedShare, first: string) => string;
}

/** "Var data lagras: …", "Var lagras data? …" */
const after = (what: string): string => (what === '' ? '' : /[?!.:]$/.test(what) ? `${what} ` : `${what}: `);

const verbs = { sv: { chose: 'valde', answered: 'svarade' }, en: { chose: 'chose', answered: 'answered' } } as const;

/** The sentences of a report that nobody has written a plan for. They say what was answered and claim nothing more. */
export const automaticWords: Readonly<Record<Language, AutomaticWords>> = {
  sv: {
    title: ({ label, share }) => `${share} av dem som svarade valde ${quote(label, 'sv')}`,
    indicator: (share, phrase, ofWhom) => [share, ofWhom, phrase].filter((part) => part !== '').join(' '),
    shares: (what, { label, share }, verb) => `${after(what)}${share} ${verbs.sv[verb]} ${quote(label, 'sv')}`,
    chose: (label) => `valde ${quote(label, 'sv')}`,
    howToRead: 'Läs en rad för att se vad en grupp har svarat, och en kolumn för att jämföra grupperna.',
    most: ({ label, share, sure, among }, next, verb) => `${formatList([`${[share, among].join(' ').trimEnd()} (${sure}) ${verbs.sv[verb]} ${quote(label, 'sv')}`, ...next.map((each) => `${each.share} ${quote(each.label, 'sv')}`)], 'sv')}.`,
    none: ({ label, share }) => `${share} svarade ${quote(label, 'sv')}.`,
    inRow: (what, row, step, share) => `${after(what)}${share} svarade ${quote(step, 'sv')} om ${quote(row, 'sv')}`,
    inRows: (step, { label, share, sure }, next) => `${quote(step, 'sv')} svarade ${formatList([`${share} om ${quote(label, 'sv')} (${sure})`, ...next.map((each) => `${each.share} om ${quote(each.label, 'sv')}`)], 'sv')}.`,
    need: (chosen, met) => `${chosen.label}: ${chosen.share} valde det, och ${met.share} av dem svarade ${quote(met.label, 'sv')}`,
    gap: (matters, there) => `Skillnaden mellan ${quote(matters, 'sv')} och ${quote(there, 'sv')}`,
    ranked: (any, first) => `${quote(any.label, 'sv')} rangordnades av ${any.share}, och sattes först av ${first}`,
  },
  en: {
    title: ({ label, share }) => `${share} of those who answered chose ${quote(label, 'en')}`,
    indicator: (share, phrase, ofWhom) => [share, ofWhom, phrase].filter((part) => part !== '').join(' '),
    shares: (what, { label, share }, verb) => `${after(what)}${share} ${verbs.en[verb]} ${quote(label, 'en')}`,
    chose: (label) => `chose ${quote(label, 'en')}`,
    howToRead: 'Read a row to see what a group answered, and a column to compare the groups.',
    most: ({ label, share, sure, among }, next, verb) => `${formatList([`${[share, among].join(' ').trimEnd()} (${sure}) ${verbs.en[verb]} ${quote(label, 'en')}`, ...next.map((each) => `${each.share} ${quote(each.label, 'en')}`)], 'en')}.`,
    none: ({ label, share }) => `${share} answered ${quote(label, 'en')}.`,
    inRow: (what, row, step, share) => `${after(what)}${share} answered ${quote(step, 'en')} on ${quote(row, 'en')}`,
    inRows: (step, { label, share, sure }, next) => `${quote(step, 'en')} was the answer of ${formatList([`${share} on ${quote(label, 'en')} (${sure})`, ...next.map((each) => `${each.share} on ${quote(each.label, 'en')}`)], 'en')}.`,
    need: (chosen, met) => `${chosen.label}: ${chosen.share} chose it, and ${met.share} of them answered ${quote(met.label, 'en')}`,
    gap: (matters, there) => `The gap between ${quote(matters, 'en')} and ${quote(there, 'en')}`,
    ranked: (any, first) => `${quote(any.label, 'en')} was ranked by ${any.share}, and put first by ${first}`,
  },
};
