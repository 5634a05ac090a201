/** From the bytes of a cell to the number it stands for, without making a text of it. */
export class CellDictionary {
  readonly #mask: number;
  /** Slot -> place in `#cells` + 1, or 0. */
  readonly #slots: Int32Array;
  readonly #cells: readonly (readonly [bytes: Uint8Array, number: number])[];
  /** Cells of one character, which most are: their number, or -1. */
  readonly single = new Int32Array(256).fill(-1);

  /** Texts of ASCII characters only. */
  constructor(cells: ReadonlyMap<string, number>) {
    this.#cells = [...cells].map(([text, number]) => [Uint8Array.from(text, (character) => character.charCodeAt(0)), number]);
    const size = 2 ** Math.ceil(Math.log2(4 * this.#cells.length + 4));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    this.#cells.forEach(([bytes, number], place) => {
      const [only = 0] = bytes;
      if (bytes.length === 1) this.single[only] = number;
      let slot = bytes.reduce(addToHash, 0) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = place + 1;
    });
  }

  /** The number of the cell between two places, or -1 when it is none of these texts. `hash` is that of its bytes, see `addToHash`. */
  numberOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    let slot = hash & this.#mask;
    for (;;) {
      const cell = this.#cells[(this.#slots[slot] ?? 0) - 1];
      if (cell === undefined) return -1;
      if (isSame(cell[0], bytes, from, to)) return cell[1];
      slot = (slot + 1) & this.#mask;
    }
  }
}

/** The hash of some bytes, starting from 0, with one more. */
export function addToHash(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}

function isSame(text: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let i = 0; i < text.length; i += 1) if (text[i] !== bytes[from + i]) return false;
  return true;
}
