/** Changes of a report plan as it was written: what is not touched stays as it stands, also what no form shows. */
import type { JsonValue } from '../survey/json.js';
import { listAt, type JsonObject } from '../survey/jsonReading.js';

export type PlanList = 'figures' | 'keyNumbers';

export type PlanEdit =
  | { readonly type: 'move'; readonly list: PlanList; readonly at: number; readonly by: -1 | 1 }
  | { readonly type: 'remove'; readonly list: PlanList; readonly at: number }
  | { readonly type: 'put'; readonly list: PlanList; readonly at: number; readonly value: JsonValue }
  | { readonly type: 'add'; readonly list: PlanList; readonly value: JsonValue }
  /** Keys of the plan itself; undefined takes one away. */
  | { readonly type: 'set'; readonly values: ReadonlyMap<string, JsonValue | undefined> };

/** Past either end it stays where it is. */
function moved(list: readonly JsonValue[], at: number, by: -1 | 1): readonly JsonValue[] {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((value, i) => (i === at ? other : i === at + by ? one : value));
}

function changed(list: readonly JsonValue[], edit: Exclude<PlanEdit, { readonly type: 'set' }>): readonly JsonValue[] {
  switch (edit.type) {
    case 'move':
      return moved(list, edit.at, edit.by);
    case 'remove':
      return list.filter((_, i) => i !== edit.at);
    case 'put':
      return list.map((value, i) => (i === edit.at ? edit.value : value));
    case 'add':
      return [...list, edit.value];
  }
}

/** Errors TypeError for a plan without the list. */
export function editPlan(plan: JsonObject, edit: PlanEdit): JsonObject {
  if (edit.type !== 'set') return { ...plan, [edit.list]: changed(listAt(plan, edit.list), edit) };
  const kept = Object.entries(plan).filter(([key]) => !edit.values.has(key));
  const set = [...edit.values].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return Object.fromEntries([...kept, ...set]);
}
