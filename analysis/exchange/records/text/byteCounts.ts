import type { OpenBytes } from '../sourceTable.js';

/** How often each byte occurs in a file of at most 4 GB. */
export function byteCounts(open: OpenBytes): Uint32Array {
  const counts = new Uint32Array(256);
  for (const bytes of open()) {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      counts[byte] = (counts[byte] ?? 0) + 1;
    }
  }
  return counts;
}
