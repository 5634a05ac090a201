import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import type { ReportPlan } from '../../analysis/report/plan.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { Fault } from '../../analysis/survey/fault.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import { ProblemError } from '../problems/problem.js';
import type { Store } from '../store/store.js';
import { planOf } from './planOf.js';
import { capacityFileOf, type CapacityFile } from './readCapacityFile.js';
import { supportFile } from './support/supportFile.js';

/** What a report is made of besides answers, as values and as the plain data they were read from. */
export interface StoredReport {
  readonly definition: Definition;
  readonly plan: ReportPlan;
  readonly sources: { readonly definition: JsonValue; readonly plan: JsonValue };
  /** What there is to meet needs with, where somebody has told. */
  readonly support?: CapacityFile;
}

function parse(text: string): JsonValue {
  return JSON.parse(text) as JsonValue; // JSON.parse is typed any and gives nothing else
}

function problemsOf(faults: readonly Fault[]): Error {
  const [first, ...more] = faults;
  return first === undefined ? new Error('a definition that does not read has a fault') : new ProblemError(first, ...more);
}

/**
 * Held against every rule of today, since something new is published from it.
 *
 * @param given text of a file on support, instead of the one that is kept
 *
 * Errors ProblemError: no such survey, no plan, or a definition, plan or file on support with faults (all of them).
 */
export async function readStored(store: Store, slug: string, given?: string): Promise<StoredReport> {
  const survey = await store.surveys.find(slug);
  if (survey === undefined) throw new ProblemError({ code: 'survey_unknown', params: { survey: slug } });
  const { source: planText, support: kept } = await store.surveys.getPlan(slug);
  const support = given ?? kept;
  if (planText === undefined) throw new ProblemError({ code: 'plan_missing', params: { survey: slug } });
  const { source } = await store.surveys.getDefinition(slug, survey.version);
  const reading = readDefinition(source, slug);
  if (reading.definition === undefined) throw problemsOf(reading.faults);
  const { definition } = reading;
  const { plan, source: planSource } = planOf(planText, 'report.yaml', definition);
  const told = support === undefined ? undefined : capacityFileOf(definition, support, supportFile);
  return { definition, plan, sources: { definition: parse(source), plan: planSource }, ...(told === undefined ? {} : { support: told }) };
}
