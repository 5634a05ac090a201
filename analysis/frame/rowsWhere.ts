import { BitSet } from './bitSet.js';

/** The rows whose code (or status number) is marked in `wanted`; a code beyond `wanted` is not. */
export function rowsWhere(codes: Uint8Array | Uint16Array, wanted: Uint8Array): BitSet {
  const rows = new BitSet(codes.length);
  const { words } = rows;
  for (let w = 0; w < words.length; w += 1) {
    const start = w << 5;
    const end = Math.min(start + 32, codes.length);
    let word = 0;
    for (let i = start; i < end; i += 1) word |= (wanted[codes[i] ?? 0] ?? 0) << (i & 31);
    words[w] = word;
  }
  return rows;
}
