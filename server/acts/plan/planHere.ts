/** The report plan of a survey as it is now: the stored one, or the one that is proposed where nobody has written any. */
import { setImmediate } from 'node:timers/promises';
import type { EarlierReleased } from '../../../analysis/disclosure/compareWaves.js';
import { planToYaml } from '../../../analysis/exchange/planToYaml.js';
import { readSource } from '../../../analysis/exchange/readSource.js';
import { checkPlan } from '../../../analysis/report/checkPlan.js';
import type { ReportPlan } from '../../../analysis/report/plan.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import type { Fault } from '../../../analysis/survey/fault.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import { toJsonObject, type JsonObject } from '../../../analysis/survey/jsonReading.js';
import { sourceToJson } from '../../../analysis/survey/sourceToJson.js';
import type { Store } from '../../store/store.js';
import type { PlanState } from '../../store/surveyStore.js';
import type { ReleasedBefore } from '../results/releasedBefore.js';
import { defaultPlan } from './defaultPlan.js';

export interface PlanHere {
  /** Absent where the questionnaire has changed so that the plan no longer fits it; `faults` say how. */
  readonly plan?: ReportPlan;
  /** As it was read: what forms change. */
  readonly source: JsonObject;
  /** As its author wrote it, or as one would write it. */
  readonly text: string;
  readonly revision: number;
  readonly isStored: boolean;
  /** As it was before its last change, which can be undone. */
  readonly before?: PlanState;
  /** The file on support functions, capacity and pilot, as its author wrote it. */
  readonly support?: string;
  readonly faults: readonly Fault[];
}

/** The name its faults are told under. */
export const planFile = 'report.yaml';

function planIn(text: string, definition: Definition): Pick<PlanHere, 'plan' | 'source' | 'faults'> {
  const reading = readSource(text, planFile);
  if (reading.root === undefined) return { source: {}, faults: reading.faults };
  const { plan, faults } = checkPlan(reading.root, definition);
  return { source: toJsonObject(sourceToJson(reading.root), planFile), faults, ...(plan === undefined ? {} : { plan }) };
}

/** @param seen tables that may be spoken of; absent while nobody has seen any. `before`: the wave before, where something of it was shown. Errors ProblemError survey_unknown. */
export async function planHere(store: Store, definition: Definition, seen: ReleasedBefore | undefined, before?: EarlierReleased): Promise<PlanHere> {
  const { source, written, revision, support, before: lastPlan } = await store.surveys.getPlan(definition.survey);
  if (source === undefined) {
    // to propose a plan, to write it out and to read it take tens of milliseconds each where there are many groups
    const proposed = defaultPlan(definition, seen, before);
    await setImmediate();
    const text = planToYaml(proposed);
    await setImmediate();
    return { ...planIn(text, definition), text, revision, isStored: false, ...(support === undefined ? {} : { support }) };
  }
  const parsed: unknown = JSON.parse(source);
  const text = written ?? planToYaml(parsed as JsonValue); // JSON.parse is typed any and gives nothing else
  return { ...planIn(text, definition), text, revision, isStored: true, ...(lastPlan?.source === undefined ? {} : { before: lastPlan }), ...(support === undefined ? {} : { support }) };
}
