import { addToHash } from './cellDictionary.js';
import type { CellReader } from './cellReader.js';
import { GrowingCells } from './growingCells.js';
import { isWritten } from './writtenCell.js';

const comma = 0x2c;
const lineFeed = 0x0a;
const quote = 0x22;

/** Reads whole records from bytes. What it does not understand at once makes it give up. */
export class RecordReader {
  readonly cells: GrowingCells;
  readonly #readers: readonly CellReader[];
  /** Column and character -> the number of a cell of that one character, or -1. */
  readonly #single: Int32Array;

  constructor(readers: readonly CellReader[]) {
    this.#readers = readers;
    this.#single = Int32Array.from(readers.flatMap(({ known }) => [...known.single]));
    this.cells = new GrowingCells(readers.length, [...readers.keys()].filter((column) => readers[column]?.numberIn !== undefined));
  }

  /**
   * Reads the records that end in these bytes, and with `isEnd` what comes after the last line break too. Out comes
   * where the first unfinished record begins, or undefined when a cell is not as we write it.
   */
  read(bytes: Uint8Array, isEnd: boolean): number | undefined {
    let at = 0;
    while (at < bytes.length) {
      const after = this.#record(bytes, at, isEnd);
      if (after === unfinished) return at;
      if (after === odd) return undefined;
      this.cells.keep();
      at = after;
    }
    return at;
  }

  /** The place after the record, `unfinished` or `odd`. */
  #record(bytes: Uint8Array, start: number, isEnd: boolean): number {
    const { block, at: first } = this.cells;
    const single = this.#single;
    const last = this.#readers.length - 1;
    let at = start;
    for (let column = 0; column <= last; column += 1) {
      const after = column === last ? lineFeed : comma;
      const number = bytes[at + 1] === after ? (single[(column << 8) | (bytes[at] ?? 0)] ?? -1) : -1;
      if (number !== -1) {
        block[first + column] = number;
        at += 2;
      } else {
        at = this.#cell(column, bytes, at, isEnd, after);
        if (at < 0) return at;
      }
    }
    return Math.min(at, bytes.length);
  }

  /** A cell of any length, before `after`: the place after both, `unfinished` or `odd`. */
  #cell(column: number, bytes: Uint8Array, from: number, isEnd: boolean, after: number): number {
    const reader = this.#readers[column];
    if (reader === undefined) return odd;
    if (bytes[from] === quote) return this.#quoted(column, reader, bytes, from + 1, isEnd, after);
    const { length } = bytes;
    let hash = 0;
    let to = from;
    for (; to < length; to += 1) {
      const byte = bytes[to] ?? 0;
      if (byte === comma || byte === lineFeed || byte === quote) break;
      hash = addToHash(hash, byte);
    }
    if (to === length && !isEnd) return unfinished;
    if (!endsAt(bytes, to, after)) return odd;
    const known = reader.known.numberOf(bytes, from, to, hash);
    this.#keep(column, Math.max(known, 0));
    return known !== -1 || this.#isNumber(column, reader, bytes, from, to) || isText(reader, bytes, from, to, false) ? to + 1 : odd;
  }

  /** Only words stand in quotes. */
  #quoted(column: number, reader: CellReader, bytes: Uint8Array, from: number, isEnd: boolean, after: number): number {
    const to = closingQuote(bytes, from);
    // What closes the cell may be the first half of a doubled quote.
    if (to === bytes.length || (to + 1 === bytes.length && !isEnd)) return unfinished;
    this.#keep(column, 0);
    return endsAt(bytes, to + 1, after) && isText(reader, bytes, from, to, true) ? to + 2 : odd;
  }

  #keep(column: number, number: number): void {
    this.cells.block[this.cells.at + column] = number;
  }

  #isNumber(column: number, { numberIn }: CellReader, bytes: Uint8Array, from: number, to: number): boolean {
    const numbers = this.cells.numbers.get(column);
    if (numberIn === undefined || numbers === undefined) return false;
    const value = numberIn(bytes, from, to);
    numbers[this.cells.n] = value;
    return !Number.isNaN(value);
  }
}

const unfinished = -1;
const odd = -2;

/** At the end of the file the last cell needs no line break. */
function endsAt(bytes: Uint8Array, end: number, after: number): boolean {
  return end < bytes.length ? bytes[end] === after : after === lineFeed;
}

function isText({ longest }: CellReader, bytes: Uint8Array, from: number, to: number, isQuoted: boolean): boolean {
  return longest !== undefined && isWritten(bytes, from, to, isQuoted, longest);
}

/** Where the quote is that closes a cell, doubled quotes passed over. The end of the bytes when there is none. */
function closingQuote(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(quote, from);
  while (at !== -1 && bytes[at + 1] === quote) at = bytes.indexOf(quote, at + 2);
  return at === -1 ? bytes.length : at;
}
