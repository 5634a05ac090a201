import { BitSet } from '../bitSet.js';

/** The rows that hold one number. */
export function rowsWithCell(cells: Uint16Array, wanted: number): BitSet {
  const rows = new BitSet(cells.length);
  // Most numbers that are looked for are nowhere, and looking for one is faster than comparing each.
  if (!cells.includes(wanted)) return rows;
  const { words } = rows;
  for (let w = 0; w < words.length; w += 1) {
    const end = Math.min((w << 5) + 32, cells.length);
    let word = 0;
    // 1 for the same number, without a branch that the processor would guess wrong every other time.
    for (let i = w << 5; i < end; i += 1) word |= ((((cells[i] ?? 0) ^ wanted) - 1) >>> 31) << (i & 31);
    words[w] = word;
  }
  return rows;
}
