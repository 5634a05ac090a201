/** Faults that only a report plan can have, and what their words are filled with. `server/problems/plan.ts` has the words. */
import { mostFaults } from '../survey/check/checking.js';
import type { DefinitionFaultCode } from '../survey/definitionFaults.js';
import type { Fault, Place } from '../survey/fault.js';

export interface PlanFaults {
  PLAN_OTHER_SURVEY: { found: string; expected: string };
  PLAN_NUMBER: { value: string };
  PLAN_UNKNOWN_OPTION: { option: string; question: string; nearest: string };
  PLAN_UNKNOWN_ROW: { row: string; question: string; nearest: string };
  PLAN_UNKNOWN_INDICATOR: { indicator: string; nearest: string };
  PLAN_NOT_IN_LATTICE: { question: string; by: string };
  PLAN_NOT_ALONE: { question: string; split: string };
  PLAN_BASE_NOT_ALONE: { question: string; split: string };
  PLAN_BASE_NUMBER: { question: string };
  PLAN_CLAIM: Readonly<Record<string, never>>;
  PLAN_BETWEEN: Readonly<Record<string, never>>;
  PLAN_RANK: Readonly<Record<string, never>>;
  PLAN_UNKNOWN_ATTRIBUTE: { attribute: string; by: string; nearest: string };
  PLAN_UNKNOWN_VALUE: { value: string; attribute: string; by: string; nearest: string };
  PLAN_COMPARE_SHARES: Readonly<Record<string, never>>;
  PLAN_CLAIM_EARLIER: Readonly<Record<string, never>>;
  PLAN_CLAIM_MEAN: Readonly<Record<string, never>>;
  PLAN_RATIO: Readonly<Record<string, never>>;
  PLAN_RATIO_TO: { to: string };
  PLAN_PLACEHOLDER: { placeholder: string };
  PLAN_KEY_NUMBER: Readonly<Record<string, never>>;
  PLAN_CHART_KIND: { question: string; chart: string };
  PLAN_CHART_SCALE: { question: string; chart: string };
  PLAN_CHART_ROWS: { question: string; chart: string };
  PLAN_CHART_PAIR: { question: string; availability: string; chart: string };
  PLAN_BENCHMARK_CHART: { chart: string };
  PLAN_BENCHMARK_VALUES: { value: string };
  PLAN_BY_MISSING: { chart: string };
  PLAN_BY_NOT_USED: { chart: string };
  PLAN_LICENCE_URL: { url: string };
  PLAN_TOO_MANY: { what: 'claims' | 'claimsOfSentence' | 'placeholders' | 'placeholdersOfText'; count: number; max: number };
  PLAN_COUNT: { what: 'figures' | 'keyNumbers' | 'emphasise' | 'benchmarks'; count: number; min: number; max: number };
}

export type PlanFaultCode = keyof PlanFaults;

export type PlanFault = Fault<DefinitionFaultCode | PlanFaultCode>;

/** Collects what the checks find beyond the shape of the file. */
export class PlanFaultList {
  readonly faults: PlanFault[] = [];

  add<C extends PlanFaultCode>(code: C, params: PlanFaults[C], place: Place): void {
    // nobody mends more at once
    if (this.faults.length >= mostFaults) return;
    this.faults.push({ code, params: { ...params }, place, severity: 'fault' });
  }
}
