import type { Answer, Response } from './answers.js';
import type { JsonValue } from './json.js';
import { listAt, numberAt, objectAt, stringAt, toJsonObject, type JsonObject } from './jsonReading.js';

/** Reads what `responseToJson` wrote. Errors TypeError when it is something else. */
export function responseFromJson(json: JsonValue): Response {
  const stored = toJsonObject(json, 'response');
  const written = objectAt(stored, 'answers');
  const answers = new Map<string, Answer>();
  for (const code of Object.keys(written)) answers.set(code, answerFromJson(objectAt(written, code)));
  return {
    definitionVersion: numberAt(stored, 'definitionVersion'),
    language: stringAt(stored, 'language'),
    reached: stringsAt(stored, 'reached'),
    answers,
    ...(stored['seed'] === undefined ? {} : { seed: numberAt(stored, 'seed') }),
    ...(stored['notAsked'] === undefined ? {} : { notAsked: stringsAt(stored, 'notAsked') }),
  };
}

/** Errors TypeError when it is something else. */
export function answerFromJson(json: JsonObject): Answer {
  const kind = stringAt(json, 'kind');
  // no copying where there is nothing beside: a hundred thousand people's answers are read here
  const { other } = json;
  switch (kind) {
    case 'single':
      return other === undefined ? { kind, code: stringAt(json, 'code') } : { kind, code: stringAt(json, 'code'), other: stringAt(json, 'other') };
    case 'multiple':
      return other === undefined ? { kind, codes: stringsAt(json, 'codes') } : { kind, codes: stringsAt(json, 'codes'), other: stringAt(json, 'other') };
    case 'grid': {
      const written = objectAt(json, 'rows');
      const rows = new Map<string, string>();
      for (const row of Object.keys(written)) rows.set(row, stringAt(written, row));
      return { kind, rows };
    }
    case 'ranking':
      return { kind, order: stringsAt(json, 'order') };
    case 'number':
      return { kind, value: numberAt(json, 'value') };
    case 'text':
      return { kind, text: stringAt(json, 'text') };
    case 'unit':
      return { kind, ...optional(json, 'code'), ...optional(json, 'typed') };
    default:
      throw new TypeError('“kind” is not what it should be');
  }
}

function optional<K extends string>(json: JsonObject, key: K): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  if (json[key] !== undefined) found[key] = stringAt(json, key);
  return found;
}

function stringsAt(json: JsonObject, key: string): readonly string[] {
  const list = listAt(json, key);
  if (list.every((value) => typeof value === 'string')) return list;
  throw new TypeError(`“${key}” holds something other than text`);
}
