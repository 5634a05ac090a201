import type { JsonValue } from '../survey/json.js';

const loneSurrogate = /\p{Cs}/u;

function textOf(value: string): string {
  if (loneSurrogate.test(value)) throw new TypeError('half a character has no canonical form');
  return JSON.stringify(value);
}

function listOf(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/**
 * Shape a JSON value in, its one canonical text out: keys sorted by UTF-16 code units, numbers as ECMAScript
 * writes them, no space. Errors TypeError for what JSON cannot say: NaN, infinities, undefined, half characters.
 * Source RFC 8785, whose rules for numbers and strings are those of JSON.stringify.
 */
export function canonicalJson(value: JsonValue | undefined): string {
  if (value === undefined) throw new TypeError('undefined has no canonical form');
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} has no canonical form`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (listOf(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  // The default order of sort() is by UTF-16 code units.
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${textOf(key)}:${canonicalJson(value[key])}`).join(',')}}`;
}
