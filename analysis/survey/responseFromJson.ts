import type { Answer, Response } from './answers.js';
import type { JsonValue } from './json.js';

type JsonObject = { readonly [key: string]: JsonValue };

/** Reads what `responseToJson` wrote. Errors TypeError when it is something else. */
export function responseFromJson(json: JsonValue): Response {
  const stored = object(json);
  const answers = Object.entries(object(stored['answers']));
  return {
    definitionVersion: number(stored['definitionVersion']),
    language: string(stored['language']),
    reached: strings(stored['reached']),
    answers: new Map(answers.map(([code, answer]) => [code, toAnswer(object(answer))])),
  };
}

function toAnswer(json: JsonObject): Answer {
  switch (string(json['kind'])) {
    case 'single':
      return { kind: 'single', code: string(json['code']), ...optional('other', json['other']) };
    case 'multiple':
      return { kind: 'multiple', codes: strings(json['codes']), ...optional('other', json['other']) };
    case 'grid':
      return { kind: 'grid', rows: new Map(Object.entries(object(json['rows'])).map(([row, step]) => [row, string(step)])) };
    case 'ranking':
      return { kind: 'ranking', order: strings(json['order']) };
    case 'number':
      return { kind: 'number', value: number(json['value']) };
    case 'text':
      return { kind: 'text', text: string(json['text']) };
    case 'unit':
      return { kind: 'unit', ...optional('code', json['code']), ...optional('typed', json['typed']) };
    default:
      throw new TypeError('an answer of no known kind');
  }
}

function optional<K extends string>(key: K, value: JsonValue | undefined): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  if (value !== undefined) found[key] = string(value);
  return found;
}

function object(json: JsonValue | undefined): JsonObject {
  if (typeof json === 'object' && json !== null && !isList(json)) return json;
  throw new TypeError('an object is missing');
}

function isList(json: JsonValue): json is readonly JsonValue[] {
  return Array.isArray(json);
}

function strings(json: JsonValue | undefined): readonly string[] {
  if (json !== undefined && isList(json)) return json.map(string);
  throw new TypeError('a list is missing');
}

function string(json: JsonValue | undefined): string {
  if (typeof json === 'string') return json;
  throw new TypeError('a text is missing');
}

function number(json: JsonValue | undefined): number {
  if (typeof json === 'number') return json;
  throw new TypeError('a number is missing');
}
