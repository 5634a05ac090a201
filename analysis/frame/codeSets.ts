import { BitSet } from './bitSet.js';

/** Who has each code: one set a code below `categories`, the last of those without one. */
export function codeSets(codes: Uint16Array, categories: number): readonly BitSet[] {
  const sets = Array.from({ length: categories + 1 }, () => new BitSet(codes.length));
  for (let i = 0; i < codes.length; i += 1) sets[Math.min(codes[i] ?? 0, categories)]?.add(i);
  return sets;
}
