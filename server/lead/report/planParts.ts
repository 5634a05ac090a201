/** The parts of a plan under the names that addresses have for them. */
import { listAt, toJsonObject, type JsonObject } from '../../../analysis/survey/jsonReading.js';
import type { PlanEdit, PlanList } from '../../../analysis/report/editPlan.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import type { PartKind } from './partValues.js';

export interface PlanPart {
  readonly kind: PartKind;
  /** `about`, `title`, `key-methods.biostatistics`, `figure-demand`, `asked`, `licence`; the same wherever it has been moved to */
  readonly name: string;
  readonly value: JsonObject;
  /** In the plan, e.g. `figures[0]`; empty for what stands in the plan itself. */
  readonly path: string;
  /** Keys of the plan that have no part of their own name. */
  readonly holds?: readonly string[];
  readonly inList?: { readonly list: PlanList; readonly at: number };
}

function partsIn(plan: JsonObject, list: PlanList, kind: PartKind, nameOf: (value: JsonObject) => string): readonly PlanPart[] {
  if (plan[list] === undefined) return [];
  return listAt(plan, list).map((each, at) => {
    const value = toJsonObject(each, list);
    return { kind, name: nameOf(value), value, path: `${list}[${String(at)}]`, inList: { list, at } };
  });
}

/** What it counts, since it has no code: `methods/rse by unit/a` -> `key-methods.rse.by.unit.a`; of two of the same the second is `key-methods.rse-2`. */
function keyNames(): (value: JsonObject) => string {
  const times = new Map<string, number>();
  return ({ indicator, share }) => {
    const counted = [indicator, share].find((each) => typeof each === 'string') ?? '';
    const name = `key-${counted.trim().replace(/[^a-z0-9_]+/g, '.')}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name}-${String(time)}`;
  };
}

/** In the order of the report. */
export function partsOf(plan: JsonObject): readonly PlanPart[] {
  return [
    { kind: 'about', name: 'about', value: plan, path: '' },
    { kind: 'title', name: 'title', value: plan, path: '' },
    ...partsIn(plan, 'keyNumbers', 'key', keyNames()),
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
