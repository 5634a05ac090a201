/** What of the support asked for has a function, in sentences. */
import type { CoveredPart, CoveredType, CoverageMethod, CoverageNote, PublishedCoverage, SupportFunction } from '../disclosure/publishedCoverage.js';
import type { CoverageInLanguage } from '../disclosure/supportInLanguage.js';
import { formatList } from '../words/formatList.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import { formatRange } from '../words/formatRange.js';
import type { Language } from '../words/language.js';
import { quote } from '../words/quote.js';
import { capitalise } from '../words/sentence.js';
import { confidenceInterval } from '../words/terms.js';
import { name } from './names.js';
import { coverageTestTexts, openText, verdictText } from './support/coverageTestTexts.js';

const words = {
  sv: {
    method: { student_linearised: 'Students t, lineariserat medelfel', wilson: 'Wilson', wilson_effective: 'Wilson, på det effektiva antalet svar' },
    meaning: 'Andelen som möts säger att en funktion finns, inte att den har kapacitet, är öppen för alla eller når fram.',
    requests: (share: string) => `${share} av det stöd som efterfrågas möts av en funktion som finns`,
    noRequests: 'Hur mycket av det efterfrågade stödet som möts går inte att säga',
    fully: (share: string) => `${share} av dem som efterfrågar något får allt mött i sin helhet`,
    any: (share: string) => `${share} får något av det mött, åtminstone till en del`,
    of: (n: string) => `${n} har efterfrågat något`,
    answered: (n: string) => `${n} har svarat`,
    half: 'Det som möts till en del räknas som halvt.',
    notes: {
      together: 'Hur säkert det är, och hur många som får allt eller något mött, kräver att man vet vem som valt vad tillsammans, och räknas bara på egna filer.',
      hidden: 'Någon andel visas inte, eller ingen har svarat, och då går det inte att säga hur stor del av allt som möts; listan saknar det som inte visas.',
      by_public: 'Uppdelningen räknas bara på egna filer.',
      by_weighted: 'Uppdelningen räknas på svar utan vikter, och de här svaren har vikter.',
      nobody: 'Ingen har svarat på frågan.',
    },
    without: (list: string) => `Ingen funktion är angiven för ${list}: det räknas som inte mött.`,
    gaps: 'Otillgodosett, mest först:',
    noGaps: 'Inget av det som efterfrågas saknar en funktion.',
    gap: (label: string, unmet: string, part: string, share: string, has: string) => `${label}: ${unmet} av dem som svarat saknar det (${share} efterfrågar det; ${has})${part}`,
    part: (part: string) => `; ${part} av allt otillgodosett`,
    none: 'ingen funktion',
    partly: (list: string) => `till en del genom ${list}`,
    group: (label: string, share: string, range: string, level: string, n: string, own: string) => `${label}: ${share} får allt mött (${level} sannolikhet ${range}; ${n} har efterfrågat något, egna svar väger ${own})`,
    groups: 'I varje grupp, skattat med hjälp av de andra:',
    noGroup: 'Ingen har efterfrågat något i någon grupp.',
    verdicts: 'Räcker det? Varje behov efter fyra prövningar: om något finns, om det är öppet för alla, kapaciteten mot behovet i 9 av 10 utfall, och om de som har behovet får det. Det som inte är känt räknas inte som uppfyllt.',
    users: (level: string) => `Efter andelen som får det står ${level} och hur många som svarade om det.`,
    told: (one: string, meets: string, who: string) => `Antagande: ${one} möter ${meets} (${who}).`,
    meets: (label: string, part: number) => (part === 1 ? label : `${label} (till en del)`),
    nothing: 'inget',
  },
  en: {
    method: { student_linearised: 'Student’s t, linearised standard error', wilson: 'Wilson', wilson_effective: 'Wilson, on the effective number of answers' },
    meaning: 'The share that is met says that a function exists, not that it has capacity, is open to everyone or reaches people.',
    requests: (share: string) => `${share} of the support asked for is met by a function that exists`,
    noRequests: 'How much of the support asked for is met cannot be said',
    fully: (share: string) => `${share} of those who ask for something have all of it met in full`,
    any: (share: string) => `${share} have some of it met, at least in part`,
    of: (n: string) => `${n} asked for something`,
    answered: (n: string) => `${n} answered`,
    half: 'What is met in part counts as half.',
    notes: {
      together: 'How sure it is, and how many have all or some of it met, needs who chose what together, and is told of your own files only.',
      hidden: 'Some share is hidden, or nobody answered, so how much of everything is met cannot be said; the list is without what is hidden.',
      by_public: 'The split is told of your own files only.',
      by_weighted: 'The split is of answers without weights, and these have weights.',
      nobody: 'Nobody answered the question.',
    },
    without: (list: string) => `No function is stated for ${list}: it counts as not met.`,
    gaps: 'Unmet, most first:',
    noGaps: 'Nothing that is asked for is without a function.',
    gap: (label: string, unmet: string, part: string, share: string, has: string) => `${label}: ${unmet} of those who answered go without (${share} ask for it; ${has})${part}`,
    part: (part: string) => `; ${part} of all that is unmet`,
    none: 'no function',
    partly: (list: string) => `in part by ${list}`,
    group: (label: string, share: string, range: string, level: string, n: string, own: string) => `${label}: ${share} have all of it met (${level} probability ${range}; ${n} asked for something, own answers weigh ${own})`,
    groups: 'In each group, estimated with help of the others:',
    noGroup: 'Nobody asked for anything in any group.',
    verdicts: 'Is it enough? Each need by four tests: whether anything exists, whether it is open to everyone, its capacity against the need in 9 in 10 outcomes, and whether those who have the need get it. What is not known does not count as met.',
    users: (level: string) => `After the share who get it stand its ${level} and how many answered that.`,
    told: (one: string, meets: string, who: string) => `Assumption: ${one} meets ${meets} (${who}).`,
    meets: (label: string, part: number) => (part === 1 ? label : `${label} (in part)`),
    nothing: 'nothing',
  },
} as const;

