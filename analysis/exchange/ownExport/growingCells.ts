/** The cells of a file whose number of records is not known yet: one array a column, doubling together when full. */
export class GrowingCells {
  /** Column -> record -> cell. */
  cells: Uint16Array[];
  /** Column -> record -> number, for the columns that hold numbers. */
  readonly numbers: Map<number, Float64Array>;
  #room = 1024;

  constructor(columns: number, ofNumbers: readonly number[]) {
    this.cells = Array.from({ length: columns }, () => new Uint16Array(this.#room));
    this.numbers = new Map(ofNumbers.map((column) => [column, new Float64Array(this.#room)]));
  }

  makeRoomFor(record: number): void {
    if (record < this.#room) return;
    this.#room *= 2;
    this.cells = this.cells.map((cells) => {
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
