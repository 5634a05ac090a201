/** A set of respondents by row number, one bit each. Sets are only combined with sets of the same length. */
export class BitSet {
  readonly length: number;
  readonly words: Uint32Array;

  constructor(length: number, words = new Uint32Array((length + 31) >>> 5)) {
    this.length = length;
    this.words = words;
  }

  static all(length: number): BitSet {
    return new BitSet(length).not();
  }

  has(i: number): boolean {
    return (((this.words[i >>> 5] ?? 0) >>> (i & 31)) & 1) === 1;
  }

  add(i: number): void {
    const word = i >>> 5;
    this.words[word] = (this.words[word] ?? 0) | (1 << (i & 31));
  }

  and(other: BitSet): BitSet {
    const words = this.wordsBeside(other);
    const [mine, theirs] = [this.words, other.words];
    for (let w = 0; w < words.length; w += 1) words[w] = (mine[w] ?? 0) & (theirs[w] ?? 0);
    return new BitSet(this.length, words);
  }

  or(other: BitSet): BitSet {
    const words = this.wordsBeside(other);
    const [mine, theirs] = [this.words, other.words];
    for (let w = 0; w < words.length; w += 1) words[w] = (mine[w] ?? 0) | (theirs[w] ?? 0);
    return new BitSet(this.length, words);
  }

  andNot(other: BitSet): BitSet {
    const words = this.wordsBeside(other);
    const [mine, theirs] = [this.words, other.words];
    for (let w = 0; w < words.length; w += 1) words[w] = (mine[w] ?? 0) & ~(theirs[w] ?? 0);
    return new BitSet(this.length, words);
  }

  not(): BitSet {
    const mine = this.words;
    const words = new Uint32Array(mine.length);
    for (let w = 0; w < words.length; w += 1) words[w] = ~(mine[w] ?? 0);
    const rest = this.length & 31;
    // Bits past the end would be counted as people.
    if (rest !== 0) words[words.length - 1] = (words.at(-1) ?? 0) & (2 ** rest - 1);
    return new BitSet(this.length, words);
  }

  count(): number {
    const { words } = this;
    let sum = 0;
    for (let w = 0; w < words.length; w += 1) sum += bitsIn(words[w] ?? 0);
    return sum;
  }

  /** Calls `visit` with every member's row number, in order. */
  forEach(visit: (i: number) => void): void {
    const { words } = this;
    for (let w = 0; w < words.length; w += 1) {
      let word = words[w] ?? 0;
      while (word !== 0) {
        visit((w << 5) + 31 - Math.clz32(word & -word));
        word &= word - 1;
      }
    }
  }

  private wordsBeside(other: BitSet): Uint32Array<ArrayBuffer> {
    if (other.length !== this.length) throw new RangeError(`bit sets of ${this.length} and ${other.length} rows`);
    return new Uint32Array(this.words.length);
  }
}

/** How many bits of 32 are set. */
export function bitsIn(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
