import type { GroupedItems, ItemCounts } from './groupedItems.js';

/** Answers packed so that adding two numbers adds up many options at once. */
export interface PackedAnswers {
  readonly n: number;
  /** Of each person in turn, `words` numbers; in each, a field of 0 or 1 for each of `perWord` options. */
  readonly fields: Float64Array;
  readonly words: number;
  readonly perWord: number;
  /** 2 to the number of bits of a field: more than the people of any group that is dealt, so that no sum runs over. */
  readonly base: number;
  readonly sizes: readonly number[];
  /** Places in `sizes`, the largest last: it is what the others leave. */
  readonly groupOrder: readonly number[];
  readonly totals: readonly number[];
  /** Of each option, T²/n and p(1 − p): X² = (Σ m²/n_g − T²/n) / (p(1 − p)). */
  readonly expected: Float64Array;
  readonly variance: Float64Array;
}

/** Whole numbers are exact in 53 bits. */
const exactBits = 53;

/** Shape answers and their counts in; the same for people in the base only, packed, out. */
export function packAnswers({ items, groups }: GroupedItems, counts: ItemCounts): PackedAnswers {
  const { n, sizes, used, totals } = counts;
  const groupOrder = [...sizes.keys()].sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0));
  const bits = Math.ceil(Math.log2((sizes[groupOrder.at(-2) ?? 0] ?? 0) + 1));
  const perWord = Math.max(1, Math.floor(exactBits / bits));
  const words = Math.ceil(used.length / perWord);
  const base = 2 ** bits;
  const fields = new Float64Array(n * words);
  let person = 0;
  for (const [row, group] of groups.of.entries()) {
    if (group < 0) continue;
    for (const [k, item] of used.entries()) {
      const at = person * words + Math.floor(k / perWord);
      if (items[item]?.[row] === 1) fields[at] = (fields[at] ?? 0) + base ** (k % perWord);
    }
    person += 1;
  }
  const expected = Float64Array.from(totals, (total) => total ** 2 / n);
  const variance = Float64Array.from(totals, (total) => (total / n) * (1 - total / n));
  return { n, fields, words, perWord, base, sizes, groupOrder, totals, expected, variance };
}
