import type { ExclusivePatterns } from './exclusivePatterns.js';

/** How many people ticked 0, 1, 2, … options: one count for each number there can be. */
export function numberTicked({ options, patterns }: ExclusivePatterns): Float64Array {
  const counts = new Float64Array(options + 1);
  for (const pattern of patterns) counts[pattern.options.length] = (counts[pattern.options.length] ?? 0) + pattern.count;
  return counts;
}
