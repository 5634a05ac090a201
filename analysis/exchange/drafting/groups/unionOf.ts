import type { ValueCount } from '../columnFacts.js';
import type { Member } from './findRun.js';

/** The values of several columns together, most common first. */
export function unionOf(members: readonly Member[]): readonly ValueCount[] {
  const found = new Map<string, ValueCount>();
  for (const { facts } of members) {
    for (const value of facts.values) {
      const before = found.get(value.key);
      found.set(value.key, { ...(before ?? value), count: (before?.count ?? 0) + value.count });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
