import { withheldBeside, type RestsOn } from '../../analysis/disclosure/withheldBeside.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { BaseRule, Code, Definition } from '../../analysis/survey/definition.js';
import type { ReportPlan } from '../../analysis/report/plan.js';
import { demandTable } from '../../analysis/tables/demandTable.js';
import { indicatorEstimate } from '../../analysis/tables/indicatorEstimate.js';
import type { Table } from '../../analysis/tables/table.js';

/** What a report wants of the answers besides every question. */
export interface Wanted extends Pick<ReportPlan, 'bases'> {
  /** Questions that were worked out from others when a file was read; none of those that are stored. */
  readonly restsOn?: RestsOn;
  readonly indicators: readonly Code[];
}

/** What an edition publishes, before it is protected. */
export interface EditionTables {
  /** Each question alone, save those that split a table or are told by another, then every table of the declared lattice. */
  readonly questions: readonly Table[];
  readonly indicators: readonly { readonly indicator: Code; readonly table: Table }[];
}

function indicatorTables(columns: Columns, definition: Definition, wanted: readonly Code[]): EditionTables['indicators'] {
  return wanted.flatMap((indicator) => {
    const found = definition.indicators.get(indicator);
    return found === undefined ? [] : [{ indicator, table: indicatorEstimate(columns, found) }];
  });
}

/**
 * A question that splits a table is published as the bases of that split and not alone as well: its own table counts
 * also those who answered nothing else, and the differences would tell how many they are, and so what hidden groups hold.
 */
export function editionTables(columns: Columns, definition: Definition, { indicators, bases, restsOn = new Map() }: Wanted): EditionTables {
  const baseOf = (question: Code): { readonly baseRule?: BaseRule } => {
    const baseRule = bases.get(question);
    return baseRule === undefined ? {} : { baseRule };
  };
  const splitting = new Set(definition.lattice.map(({ by }) => by));
  const { withheld } = withheldBeside(definition, restsOn);
  const alone = [...definition.questions.keys()].filter((question) => !splitting.has(question) && !withheld.has(question)).map((question) => demandTable(columns, { question, ...baseOf(question) }));
  const split = definition.lattice.map(({ question, by }) => demandTable(columns, { question, by, ...baseOf(question) }));
  return { questions: [...alone, ...split], indicators: indicatorTables(columns, definition, indicators) };
}
