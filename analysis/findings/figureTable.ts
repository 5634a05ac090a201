import type { FigureTable } from '../words/figureWords.js';
import type { FigureFacts, FindingContext } from './context.js';
import { isBars } from './isBars.js';
import { wordsOfChart } from './figures/wordsOfChart.js';
import { groupTable, shareTable } from './shareTables.js';

/** The table under a figure: every value that may be shown, with n and interval, also those without room in the plot. */
export function figureTable(facts: FigureFacts, context: FindingContext): FigureTable {
  const own = wordsOfChart(facts.chart);
  if (own !== undefined) return own.table(facts, context);
  return isBars(facts.chart) ? shareTable(facts, context) : groupTable(facts, context);
}
