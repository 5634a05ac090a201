import type { Groups } from './groups.js';

/** Everyone in the one group "no category": what a table that is not split is counted by. */
export function oneGroup(n: number): Groups {
  return { question: '', categories: [], starts: Uint32Array.of(0, n) };
}
