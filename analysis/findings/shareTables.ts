import type { PublishedRow } from '../disclosure/published.js';
import { bracketed } from '../words/bracketed.js';
import { baseWords } from '../words/baseWords.js';
import type { FigureTable } from '../words/figureWords.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import { formatRange } from '../words/formatRange.js';
import type { Language } from '../words/language.js';
import { capitalise, endSentence } from '../words/sentence.js';
import { tableDecimals } from '../words/tableDecimals.js';
import { confidenceInterval, terms } from '../words/terms.js';
import { benchmarkCell, benchmarkHead } from './benchmarkWords.js';
import type { FigureFacts, FindingContext } from './context.js';
import { name, nounOfGroups } from './names.js';
import { neutralTitle } from './neutralTitle.js';
import { type GroupRows, rowsByGroup, rowsOfEveryone } from './rows.js';
import { groupCell, notShown } from './groupCell.js';
import { hiddenText, noAnswers } from './shareText.js';

/** Every option with its count, share, interval and n. */
export function shareTable(facts: FigureFacts, context: FindingContext): FigureTable {
  const { language } = context;
  const words = terms[language];
  const { benchmarks = [] } = facts;
  return {
    caption: `${endSentence(neutralTitle(facts, context))} ${words.share} ${baseWords(facts.table.baseRule, language)}.`,
    head: [words.answer, words.count, words.share, capitalise(confidenceInterval(facts.table.level, language)), 'n', ...benchmarks.map((benchmark) => benchmarkHead(benchmark, language))],
    rows: rowsOfEveryone(facts).map((row) => ({
      head: name(row.label, language),
      cells: [...shareCells(row, language), ...benchmarks.map((benchmark) => benchmarkCell(benchmark, row.code, language))],
    })),
  };
}

function shareCells(row: PublishedRow, language: Language): readonly string[] {
  const hidden = terms[language].hidden;
  const base = row.base === null ? hidden : formatNumber(row.base, language);
  if (row.release === 'suppress') return [hidden, hiddenText(row, language), hidden, base];
  const count = row.count === null ? hidden : formatNumber(row.count, language);
  if (row.share === null || row.base === null) return [count, noAnswers(language), '–', base];
  const decimals = tableDecimals(row.base, row.count);
  const share = formatPercent(row.share, language, decimals);
  const interval = row.low === null || row.high === null ? '–' : formatRange(row.low, row.high, language, decimals);
  return [count, bracketed(share, row.release), interval, base];
}

/** One row a group, one column an option; as many groups and options as there are. */
export function groupTable(facts: FigureFacts, context: FindingContext): FigureTable {
  const { language, definition } = context;
  const options = optionsInOrder(facts);
  const noun = facts.table.by[0] === undefined ? '' : capitalise(nounOfGroups(definition, facts.table.by[0], language));
  return {
    caption: `${endSentence(neutralTitle(facts, context))} ${cellsMean(facts.table, language)}`,
    head: [noun, 'n', ...options.map((row) => name(row.label, language))],
    rows: rowsByGroup(facts).map((group) => ({
      head: group.label === undefined ? terms[language].everyone : name(group.label, language),
      cells: [
        baseOfGroup(group, language),
        ...options.map(({ code }) => groupCell(group.rows.find((row) => row.code === code), language)),
      ],
    })),
  };
}

function optionsInOrder({ table, drawn }: FigureFacts): readonly PublishedRow[] {
  const options = table.rows.filter((row) => row.group === null && row.item === null);
  const place = new Map(drawn?.options.map((code, index) => [code, index]));
  return [...options].sort((a, b) => (place.get(a.code) ?? options.length) - (place.get(b.code) ?? options.length));
}

/** What a cell holds. */
export function cellsMean({ level, baseRule }: FigureFacts['table'], language: Language): string {
  const share = `${terms[language].share} ${baseWords(baseRule, language)}`;
  const interval = confidenceInterval(level, language);
  return language === 'sv' ? `${share}, därefter ${interval}.` : `${share}, then ${interval}.`;
}

function baseOfGroup(group: GroupRows, language: Language): string {
  const bases = group.rows.flatMap((row) => (row.base === null ? [] : [row.base]));
  if (bases.length === 0) return notShown[language];
  const [least, most] = [Math.min(...bases), Math.max(...bases)].map((base) => formatNumber(base, language));
  return least === most ? (least ?? '') : `${least ?? ''}–${most ?? ''}`;
}
