import type { Columns } from '../../analysis/frame/columns.js';
import type { ReportPlan } from '../../analysis/report/plan.js';
import type { Code, Definition } from '../../analysis/survey/definition.js';
import { demandTable } from '../../analysis/tables/demandTable.js';
import { indicatorEstimate } from '../../analysis/tables/indicatorEstimate.js';
import type { Table } from '../../analysis/tables/table.js';

/** What an edition publishes, before it is protected. */
export interface EditionTables {
  /** Each question alone, then every table of the declared lattice. */
  readonly questions: readonly Table[];
  readonly indicators: readonly { readonly indicator: Code; readonly table: Table }[];
}

function indicatorTables(columns: Columns, definition: Definition, plan: ReportPlan): EditionTables['indicators'] {
  return plan.keyNumbers.flatMap(({ indicator }) => {
    const found = definition.indicators.get(indicator);
    return found === undefined ? [] : [{ indicator, table: indicatorEstimate(columns, found) }];
  });
}

export function editionTables(columns: Columns, definition: Definition, plan: ReportPlan): EditionTables {
  const alone = [...definition.questions.keys()].map((question) => demandTable(columns, { question }));
  const split = definition.lattice.map(({ question, by }) => demandTable(columns, { question, by }));
  return { questions: [...alone, ...split], indicators: indicatorTables(columns, definition, plan) };
}
