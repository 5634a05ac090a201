/** The parts of a plan under the names that addresses have for them. */
import { listAt, toJsonObject, type JsonObject } from '../../../analysis/survey/jsonReading.js';
import type { PlanEdit, PlanList } from '../../../analysis/report/editPlan.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import type { PartKind } from './partValues.js';

export interface PlanPart {
  readonly kind: PartKind;
  /** `about`, `title`, `key-1`, `figure-demand`, `asked`, `licence` */
  readonly name: string;
  readonly value: JsonObject;
  /** In the plan, e.g. `figures[0]`; empty for what stands in the plan itself. */
  readonly path: string;
  /** Keys of the plan that have no part of their own name. */
  readonly holds?: readonly string[];
  readonly inList?: { readonly list: PlanList; readonly at: number };
}

function partsIn(plan: JsonObject, list: PlanList, kind: PartKind, nameOf: (value: JsonObject, at: number) => string): readonly PlanPart[] {
  if (plan[list] === undefined) return [];
  return listAt(plan, list).map((each, at) => {
    const value = toJsonObject(each, list);
    return { kind, name: nameOf(value, at), value, path: `${list}[${String(at)}]`, inList: { list, at } };
  });
}

/** In the order of the report. */
export function partsOf(plan: JsonObject): readonly PlanPart[] {
  return [
    { kind: 'about', name: 'about', value: plan, path: '' },
    { kind: 'title', name: 'title', value: plan, path: '' },
    ...partsIn(plan, 'keyNumbers', 'key', (_, at) => `key-${String(at + 1)}`),
    ...partsIn(plan, 'figures', 'figure', ({ code }) => `figure-${typeof code === 'string' ? code : ''}`),
    { kind: 'asked', name: 'asked', value: plan, path: '', holds: ['decision', 'nextStep'] },
    { kind: 'licence', name: 'licence', value: plan, path: '' },
  ];
}

/** The edit that gives a part these keys. */
export function editOf({ inList, value }: PlanPart, changes: ReadonlyMap<string, JsonValue | undefined>): PlanEdit {
  if (inList === undefined) return { type: 'set', values: changes };
  const kept = Object.entries(value).filter(([key]) => !changes.has(key));
  const set = [...changes].flatMap(([key, each]) => (each === undefined ? [] : [[key, each] as const]));
  return { type: 'put', ...inList, value: Object.fromEntries([...kept, ...set]) };
}
