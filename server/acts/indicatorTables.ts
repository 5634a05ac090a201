import { indicatorsAddingUp } from '../../analysis/disclosure/indicatorsAddingUp.js';
import { defaultLimits } from '../../analysis/disclosure/published.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { Code } from '../../analysis/survey/definition.js';
import { fewestApart } from '../../analysis/tables/fewestApart.js';
import { indicatorEstimate } from '../../analysis/tables/indicatorEstimate.js';
import { peopleOfKinds } from '../../analysis/tables/kindsOfPeople.js';
import type { Table } from '../../analysis/tables/table.js';
import type { EstimateRequest } from '../../analysis/tables/tableRequest.js';

export interface IndicatorCounted {
  readonly indicator: Code;
  readonly table: Table;
}

/**
 * The tables of some indicators, not yet protected. One that says with the others what a handful chose is marked as one that
 * differs from them by no more than that: what is told of an indicator does not depend on which of them are wanted.
 */
export function indicatorTables(columns: Columns, wanted: readonly Code[], request: EstimateRequest = {}): readonly IndicatorCounted[] {
  const { definition } = columns;
  const { k } = defaultLimits;
  const addUp = wanted.length === 0 ? new Set() : indicatorsAddingUp(definition, (indicator) => fewestApart(columns, indicator) >= k, (parts) => peopleOfKinds(columns, parts), k);
  return wanted.flatMap((indicator) => {
    const found = definition.indicators.get(indicator);
    if (found === undefined) return [];
    const table = indicatorEstimate(columns, found, request);
    return [{ indicator, table: addUp.has(indicator) ? { ...table, fewestApart: 0 } : table }];
  });
}
