import type { TableFacts } from '../findings/context.js';
import type { Language } from '../words/language.js';
import { withCombinations } from './combinationRows.js';
import { halvesColumns } from './halvesCells.js';
import { tableCsv, type CsvOrigin } from './tableCsv.js';

/** All numbers of a figure as CSV: its table, with what was chosen together, and after it the other table the figure reads: the second of two grids, or how many chose each row. Halves of a scale and gaps are its last columns. */
export function figureCsv(facts: TableFacts, language: Language, origin: CsvOrigin): string {
  const last = halvesColumns(facts, language);
  const first = tableCsv(withCombinations(facts.table, facts.combinations), language, origin, { since: facts.since, last });
  if (facts.beside === undefined) return first;
  const second = tableCsv(facts.beside, language, origin, { last });
  return first + second.slice(second.indexOf('\r\n') + 2);
}
