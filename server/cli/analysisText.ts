/** All that an analysis let out, as text in a terminal. */
import type { Presentation } from '../../analysis/disclosure/presented.js';
import type { AnalysedTable, PublishedAnalysis } from '../../analysis/disclosure/publishedAnalysis.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import type { Language } from '../../analysis/words/language.js';
import { textIn } from '../../analysis/words/textIn.js';
import { boundsText } from './boundsText.js';
import { capacityText } from './capacityText.js';
import { gapText } from './gapText.js';
import { comparisonText } from './comparisonText.js';
import { rakingText } from './rakingText.js';
import { responseText } from './responseText.js';
import { summaryText } from './summaryText.js';
import { tableText } from './tableText.js';
import { testsText } from './testsText.js';
import { visibleLine } from './visible.js';
import { cliWords } from './words.js';

export interface Analysed {
  readonly definition: Definition;
  readonly respondents: number;
  /** The profile that was asked for. */
  readonly presentation?: Presentation | undefined;
}

/** Shape what was released in, paragraphs of lines out: each part names itself, what it is of and what is hidden. */
export function analysisText({ tables, response, raking, gap, capacity, comparison }: PublishedAnalysis, { definition, respondents, presentation }: Analysed, language: Language): string {
  const head = visibleLine(`${textIn(definition.title, language)}, ${cliWords[language].respondents(formatNumber(respondents, language))}`);
  const who = response === undefined ? [] : [responseText(response, definition, language)];
  const weights = raking === undefined ? [] : [rakingText(raking, definition, language)];
  const gaps = gap === undefined ? [] : [gapText(gap, definition, language)];
  const needed = capacity === undefined ? [] : [capacityText(capacity, definition, language)];
  const changes = comparison === undefined ? [] : [comparisonText(comparison, definition, language)];
  const profile = presentation === undefined ? [] : [cliWords[language].profile(presentation, tables.some(({ table }) => table.by.length > 0))];
  return [[head, ...profile].join('\n'), ...who, ...weights, ...gaps, ...tables.map((table) => analysedText(table, definition, language)), ...needed, ...changes].join('\n\n');
}

function analysedText({ table, bounds, tests, summary }: AnalysedTable, definition: Definition, language: Language): string {
  const below = bounds === undefined ? '' : boundsText(table, bounds, language);
  return [tableText(table, definition, language), ...(below === '' ? [] : [below, '']), ...(tests === undefined ? [] : [testsText(tests, table.level, language), '']), ...(summary === undefined ? [] : [summaryText(summary, language)])].join('\n');
}
