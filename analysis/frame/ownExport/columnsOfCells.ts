import type { BitSet } from '../bitSet.js';
import type { Column, Columns } from '../columns.js';
import type { Code, Definition } from '../../survey/definition.js';
import type { RecordedCells } from '../../survey/recordedCells.js';
import { agreesWithRouting } from './agreesWithRouting.js';
import { recordedColumn } from './recordedColumn.js';

/**
 * The columns of a file of ours without making a respondent of each record.
 *
 * Shape the definition and its cells in; the columns that `readResponses` and `columnsOf` give out, or undefined when any
 * record would have a fault there, so that those can say which.
 */
export function columnsOfCells(definition: Definition, cells: RecordedCells): Columns | undefined {
  const questions = new Map<Code, Column>();
  const hidden = new Map<Code, readonly BitSet[]>();
  for (const [code, question] of definition.questions) {
    const recorded = recordedColumn(definition, question, cells.questions.get(code) ?? { parts: [] }, cells.n);
    if (recorded === undefined) return undefined;
    questions.set(code, recorded.column);
    if (recorded.hidden !== undefined) hidden.set(code, recorded.hidden);
  }
  const columns: Columns = { definition, n: cells.n, questions };
  return agreesWithRouting(columns, hidden) ? columns : undefined;
}
