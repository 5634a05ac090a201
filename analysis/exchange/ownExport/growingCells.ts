/** Records that wait to be sorted into columns: few enough to stay in the processor's cache. */
const waiting = 1024;

/** The cells of a file whose number of records is not known yet: written record by record, kept column by column. */
export class GrowingCells {
  /** Cells of the records that wait, one record after another. */
  readonly block: Uint16Array;
  /** Column -> record -> number, for the columns that hold numbers. */
  readonly numbers: Map<number, Float64Array>;
  /** Records so far. */
  n = 0;
  #columns: Uint16Array[];
  #room = waiting;

  constructor(columns: number, ofNumbers: readonly number[]) {
    this.block = new Uint16Array(columns * waiting);
    this.#columns = Array.from({ length: columns }, () => new Uint16Array(this.#room));
    this.numbers = new Map(ofNumbers.map((column) => [column, new Float64Array(this.#room)]));
  }

  /** Where the cells of the next record go in `block`. */
  get at(): number {
    return (this.n % waiting) * this.#columns.length;
  }

  /** The next record is whole. */
  keep(): void {
    this.n += 1;
    if (this.n % waiting === 0) {
      this.#sort(waiting);
      if (this.n === this.#room) this.#grow();
    }
  }

  /** Column -> record -> cell, when there are no more records. */
  finish(): readonly Uint16Array[] {
    this.#sort(this.n % waiting);
    return this.#columns.map((cells) => cells.subarray(0, this.n));
  }

  #sort(records: number): void {
    const { block } = this;
    const width = this.#columns.length;
    const first = this.n - records;
    for (let column = 0; column < width; column += 1) {
      const cells = this.#columns[column];
      if (cells === undefined) continue;
      for (let r = 0, at = column; r < records; r += 1, at += width) cells[first + r] = block[at] ?? 0;
    }
  }

  #grow(): void {
    this.#room *= 2;
    this.#columns = this.#columns.map((cells) => {
      const larger = new Uint16Array(this.#room);
      larger.set(cells);
      return larger;
    });
    for (const [column, numbers] of this.numbers) {
      const larger = new Float64Array(this.#room);
      larger.set(numbers);
      this.numbers.set(column, larger);
    }
  }
}
