import type { FigureTable } from '../../words/figureWords.js';
import { formatNumber } from '../../words/formatNumber.js';
import { endSentence } from '../../words/sentence.js';
import { terms } from '../../words/terms.js';
import type { FigureFacts, FindingContext } from '../context.js';
import { groupCell, notShown } from '../groupCell.js';
import { name } from '../names.js';
import { neutralTitle } from '../neutralTitle.js';
import { cellsMean } from '../shareTables.js';
import { itemsOf } from './gridFacts.js';

/** One row a row of the question, one column an answer. */
export function gridTable(facts: FigureFacts, context: FindingContext): FigureTable {
  const { language } = context;
  const items = itemsOf(facts);
  const answers = [...(items[0]?.steps ?? []), ...(items[0]?.apart ?? [])];
  return {
    caption: `${endSentence(neutralTitle(facts, context))} ${cellsMean(facts.table, language)}`,
    head: [terms[language].row, 'n', ...answers.map(({ label }) => name(label, language))],
    rows: items.map((item) => {
      const own = new Map([...item.steps, ...item.apart].map((row) => [row.code, row]));
      return { head: name(item.label, language), cells: [item.base === null ? notShown[language] : formatNumber(item.base, language), ...answers.map(({ code }) => groupCell(own.get(code), language))] };
    }),
  };
}
