import type { OpenBytes } from '../sourceTable.js';

/** How often each byte occurs in a file. */
export function byteCounts(open: OpenBytes): Float64Array {
  const counts = new Float64Array(256);
  for (const bytes of open()) for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  return counts;
}
