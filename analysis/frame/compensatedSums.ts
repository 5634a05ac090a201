/** Sums beside each other, each keeping what its additions round away. Source Neumaier (1974), `statistics.md` 0.6. */
export class CompensatedSums {
  readonly #sums: Float64Array;
  readonly #lost: Float64Array;

  constructor(length: number) {
    this.#sums = new Float64Array(length);
    this.#lost = new Float64Array(length);
  }

  add(at: number, value: number): void {
    const before = this.#sums[at] ?? 0;
    const after = before + value;
    this.#lost[at] = (this.#lost[at] ?? 0) + (Math.abs(before) >= Math.abs(value) ? before - after + value : value - after + before);
    this.#sums[at] = after;
  }

  totals(): Float64Array {
    return this.#sums.map((sum, at) => sum + (this.#lost[at] ?? 0));
  }
}
