import type { BitSet } from './bitSet.js';

/** 1 for every member of a set, 0 for everyone else: what statistics read. */
export function bytesOf(set: BitSet): Uint8Array {
  const bytes = new Uint8Array(set.length);
  set.forEach((i) => (bytes[i] = 1));
  return bytes;
}
