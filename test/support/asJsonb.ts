import type { JsonValue } from '../../analysis/survey/json.js';

function isBefore(a: string, b: string): number {
  return Buffer.byteLength(a) - Buffer.byteLength(b) || Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** JSON as PostgreSQL writes `jsonb` out: shorter keys first, and a blank after each comma and colon. */
export function asJsonb(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map((each: JsonValue) => asJsonb(each)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => isBefore(a, b));
  return `{${members.map(([key, each]) => `${JSON.stringify(key)}: ${asJsonb(each)}`).join(', ')}}`;
}
