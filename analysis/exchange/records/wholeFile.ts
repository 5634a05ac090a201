import type { OpenBytes } from './sourceTable.js';

/** All bytes of a file, or undefined where there are more than `limit`. */
export function wholeFile(open: OpenBytes, limit: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const part of open()) {
    length += part.length;
    if (length > limit) return undefined;
    parts.push(part);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
