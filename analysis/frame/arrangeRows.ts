import { BitSet } from './bitSet.js';

/** One value a row, in another order (place -> row). */
export function arrangeRows<T extends Uint8Array | Uint16Array | Int32Array | Float64Array>(values: T, order: Uint32Array): T {
  // A copy has the same type, which the compiler knows of `map` and `slice` only for each type alone.
  const arranged = values.slice() as T;
  for (let place = 0; place < order.length; place += 1) arranged[place] = values[order[place] ?? 0] ?? 0;
  return arranged;
}

/** A set of rows, in another order (place -> row). */
export function arrangeSet({ words, length }: BitSet, order: Uint32Array): BitSet {
  const arranged = new BitSet(length);
  for (let w = 0; w < arranged.words.length; w += 1) {
    const end = Math.min((w << 5) + 32, length);
    let word = 0;
    for (let place = w << 5; place < end; place += 1) {
      const row = order[place] ?? 0;
      word |= (((words[row >>> 5] ?? 0) >>> (row & 31)) & 1) << (place & 31);
    }
    arranged.words[w] = word;
  }
  return arranged;
}
