import type { CoverageVerdict, CoveredType } from '../../disclosure/publishedCoverage.js';
import { meetsOf } from '../../disclosure/coverageTests.js';
import { scenarioBehind } from '../../disclosure/publishedSupport.js';
import type { CoverageInLanguage, SupportInLanguage } from '../../disclosure/supportInLanguage.js';
import { coverageReasons } from '../../words/coverageReasons.js';
import type { Drawn } from '../../words/figureWords.js';
import { formatCount } from '../../words/formatCount.js';
import { formatList } from '../../words/formatList.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent } from '../../words/formatPercent.js';
import { formatRange } from '../../words/formatRange.js';
import type { Language } from '../../words/language.js';
import { quote } from '../../words/quote.js';
import { capitalise } from '../../words/sentence.js';
import { supportTerms } from '../../words/supportTerms.js';
import { confidenceInterval, terms } from '../../words/terms.js';
import { assumptionTexts, defaultTexts } from '../capacityFindings.js';
import type { FindingContext } from '../context.js';
import { functionTexts } from '../coverageFindings.js';
import { moreInTable } from '../figures/sharedNotes.js';
import { name, nameOfQuestion } from '../names.js';
import { circlesText, openText, verdictText } from './coverageTestTexts.js';
import { askedLine, datesOf, wordsAround, type SupportFigureWords } from './supportFigureWords.js';

const said = {
  sv: {
    enough: (some: number, all: string) => (some === 0 ? `Inget av ${all} behov har stöd som säkert räcker` : `${String(some)} av ${all} behov har stöd som finns och räcker`),
    missing: (some: number) => (some === 0 ? 'alla har någon stödfunktion' : `${String(some)} saknar stödfunktion`),
    functions: (dates: string) => `Stödfunktionerna enligt uppgifter från ${dates}.`,
    interval: (level: string) => `Efter andelen står ${level}. Det täcker slumpfel, inte skillnader mellan dem som svarade och dem som inte gjorde det.`,
    rule: '”Finns och räcker” kräver fyra saker: en funktion uppges möta hela behovet, den är öppen för alla, kapaciteten i dag ligger över behovet, och säkert fler än hälften av dem som har behovet får det. Det som inte är känt räknas inte som uppfyllt.',
    circles: (list: string) => `Bara för vissa: ${list}.`,
    capacity: (part: string) => `Kapaciteten är antalet personer i dag mot ett scenario, inte en skattning: årsarbetskrafter i 9 av 10 utfall om ${part} av behoven blir uppdrag.`,
    users: (questions: string, level: string) => `De som får det har svarat i övre halvan av skalan på ${questions}, av dem som valde behovet. Talen, med ${level} och n, står i tabellen.`,
    hidden: '.. visas inte, för att skydda enskilda svar.',
    moreFunctions: (count: string, isOne: boolean) => `${count} ${isOne ? 'stödfunktion' : 'stödfunktioner'} till finns i tabellen.`,
    alt: (title: string) => `Matris över behov och stödfunktioner: ${title}.`,
    caption: 'Behov, stödfunktioner som möter dem, och om det räcker',
    meets: { full: 'helt', part: 'till en del' },
    against: 'mot',
    reasons: { enough: 'Alla fyra prövningar håller', missing: 'Ingen funktion är angiven' },
  },
  en: {
    enough: (some: number, all: string) => (some === 0 ? `None of ${all} needs has support known to be enough` : `${String(some)} of ${all} needs ${some === 1 ? 'has' : 'have'} support that exists and is enough`),
    missing: (some: number) => (some === 0 ? 'all have some' : `${String(some)} ${some === 1 ? 'has' : 'have'} none`),
    functions: (dates: string) => `Support functions as stated ${dates}.`,
    interval: (level: string) => `After the share stands its ${level}. It covers chance variation, not differences between those who answered and those who did not.`,
    rule: '“Exists and is enough” takes four things: a function is stated to meet the whole need, it is open to everyone, capacity today is above the need, and surely more than half of those with the need get it. What is not known does not count as met.',
    circles: (list: string) => `For some only: ${list}.`,
    capacity: (part: string) => `Capacity is people today against a scenario, not an estimate: full-time equivalents in 9 in 10 outcomes if ${part} of needs become requests.`,
    users: (questions: string, level: string) => `Those who get it answered in the upper half of the scale of ${questions}, of those who chose the need. The numbers, with ${level} and n, are in the table.`,
    hidden: '.. is not shown, to protect individual answers.',
    moreFunctions: (count: string, isOne: boolean) => `${count} more support ${isOne ? 'function is' : 'functions are'} in the table.`,
    alt: (title: string) => `Matrix of needs and support functions: ${title}.`,
    caption: 'Needs, the support functions that meet them, and whether that is enough',
    meets: { full: 'in full', part: 'in part' },
    against: 'against',
    reasons: { enough: 'All four tests hold', missing: 'No function is stated' },
  },
} as const;

/** Rows that a description reads aloud; the rest stand in the table. */
const mostSaid = 12;

type Told = SupportInLanguage & { readonly coverage: CoverageInLanguage };

