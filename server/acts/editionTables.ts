import { publicQuestions } from '../../analysis/disclosure/publicQuestions.js';
import type { RestsOn } from '../../analysis/disclosure/withheldBeside.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { BaseRule, Code, Definition } from '../../analysis/survey/definition.js';
import type { ReportPlan } from '../../analysis/report/plan.js';
import { demandTable } from '../../analysis/tables/demandTable.js';
import { withNestedSplits } from '../../analysis/tables/nestedSplits.js';
import type { Table } from '../../analysis/tables/table.js';
import { indicatorTables, type IndicatorCounted } from './indicatorTables.js';

/** What a report wants of the answers besides every question. */
export interface Wanted extends Pick<ReportPlan, 'bases'> {
  /** Questions that were worked out from others when a file was read; none of those that are stored. */
  readonly restsOn?: RestsOn;
  readonly indicators: readonly Code[];
  /** Multiple choices of which it is to be told what was chosen together. */
  readonly together?: readonly Code[];
}

/** What an edition publishes, before it is protected. */
export interface EditionTables {
  /** As `publicQuestions` has them. */
  readonly questions: readonly Table[];
  readonly indicators: readonly IndicatorCounted[];
}

/** Everything that is public of a question has the one base that the plan gives it. */
export function editionTables(columns: Columns, definition: Definition, { indicators, bases, restsOn = new Map() }: Wanted): EditionTables {
  const baseOf = (question: Code): { readonly baseRule?: BaseRule } => {
    const baseRule = bases.get(question);
    return baseRule === undefined ? {} : { baseRule };
  };
  const questions = publicQuestions(definition, restsOn).map((table) => demandTable(columns, { ...table, ...baseOf(table.question) }));
  return { questions: withNestedSplits(columns, questions), indicators: indicatorTables(columns, indicators) };
}
