import { readSource } from '../../analysis/exchange/readSource.js';
import { checkPlan } from '../../analysis/report/checkPlan.js';
import type { ReportPlan } from '../../analysis/report/plan.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import { sourceToJson } from '../../analysis/survey/sourceToJson.js';
import { stopAtFaults } from './stopAtFaults.js';

export interface PlanRead {
  readonly plan: ReportPlan;
  readonly source: JsonValue;
}

/** A report plan against the survey it reports. Errors ProblemError with every fault. */
export function planOf(text: string, file: string, definition: Definition): PlanRead {
  const reading = readSource(text, file);
  if (reading.root === undefined) stopAtFaults(reading.faults);
  if (reading.root === undefined) throw new Error('a plan that does not read has a fault');
  const { plan, faults } = checkPlan(reading.root, definition);
  stopAtFaults(faults);
  if (plan === undefined) throw new Error('a plan without faults is a plan');
  return { plan, source: sourceToJson(reading.root) };
}
