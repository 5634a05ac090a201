/** Where in a result a number is none: limits without end are null (an odds ratio's upper one), never Infinity. */
export function notNumbers(value: unknown, path = 'result'): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  const entries: Iterable<readonly [unknown, unknown]> = value instanceof Map ? value : Object.entries(value);
  return [...entries].flatMap(([key, inner]) => notNumbers(inner, `${path}.${String(key)}`));
}
