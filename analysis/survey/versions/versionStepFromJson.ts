import type { Code } from '../definition.js';
import type { JsonValue } from '../json.js';
import { listAt, toJsonObject } from '../jsonReading.js';
import type { CodeStep, VersionStep } from './versionStep.js';

function pair(value: JsonValue): readonly [Code, JsonValue] {
  const [from, to] = Array.isArray(value) ? (value as readonly JsonValue[]) : []; // Array.isArray makes any[] of a readonly list
  if (typeof from !== 'string' || to === undefined) throw new TypeError('a step of versions is a list of pairs');
  return [from, to];
}

function codes(list: readonly JsonValue[]): CodeStep {
  return new Map(list.map(pair).map(([from, to]) => {
    if (to !== null && typeof to !== 'string') throw new TypeError('a code becomes a code or nothing');
    return [from, to] as const;
  }));
}

function byQuestion(list: readonly JsonValue[]): ReadonlyMap<Code, CodeStep> {
  return new Map(list.map(pair).map(([question, step]) => [question, codes(listAt({ step }, 'step'))] as const));
}

/** Reads what `versionStepToJson` wrote. Errors TypeError for anything else. */
export function versionStepFromJson(json: JsonValue): VersionStep {
  const object = toJsonObject(json, 'step');
  return { questions: codes(listAt(object, 'questions')), options: byQuestion(listAt(object, 'options')), rows: byQuestion(listAt(object, 'rows')) };
}
