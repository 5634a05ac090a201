import type { Answer, Response } from './answers.js';
import type { JsonValue } from './json.js';
import { listAt, numberAt, objectAt, oneOfAt, stringAt, toJsonObject, type JsonObject } from './jsonReading.js';

const kinds = ['single', 'multiple', 'grid', 'ranking', 'number', 'text', 'unit'] as const;

/** Reads what `responseToJson` wrote. Errors TypeError when it is something else. */
export function responseFromJson(json: JsonValue): Response {
  const stored = toJsonObject(json, 'response');
  const answers = objectAt(stored, 'answers');
  return {
    definitionVersion: numberAt(stored, 'definitionVersion'),
    language: stringAt(stored, 'language'),
    reached: stringsAt(stored, 'reached'),
    answers: new Map(Object.keys(answers).map((code) => [code, toAnswer(objectAt(answers, code))])),
    ...(stored['seed'] === undefined ? {} : { seed: numberAt(stored, 'seed') }),
    ...(stored['notAsked'] === undefined ? {} : { notAsked: stringsAt(stored, 'notAsked') }),
  };
}

function toAnswer(json: JsonObject): Answer {
  const kind = oneOfAt(json, 'kind', ...kinds);
  switch (kind) {
    case 'single':
      return { kind, code: stringAt(json, 'code'), ...optional(json, 'other') };
    case 'multiple':
      return { kind, codes: stringsAt(json, 'codes'), ...optional(json, 'other') };
    case 'grid': {
      const rows = objectAt(json, 'rows');
      return { kind, rows: new Map(Object.keys(rows).map((row) => [row, stringAt(rows, row)])) };
    }
    case 'ranking':
      return { kind, order: stringsAt(json, 'order') };
    case 'number':
      return { kind, value: numberAt(json, 'value') };
    case 'text':
      return { kind, text: stringAt(json, 'text') };
    case 'unit':
      return { kind, ...optional(json, 'code'), ...optional(json, 'typed') };
  }
}

function optional<K extends string>(json: JsonObject, key: K): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  if (json[key] !== undefined) found[key] = stringAt(json, key);
  return found;
}

function stringsAt(json: JsonObject, key: string): readonly string[] {
  return listAt(json, key).map((value) => {
    if (typeof value === 'string') return value;
    throw new TypeError(`“${key}” holds something other than text`);
  });
}
