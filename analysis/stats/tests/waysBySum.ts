/** Sums nearer than this are one: equal products of factorials, added up in another order. */
const apart = 1e-9;
/** Of the places of the table; above it neighbours collide too often. */
const fullest = 0.6;

/**
 * In how many ways a sum comes about, for millions of sums.
 *
 * Shape sums >= 0 to about 4e6 and numbers of ways > 0 in. An open-addressed table in typed arrays: a Map takes ten
 * times as long.
 */
export class WaysBySum {
  private keys = new Float64Array(16).fill(-1);
  private sums = new Float64Array(16);
  private ways = new Float64Array(16);
  private held = 0;

  public get size(): number {
    return this.held;
  }

  public add(sum: number, ways: number): void {
    if (this.held > fullest * this.keys.length) this.grow();
    this.put(Math.round(sum / apart), sum, ways);
  }

  /** Adds all of another's, each sum larger by a number. */
  public addShifted(other: WaysBySum, by: number): void {
    for (let i = 0; i < other.keys.length; i += 1) {
      if ((other.keys[i] ?? -1) >= 0) this.add((other.sums[i] ?? 0) + by, other.ways[i] ?? 0);
    }
  }

  /** From the largest sum to the smallest. */
  public falling(): { readonly sums: Float64Array; readonly ways: Float64Array } {
    const taken = [...this.keys.keys()].filter((i) => (this.keys[i] ?? -1) >= 0);
    taken.sort((a, b) => (this.sums[b] ?? 0) - (this.sums[a] ?? 0));
    return { sums: Float64Array.from(taken, (i) => this.sums[i] ?? 0), ways: Float64Array.from(taken, (i) => this.ways[i] ?? 0) };
  }

  private put(key: number, sum: number, ways: number): void {
    const mask = this.keys.length - 1;
    // Two halves of the key, for a product of the whole would lose its low bits.
    let at = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 4294967296) | 0, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & mask;
    while ((this.keys[at] ?? -1) >= 0 && this.keys[at] !== key) at = (at + 1) & mask;
    if (this.keys[at] !== key) {
      this.keys[at] = key;
      this.sums[at] = sum;
      this.held += 1;
    }
    this.ways[at] = (this.ways[at] ?? 0) + ways;
  }

  private grow(): void {
    const { keys, sums, ways } = this;
    this.keys = new Float64Array(keys.length * 2).fill(-1);
    this.sums = new Float64Array(keys.length * 2);
    this.ways = new Float64Array(keys.length * 2);
    this.held = 0;
    for (const [i, key] of keys.entries()) if (key >= 0) this.put(key, sums[i] ?? 0, ways[i] ?? 0);
  }
}
