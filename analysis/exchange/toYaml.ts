import { stringify } from 'yaml';
import type { JsonValue } from '../survey/json.js';

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Values as a person would write them. @param order of keys; any others after these, as they come */
export function toYaml(value: JsonValue, order: readonly string[]): string {
  const places: ReadonlyMap<string, number> = new Map(order.map((key, i) => [key, i]));
  const placeOf = (key: string): number => places.get(key) ?? order.length;
  const ordered = (part: JsonValue): unknown => {
    if (isList(part)) return part.map(ordered);
    if (typeof part !== 'object' || part === null) return part;
    const keys = Object.keys(part).sort((a, b) => placeOf(a) - placeOf(b));
    return new Map(keys.map((key) => [key, ordered(part[key] ?? null)]));
  };
  return stringify(ordered(value), { lineWidth: 0, aliasDuplicateObjects: false, version: '1.2' });
}
