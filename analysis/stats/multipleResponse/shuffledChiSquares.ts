import type { PackedAnswers } from './packAnswers.js';

/**
 * X² of every option when people are dealt to groups by chance; the same array is filled at every call.
 *
 * Shape packed answers in; out a function of a source of chance. All groups but the largest are drawn without
 * replacement, always from the same order, so that a deal depends on nothing but its source.
 */
export function shuffledChiSquares(packed: PackedAnswers): (chance: () => number) => Float64Array {
  const { n, words, sizes, groupOrder } = packed;
  const inOrder = Int32Array.from({ length: n }, (_, i) => i * words);
  const people = new Int32Array(n);
  const sums = new Float64Array(words);
  const statistics = new StatisticSums(packed);
  return (chance) => {
    people.set(inOrder);
    statistics.start();
    let dealt = 0;
    for (const g of groupOrder.slice(0, -1)) {
      const size = sizes[g] ?? 0;
      sums.fill(0);
      dealGroup(packed.fields, people, sums, { from: dealt, to: dealt + size, chance });
      dealt += size;
      statistics.add(sums, size);
    }
    return statistics.finish(sizes[groupOrder.at(-1) ?? 0] ?? 1);
  };
}

interface Deal {
  readonly from: number;
  readonly to: number;
  readonly chance: () => number;
}

/** Draws the people of a group from those not yet dealt (Fisher-Yates), adding their answers. */
function dealGroup(fields: Float64Array, people: Int32Array, sums: Float64Array, { from, to, chance }: Deal): void {
  const n = people.length;
  const words = sums.length;
  for (let i = from; i < to; i += 1) {
    const j = i + Math.floor(chance() * (n - i));
    const start = people[j] ?? 0;
    people[j] = people[i] ?? 0;
    people[i] = start;
    for (let w = 0; w < words; w += 1) sums[w] = (sums[w] ?? 0) + (fields[start + w] ?? 0);
  }
}

/** Σ m²/n_g of every option, group by group; the last group is what is left. */
class StatisticSums {
  private readonly packed: PackedAnswers;
  private readonly left: Float64Array;
  private readonly totals: Float64Array;
  private readonly squares: Float64Array;

  public constructor(packed: PackedAnswers) {
    this.packed = packed;
    this.totals = Float64Array.from(packed.totals);
    this.left = new Float64Array(this.totals.length);
    this.squares = new Float64Array(this.totals.length);
  }

  public start(): void {
    this.left.set(this.totals);
    this.squares.fill(0);
  }

  public add(sums: Float64Array, size: number): void {
    const { perWord, base } = this.packed;
    const { left, squares } = this;
    let k = 0;
    for (let w = 0; w < sums.length; w += 1) {
      let fields = sums[w] ?? 0;
      for (let field = 0; field < perWord && k < left.length; field += 1, k += 1) {
        const rest = Math.floor(fields / base);
        const chosen = fields - rest * base;
        fields = rest;
        left[k] = (left[k] ?? 0) - chosen;
        squares[k] = (squares[k] ?? 0) + (chosen * chosen) / size;
      }
    }
  }

  public finish(size: number): Float64Array {
    const { expected, variance } = this.packed;
    const { left, squares } = this;
    for (let k = 0; k < left.length; k += 1) {
      const all = (squares[k] ?? 0) + ((left[k] ?? 0) * (left[k] ?? 0)) / size;
      squares[k] = (all - (expected[k] ?? 0)) / (variance[k] ?? 1);
    }
    return squares;
  }
}
