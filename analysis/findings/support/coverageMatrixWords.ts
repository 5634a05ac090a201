import type { CoveredType, PublishedCoverage } from '../../disclosure/publishedCoverage.js';
import type { Drawn } from '../../words/figureWords.js';
import { formatList } from '../../words/formatList.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent } from '../../words/formatPercent.js';
import { formatRange } from '../../words/formatRange.js';
import { coverageVerdict, supportTerms } from '../../words/supportTerms.js';
import { capitalise } from '../../words/sentence.js';
import { confidenceInterval, terms } from '../../words/terms.js';
import type { FindingContext } from '../context.js';
import { coverageMeaning, functionTexts } from '../coverageFindings.js';
import { name } from '../names.js';
import { askedLine, datesOf, wordsAround, type SupportFigureWords } from './supportFigureWords.js';

const said = {
  sv: {
    title: (full: string, all: string, none: string) => `${full} av ${all} behov uppges mötas helt, ${none} saknar stödfunktion`,
    functions: (dates: string) => `Stödfunktionerna enligt uppgifter från ${dates}.`,
    interval: (level: string) => `Efter andelen står ${level}. Det täcker slumpfel, inte skillnader mellan dem som svarade och dem som inte gjorde det.`,
    hidden: '.. visas inte, för att skydda enskilda svar.',
    moreRows: (count: string) => `${count} behov till står i tabellen.`,
    moreFunctions: (count: string) => `${count} stödfunktioner till står i tabellen.`,
    alt: (title: string) => `Matris över behov och stödfunktioner: ${title}.`,
    row: (label: string, share: string, verdict: string, who: string) => `${label}, ${share}: ${verdict}${who}.`,
    caption: 'Behov och stödfunktioner som möter dem',
    yes: 'helt',
    part: 'delvis',
    no: 'nej',
  },
  en: {
    title: (full: string, all: string, none: string) => `${full} of ${all} needs are stated as met in full, ${none} have no support function`,
    functions: (dates: string) => `Support functions as stated ${dates}.`,
    interval: (level: string) => `After the share stands its ${level}. It covers chance variation, not differences between those who answered and those who did not.`,
    hidden: '.. is not shown, to protect individual answers.',
    moreRows: (count: string) => `${count} more needs are in the table.`,
    moreFunctions: (count: string) => `${count} more support functions are in the table.`,
    alt: (title: string) => `Matrix of needs and support functions: ${title}.`,
    row: (label: string, share: string, verdict: string, who: string) => `${label}, ${share}: ${verdict}${who}.`,
    caption: 'Needs and the support functions that meet them',
    yes: 'in full',
    part: 'in part',
    no: 'no',
  },
} as const;

/** Rows that a description reads aloud; the rest stand in the table. */
const mostSaid = 12;

export function coverageMatrixWords(coverage: PublishedCoverage, number: number, context: FindingContext, drawn?: Drawn): SupportFigureWords {
  const { language } = context;
  const words = said[language];
  const { types, functions, level, n, question } = coverage;
  const sorted = types.toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1));
  const count = (verdict: 'full' | 'none') => formatNumber(types.filter(({ best }) => coverageVerdict(best) === verdict).length, language);
  const title = words.title(count('full'), formatNumber(types.length, language), count('none'));
  const restRows = drawn === undefined ? 0 : types.length - drawn.groups.length;
  const restFunctions = drawn === undefined ? 0 : functions.length - drawn.options.length;
  const notes = [
    ...(types.some(({ low }) => low !== null) ? [words.interval(confidenceInterval(level, language))] : []),
    coverageMeaning(language),
    ...(types.some(({ share }) => share === null) ? [words.hidden] : []),
    ...(restRows > 0 ? [words.moreRows(formatNumber(restRows, language))] : []),
    ...(restFunctions > 0 ? [words.moreFunctions(formatNumber(restFunctions, language))] : []),
  ];
  const dates = datesOf(functions.map(({ date }) => date), language);
  const subtitle = [askedLine(question, n, context), ...(dates === '' ? [] : [words.functions(dates)])].join(' ');
  const description = [`${title}.`, ...sorted.slice(0, mostSaid).map((type) => rowText(type, context))].join(' ');
  return {
    words: wordsAround({ number, title, subtitle, notes, alt: words.alt(title), description }, context),
    table: {
      caption: words.caption,
      head: [supportTerms[language].need, terms[language].share, confidenceInterval(level, language), supportTerms[language].overall, ...functions.map(({ name: called }) => called)],
      rows: sorted.map((type) => ({ head: capitalise(name(type.label, language)), cells: cellsOf(type, coverage, context) })),
    },
    assumptions: functionTexts(coverage, language),
  };
}

function shareText({ share }: CoveredType, { language }: FindingContext): string {
  return share === null ? terms[language].hidden : formatPercent(share, language);
}

function rowText(type: CoveredType, context: FindingContext): string {
  const { language } = context;
  const who = type.functions.length === 0 ? '' : ` (${formatList(type.functions, language)})`;
  return said[language].row(capitalise(name(type.label, language)), shareText(type, context), supportTerms[language].verdict[coverageVerdict(type.best)].toLowerCase(), who);
}

function cellsOf(type: CoveredType, { functions }: PublishedCoverage, context: FindingContext): readonly string[] {
  const { language } = context;
  const words = said[language];
  const { share, low, high, best, code } = type;
  const meets = functions.map((one) => ({ full: words.yes, part: words.part, none: words.no })[coverageVerdict(one.meets.get(code) ?? 0)]);
  const interval = share === null || low === null || high === null ? '–' : formatRange(low, high, language);
  return [shareText(type, context), interval, supportTerms[language].verdict[coverageVerdict(best)], ...meets];
}