/** The title says of how many needs it is known to be enough, and how many have nothing: no more than the verdicts do. */
export function coverageMatrixWords(support: Told, number: number, context: FindingContext, drawn?: Drawn): SupportFigureWords {
  const { language } = context;
  const words = said[language];
  const { coverage } = support;
  const { types, functions, level, n, question } = coverage;
  const sorted = types.toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1));
  const count = (verdict: CoverageVerdict) => types.filter((type) => type.verdict === verdict).length;
  const title = [words.enough(count('enough'), formatNumber(types.length, language)), words.missing(count('missing'))].join(', ');
  const dates = datesOf(functions.map(({ date }) => date), language);
  const subtitle = [askedLine(question, n, context), ...(dates === '' ? [] : [words.functions(dates)])].join(' ');
  const description = [`${title}.`, ...sorted.slice(0, mostSaid).map((type) => rowText(type, context))].join(' ');
  const capacity = scenarioBehind(support);
  const heads = supportTerms[language];
  return {
    words: wordsAround({ number, title, subtitle, notes: notesOf(support, context, drawn), alt: words.alt(title), description }, context),
    table: {
      caption: words.caption,
      head: [heads.need, terms[language].share, confidenceInterval(level, language), heads.overall, heads.why, heads.againstNeed, heads.getIt, 'n', heads.functions],
      rows: sorted.map((type) => ({ head: capitalise(name(type.label, language)), cells: cellsOf(type, coverage, context) })),
    },
    assumptions: [...functionTexts(coverage, language), ...(capacity === undefined ? [] : [...defaultTexts(capacity, language), ...assumptionTexts(capacity, language)])],
  };
}

function notesOf(support: Told, context: FindingContext, drawn: Drawn | undefined): readonly string[] {
  const { language, definition } = context;
  const words = said[language];
  const { coverage } = support;
  const { types, functions, level } = coverage;
  const restRows = drawn === undefined ? 0 : types.length - drawn.groups.length;
  const restFunctions = drawn === undefined ? 0 : functions.length - drawn.options.length;
  const circles = circlesText(coverage, language);
  const capacity = scenarioBehind(support);
  const asked = [...new Set(types.flatMap(({ tests }) => (tests.users.share === null || tests.users.question === null ? [] : [tests.users.question])))];
  return [
    ...(types.some(({ low }) => low !== null) ? [words.interval(confidenceInterval(level, language))] : []),
    words.rule,
    ...(circles === '' ? [] : [words.circles(circles)]),
    ...(capacity === undefined ? [] : [words.capacity(formatPercent((capacity.uptake.low + capacity.uptake.high) / 2, language)), ...defaultTexts({ fromPublic: false, defaults: capacity.defaults.filter((one) => one === 'hoursPerFte' || one === 'uptake') }, language)]),
    ...(asked.length === 0 ? [] : [words.users(formatList(asked.map((code) => quote(nameOfQuestion(definition, code, language), language)), language), confidenceInterval(level, language))]),
    ...(types.some(({ share }) => share === null) ? [words.hidden] : []),
    ...(restRows > 0 ? [moreInTable(restRows, language)] : []),
    ...(restFunctions > 0 ? [words.moreFunctions(capitalise(formatCount(restFunctions, language)), restFunctions === 1)] : []),
  ];
}

function shareText({ share }: CoveredType, { language }: FindingContext): string {
  return share === null ? terms[language].hidden : formatPercent(share, language);
}

/** "Biostatistik, 80 %: finns men räcker inte (Biostatistikenheten). Bara till en del." */
function rowText(type: CoveredType, context: FindingContext): string {
  const { language } = context;
  const who = type.functions.length === 0 ? '' : ` (${formatList(type.functions, language)})`;
  const reasons = reasonsOf(type, context).map((reason) => ` ${reason}.`);
  return `${capitalise(name(type.label, language))}, ${shareText(type, context)}: ${verdictText(type, language)}${who}.${reasons.join('')}`;
}

function cellsOf(type: CoveredType, { functions }: CoverageInLanguage, context: FindingContext): readonly string[] {
  const { language } = context;
  const { share, low, high, code, verdict } = type;
  const meets = functions.flatMap((one) => {
    const part = meetsOf(one.meets.get(code) ?? 0);
    const open = one.openTo === 'everyone' ? undefined : openText(one.openTo, language);
    return part === 'none' ? [] : [`${one.name} (${[said[language].meets[part], ...(open === undefined ? [] : [open])].join(', ')})`];
  });
  const interval = share === null || low === null || high === null ? '–' : formatRange(low, high, language);
  const reasons = reasonsOf(type, context);
  return [shareText(type, context), interval, supportTerms[language].verdict[verdict], reasons.length === 0 ? '–' : reasons.join('. '), ...testCells(type, language), meets.length === 0 ? '–' : meets.join('; ')];
}

/** The numbers of two tests: people against what nine of ten outcomes would ask for, and who get it, of how many. */
function testCells({ tests: { capacity, users } }: CoveredType, language: Language): readonly string[] {
  const { hidden } = terms[language];
  const one = (value: number) => formatNumber(value, language, 1);
  const { staff, low, high } = capacity;
  const need = low === null || high === null ? hidden : `${one(low)}–${one(high)}`;
  const against = staff === null ? '–' : `${formatNumber(staff, language)} ${said[language].against} ${need}`;
  if (users.question === null) return [against, '–', '–'];
  const share = users.share === null ? hidden : formatPercent(users.share, language);
  const interval = users.low === null || users.high === null ? '' : `, ${formatRange(users.low, users.high, language)}`;
  return [against, `${share}${interval}`, users.base === null ? hidden : formatNumber(users.base, language)];
}

/** What failed, then what is not known; that nothing did, or that there is nothing. */
function reasonsOf({ tests, verdict }: CoveredType, { language }: FindingContext): readonly string[] {
  if (verdict === 'enough' || verdict === 'missing') return [said[language].reasons[verdict]];
  const { fails = '', open = '' } = coverageReasons(tests, language) ?? {};
  return [fails, open].filter((reason) => reason !== '');
}
