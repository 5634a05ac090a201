import type { Code } from '../survey/definition.js';
import type { ReportPlan } from './plan.js';

/** The indicators that are key numbers of the report. */
export function plannedIndicators({ keyNumbers }: ReportPlan): readonly Code[] {
  return keyNumbers.flatMap((planned) => ('indicator' in planned ? [planned.indicator] : []));
}