/** What waits with those who are there, by support type; where it is told, a gap that has a function has a queue as well. */
export type WaitsOf = (code: string) => readonly string[];

/** Sentences: how much is met, that it is no capacity, what is unmet in order, whether what exists is enough, groups, and every function with who answers for it. */
export function coverageFindings(coverage: CoverageInLanguage, language: Language, waits: WaitsOf = () => []): readonly string[] {
  const said = words[language];
  const { types, gaps, without, notes, requestsMet } = coverage;
  const typeOf = (code: string) => types.find((type) => type.code === code);
  const labels = (some: readonly CoveredType[]) => formatList(some.map(({ label }) => quote(name(label, language), language)), language);
  const listed = gaps.flatMap((code) => typeOf(code) ?? []);
  const covered = types.filter(({ code, best }) => best > 0 && waits(code).length > 0);
  return [
    ...metSentences(coverage, language),
    said.meaning,
    ...(types.some(({ best }) => best > 0 && best < 1) ? [said.half] : []),
    ...notes.map((note: CoverageNote) => said.notes[note]),
    ...(without.length === 0 ? [] : [said.without(labels(without.flatMap((code) => typeOf(code) ?? [])))]),
    ...(listed.length === 0 ? (requestsMet.share === null ? [] : [said.noGaps]) : [said.gaps, ...listed.map((type, i) => `${i + 1}. ${gapText(type, language)}.`)]),
    ...(types.length === 0 ? [] : [said.verdicts, ...(types.some(({ tests }) => tests.users.share !== null) ? [said.users(confidenceInterval(coverage.level, language))] : []), ...types.map((type) => `${capitalise(name(type.label, language))}: ${[`${verdictText(type, language)}.`, ...coverageTestTexts(type, language)].join(' ')}`)]),
    ...covered.map(({ code, label }) => `${capitalise(name(label, language))}: ${waits(code).join('; ')}.`),
    ...groupSentences(coverage, language),
    ...functionTexts(coverage, language),
  ];
}

/** Every function with what it meets and who answers for it. */
export function functionTexts({ functions, types }: CoverageInLanguage, language: Language): readonly string[] {
  return functions.map((one) => toldText(one, types, language));
}

const labelOf = (type: CoveredType | undefined, code: string, language: Language): string => (type === undefined ? code : name(type.label, language));

function metSentences({ requestsMet, fullyMet, anyMet, n, level }: PublishedCoverage, language: Language): readonly string[] {
  const said = words[language];
  const people = (count: number) => formatNumber(count, language);
  const percent = (share: number) => formatPercent(share, language);
  const sentence = ({ share, ...limits }: CoveredPart, text: (share: string) => string, base: readonly string[]) => (share === null ? [] : [stated(capitalise(text(percent(share))), [...intervalOf(limits, level, language), ...base])]);
  const of = (base: number | null) => (base === null ? [] : [said.of(people(base))]);
  const base = fullyMet === null ? (n === null ? [] : [said.answered(people(n))]) : of(requestsMet.base);
  return [
    ...(requestsMet.share === null ? [stated(said.noRequests, base)] : sentence(requestsMet, said.requests, base)),
    ...(fullyMet === null ? [] : sentence(fullyMet, said.fully, of(fullyMet.base))),
    ...(anyMet === null ? [] : sentence(anyMet, said.any, of(anyMet.base))),
  ];
}

const stated = (text: string, about: readonly string[]): string => (about.length === 0 ? `${text}.` : `${text} (${about.join('; ')}).`);

function intervalOf({ low, high, method }: { readonly low: number | null; readonly high: number | null; readonly method: CoverageMethod | null }, level: number, language: Language): readonly string[] {
  if (low === null || high === null || method === null) return [];
  return [`${confidenceInterval(level, language)} ${formatRange(low, high, language)}, ${words[language].method[method]}`];
}

function gapText({ label, share, best, functions, unmet, partOfUnmet }: CoveredType, language: Language): string {
  const said = words[language];
  const percent = (part: number | null) => formatPercent(part ?? 0, language);
  const has = best === 0 ? said.none : said.partly(formatList(functions, language));
  return said.gap(capitalise(name(label, language)), percent(unmet), partOfUnmet === null ? '' : said.part(percent(partOfUnmet)), percent(share), has);
}

function groupSentences({ by, level }: PublishedCoverage, language: Language): readonly string[] {
  const said = words[language];
  if (by === null) return [];
  if (by.groups.length === 0) return [said.noGroup];
  const percent = (share: number) => formatPercent(share, language);
  return [said.groups, ...by.groups.map(({ group, share, low, high, n, ownPart }) => `${said.group(capitalise(name(group.label, language)), percent(share), formatRange(low, high, language), percent(level), formatNumber(n, language), percent(ownPart))}.`)];
}

function toldText({ name: called, meets, openTo, source, date, owner }: SupportFunction, types: readonly CoveredType[], language: Language): string {
  const said = words[language];
  const met = [...meets].filter(([, part]) => part > 0).map(([code, part]) => said.meets(quote(labelOf(types.find((type) => type.code === code), code, language), language), part));
  const open = openText(openTo, language);
  return said.told(quote(called, language), `${met.length === 0 ? said.nothing : formatList(met, language)}${open === undefined ? '' : `; ${open}`}`, `${source}, ${date}, ${owner}`);
}
