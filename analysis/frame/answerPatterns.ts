import type { BitSet } from './bitSet.js';

/** Which of some sets each row is in: bit b of a row's pattern is set number `first + b`. */
export interface AnswerPatterns {
  readonly first: number;
  /** How many sets: at most 12, so that sums of every pattern stay near the processor. */
  readonly width: number;
  readonly of: Uint16Array;
}

const most = 12;

/** Answers stand still once they are read, and every weighted table of a question begins with them. */
const remembered = new WeakMap<BitSet, { readonly sets: readonly BitSet[]; readonly patterns: readonly AnswerPatterns[] }>();

/** The same answers person by person: sets of the same length in, as few equally wide patterns as hold them out. */
export function answerPatterns(sets: readonly BitSet[]): readonly AnswerPatterns[] {
  const [key] = sets;
  if (key === undefined) return [];
  const known = remembered.get(key);
  if (known?.sets.length === sets.length && known.sets.every((set, s) => set === sets[s])) return known.patterns;
  const width = Math.ceil(sets.length / Math.ceil(sets.length / most));
  const patterns = Array.from({ length: Math.ceil(sets.length / width) }, (_, p) => patternsOf(sets.slice(p * width, (p + 1) * width), p * width));
  remembered.set(key, { sets, patterns });
  return patterns;
}

function patternsOf(sets: readonly BitSet[], first: number): AnswerPatterns {
  const of = new Uint16Array(sets[0]?.length ?? 0);
  for (const [b, { words }] of sets.entries()) {
    for (let w = 0; w < words.length; w += 1) {
      let word = words[w] ?? 0;
      while (word !== 0) {
        const ahead = Math.clz32(word);
        const row = (w << 5) + 31 - ahead;
        of[row] = (of[row] ?? 0) | (1 << b);
        word ^= 0x80000000 >>> ahead;
      }
    }
  }
  return { first, width: sets.length, of };
}
