import type { PublishedRow } from '../disclosure/published.js';
import { baseWords } from '../words/baseWords.js';
import { formatCount } from '../words/formatCount.js';
import { formatPercent } from '../words/formatPercent.js';
import type { Language } from '../words/language.js';
import { capitalise } from '../words/sentence.js';
import { benchmarkNote } from './benchmarkWords.js';
import type { FigureFacts, FindingContext } from './context.js';
import { wordsOfChart } from './figures/wordsOfChart.js';
import { intervalAndBase } from './keyNumber.js';
import { describeGroups } from './describeGroups.js';
import { isBars } from './isBars.js';
import { lowerFirst, name } from './names.js';
import { hasNoAnswers, rowsOfEveryone } from './rows.js';
import { noAnswers, shareText } from './shareText.js';

/** What the figure shows, for those who do not see it: every value of a bar chart, the spread of a heatmap. */
export function figureDescription(facts: FigureFacts, context: FindingContext): string {
  if (hasNoAnswers(facts.table)) return `${capitalise(noAnswers(context.language))}.`;
  const own = wordsOfChart(facts.chart);
  if (own !== undefined) return own.description(facts, context);
  return isBars(facts.chart) ? describeShares(facts, context.language) : describeGroups(facts, context);
}

function describeShares(facts: FigureFacts, language: Language): string {
  const rows = rowsOfEveryone(facts);
  const count = formatCount(rows.length, language);
  const base = baseWords(facts.table.baseRule, language);
  const drawn = facts.drawn !== undefined;
  const isSorted = drawn && facts.chart === 'demand-share';
  const lead =
    language === 'sv'
      ? `${drawn ? 'Stapeldiagram' : 'Tabell'} med ${count} svarsalternativ${isSorted ? ' sorterade efter andel' : ''}, andel ${base}.`
      : `${drawn ? 'Bar chart' : 'Table'} of ${count} options${isSorted ? ' sorted by share' : ''}, share ${base}.`;
  const values = rows.map((row) => `${name(row.label, language)} ${shareText(row, language)}`);
  const before = (facts.benchmarks ?? []).map((benchmark) => benchmarkNote(benchmark, rows, language, rows.length));
  return [`${lead} ${values.join('; ')}.`, ...before].join(' ');
}

/** One sentence for `alt`: what kind of picture, of what, and its largest value, with whom it is a share of. */
export function figureAlt(facts: FigureFacts, context: FindingContext, title: string): string {
  const { language } = context;
  const kind = kinds[language][facts.drawn === undefined ? 'table' : facts.chart];
  const largest = rowsOfEveryone(facts)
    .filter((row) => row.share !== null && row.meaning === 'answer')
    .reduce<PublishedRow | undefined>((top, row) => (top === undefined || (row.share ?? 0) > (top.share ?? 0) ? row : top), undefined);
  const subject = `${kind}: ${lowerFirst(title).replace(/(?<![.\s])[.\s]+$/, '')}`;
  const own = wordsOfChart(facts.chart);
  if (own !== undefined) return [`${subject}.`, hasNoAnswers(facts.table) ? '' : own.alt(facts, context)].filter((part) => part !== '').join(' ');
  if (largest?.share === null || largest?.share === undefined) return `${subject}.`;
  // alternative text is read alone, also where somebody pastes it
  const sure = intervalAndBase(largest, facts.table.level, { language });
  const value = `${name(largest.label, language)}, ${formatPercent(largest.share, language)}${sure === '' ? '' : ` (${sure})`}`;
  const base = baseWords(facts.table.baseRule, language);
  return language === 'sv' ? `${subject}. Störst andel ${base}: ${value}.` : `${subject}. Largest share ${base}: ${value}.`;
}

const kinds = {
  sv: {
    'demand-share': 'Stapeldiagram',
    'single-share': 'Stapeldiagram',
    'dept-method-heatmap': 'Rutdiagram',
    'grid-heatmap': 'Rutdiagram',
    'likert-diverging': 'Stapeldiagram åt två håll',
    'need-gap': 'Punktdiagram',
    'dept-dotplot': 'Punktdiagram',
    'split-role': 'Punktdiagram',
    'ranking-share': 'Stapeldiagram',
    'number-summary': 'Tabell',
    'upset-needs': 'Stapeldiagram över kombinationer',
    'wave-change': 'Punktdiagram',
    table: 'Tabell',
  },
  en: {
    'demand-share': 'Bar chart',
    'single-share': 'Bar chart',
    'dept-method-heatmap': 'Heat map',
    'grid-heatmap': 'Heat map',
    'likert-diverging': 'Diverging bar chart',
    'need-gap': 'Dot plot',
    'dept-dotplot': 'Dot plot',
    'split-role': 'Dot plot',
    'ranking-share': 'Bar chart',
    'number-summary': 'Table',
    'upset-needs': 'Bar chart of combinations',
    'wave-change': 'Dot plot',
    table: 'Table',
  },
} as const;
