import { BitSet } from './bitSet.js';

/** A bit set whose length is not known yet. */
export interface GrowingSet {
  add(i: number): void;
  /** The first n rows. */
  cut(n: number): BitSet;
}

export function growingSet(): GrowingSet {
  let words = new Uint32Array(32);
  const grow = (needed: number) => {
    const larger = new Uint32Array(Math.max(needed, words.length * 2));
    larger.set(words);
    words = larger;
  };
  return {
    add: (i) => {
      const word = i >>> 5;
      if (word >= words.length) grow(word + 1);
      words[word] = (words[word] ?? 0) | (1 << (i & 31));
    },
    cut: (n) => {
      const needed = (n + 31) >>> 5;
      if (needed > words.length) grow(needed);
      return new BitSet(n, words.slice(0, needed));
    },
  };
}
