/** Reads fields out of JSON of our own making; anything else in their place is a TypeError that names the field. */
import type { Text } from './definition.js';
import type { JsonValue } from './json.js';

export type JsonObject = { readonly [key: string]: JsonValue };

function wrong(key: string): never {
  throw new TypeError(`“${key}” is not what it should be`);
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

export function toJsonObject(value: JsonValue | undefined, what: string): JsonObject {
  return isObject(value) ? value : wrong(what);
}

export function objectAt(object: JsonObject, key: string): JsonObject {
  return toJsonObject(object[key], key);
}

export function listAt(object: JsonObject, key: string): readonly JsonValue[] {
  const value = object[key];
  return isList(value) ? value : wrong(key);
}

export function stringAt(object: JsonObject, key: string): string {
  const value = object[key];
  return typeof value === 'string' ? value : wrong(key);
}

export function numberAt(object: JsonObject, key: string): number {
  const value = object[key];
  return typeof value === 'number' ? value : wrong(key);
}

export function oneOfAt<const V extends string>(object: JsonObject, key: string, ...allowed: readonly V[]): V {
  const value = object[key];
  return allowed.find((word) => word === value) ?? wrong(key);
}

export function textAt(object: JsonObject, key: string): Text {
  const value = objectAt(object, key);
  return new Map(Object.keys(value).map((language) => [language, stringAt(value, language)]));
}

/** Null stays null; anything else is read. */
export function orNull<T>(read: (object: JsonObject, key: string) => T, object: JsonObject, key: string): T | null {
  return object[key] === null ? null : read(object, key);
}

export function textToJson(text: Text): JsonValue {
  return Object.fromEntries(text);
}
