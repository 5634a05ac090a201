/** Where in a report something stands, in the words of those who read it: a path of the plan is for programs. */
import { languages, type Language } from '../words/language.js';
import { quote } from '../words/quote.js';

/** What a figure is known by, as far as it is written. */
export interface FigureKnownBy {
  readonly code: string;
  readonly heading: (language: Language) => string;
}

const parts = {
  sv: {
    named: { kicker: 'raden ovanför rubriken', title: 'rapportens rubrik', decision: 'förslaget till beslut', nextStep: 'nästa steg', contact: 'kontakten', source: 'källan', licence: 'licensen', registration: 'registreringen', bases: 'baserna', date: 'datumet', survey: 'enkätens kod', keyNumbers: 'nyckeltalen', figures: 'figurerna' },
    keyNumber: (number: number) => `nyckeltal ${String(number)}`,
    figure: (number: number, code: string, heading: string) => `figur ${String(number)}${code === '' ? '' : `, ${code}`}${heading === '' ? '' : ` (${quote(heading, 'sv')})`}`,
    within: { finding: 'stycket ovanför figuren', title: 'figurens rubrik', heading: 'avsnittets rubrik', benchmarks: 'talen ur en tidigare undersökning', emphasise: 'det som framhävs' },
    claim: (number: number) => `påstående ${String(number)}`,
    languages: { sv: 'på svenska', en: 'på engelska' },
  },
  en: {
    named: { kicker: 'the line above the title', title: 'the title of the report', decision: 'the decision asked for', nextStep: 'the next step', contact: 'the contact', source: 'the source', licence: 'the licence', registration: 'the registration', bases: 'the bases', date: 'the date', survey: 'the code of the survey', keyNumbers: 'the key numbers', figures: 'the figures' },
    keyNumber: (number: number) => `key number ${String(number)}`,
    figure: (number: number, code: string, heading: string) => `figure ${String(number)}${code === '' ? '' : `, ${code}`}${heading === '' ? '' : ` (${quote(heading, 'en')})`}`,
    within: { finding: 'the paragraph above the figure', title: 'the title of the figure', heading: 'the heading of the section', benchmarks: 'the figures of an earlier survey', emphasise: 'what is emphasised' },
    claim: (number: number) => `claim ${String(number)}`,
    languages: { sv: 'in Swedish', en: 'in English' },
  },
} as const;

type Words = (typeof parts)[Language];

const mostOfHeading = 60;

function shortened(heading: string): string {
  const letters = Array.from(heading);
  return letters.length <= mostOfHeading ? heading : `${letters.slice(0, mostOfHeading - 1).join('').trimEnd()}…`;
}

const has = <K extends string>(names: Readonly<Record<K, unknown>>, name: string): name is K => Object.hasOwn(names, name);

/** Keys that have no words of their own stand as they are written in the file. */
function withinFigure(key: string | undefined, { within }: Words): readonly string[] {
  return key === undefined ? [] : [has(within, key) ? within[key] : key];
}

function partOf(words: Words, language: Language, keys: readonly string[], figureAt: (at: number) => FigureKnownBy | undefined): readonly string[] {
  const [first = '', second] = keys;
  const at = second !== undefined && /^\d+$/.test(second) ? Number(second) : undefined;
  if (first === 'figures' && at !== undefined) {
    const { code = '', heading } = figureAt(at) ?? {};
    return [words.figure(at + 1, code, shortened(heading?.(language) ?? '')), ...withinFigure(keys[2], words)];
  }
  if (first === 'keyNumbers' && at !== undefined) return [words.keyNumber(at + 1)];
  return first === '' ? [] : [has(words.named, first) ? words.named[first] : first];
}

function inWords(keys: readonly string[], language: Language, figureAt: (at: number) => FigureKnownBy | undefined): string {
  const words = parts[language];
  const claimed = keys.indexOf('claims');
  const claim = claimed < 0 ? undefined : keys[claimed + 1];
  const last = keys.at(-1) ?? '';
  return [
    ...partOf(words, language, keys, figureAt),
    ...(claim === undefined ? [] : [words.claim(Number(claim) + 1)]),
    ...(keys.length > 1 && has(words.languages, last) ? [words.languages[last]] : []),
  ].join(', ');
}

/** `figures[21].finding` as "figur 22, demand (”Vilket stöd behövs?”), stycket ovanför figuren"; empty for the plan as a whole. */
export function planPart(path: string, figureAt: (at: number) => FigureKnownBy | undefined): Readonly<Record<Language, string>> {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const [sv, en] = languages.map((language) => inWords(keys, language, figureAt));
  return { sv: sv ?? '', en: en ?? '' };
}
