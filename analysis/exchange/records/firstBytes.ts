import type { OpenBytes } from './sourceTable.js';

/** At most `count` bytes from the beginning. */
export function firstBytes(open: OpenBytes, count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  let length = 0;
  for (const part of open()) {
    const more = part.subarray(0, count - length);
    bytes.set(more, length);
    length += more.length;
    if (length === count) break;
  }
  return bytes.subarray(0, length);
}
