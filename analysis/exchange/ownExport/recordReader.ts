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

  /** A cell of any length: the place after it and its delimiter, `unfinished` or `odd`. */
  #cell(column: number, bytes: Uint8Array, at: number, isEnd: boolean, after: number): number {
    const isQuoted = bytes[at] === quote;
    const from = isQuoted ? at + 1 : at;
    const to = isQuoted ? closingQuote(bytes, from) : endOfCell(bytes, from);
    const end = isQuoted ? to + 1 : to;
    if (to >= bytes.length ? !isEnd || isQuoted : end >= bytes.length && !isEnd) return unfinished;
    // At the end of the file the last cell needs no line break.
    if (end < bytes.length ? bytes[end] !== after : after !== lineFeed) return odd;
    return this.#isUnderstood(column, bytes, from, to, isQuoted) ? end + 1 : odd;
  }

  #isUnderstood(column: number, bytes: Uint8Array, from: number, to: number, isQuoted: boolean): boolean {
    const reader = this.#readers[column];
    if (reader === undefined) return false;
    const known = isQuoted ? -1 : reader.known.numberOf(bytes, from, to);
    this.cells.block[this.cells.at + column] = Math.max(known, 0);
    if (known !== -1) return true;
    if (reader.longest !== undefined) return isWritten(bytes, from, to, isQuoted, reader.longest);
    if (reader.numberIn === undefined || isQuoted) return false;
    const value = reader.numberIn(bytes, from, to);
    const numbers = this.cells.numbers.get(column);
    if (numbers !== undefined) numbers[this.cells.n] = value;
    return !Number.isNaN(value);
  }
}

const unfinished = -1;
const odd = -2;

/** Where an unquoted cell ends: at a comma, a line break, or a quote that should not be there. (A carriage return is in no cell we understand.) */
function endOfCell(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === comma || byte === lineFeed || byte === quote) break;
  }
  return at;
}

/** Where the quote is that closes a cell, doubled quotes passed over. The end of the bytes when there is none. */
function closingQuote(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(quote, from);
  while (at !== -1 && bytes[at + 1] === quote) at = bytes.indexOf(quote, at + 2);
  return at === -1 ? bytes.length : at;
}
