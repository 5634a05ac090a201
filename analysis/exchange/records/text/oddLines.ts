import type { OpenBytes } from '../sourceTable.js';

export interface OddLine {
  readonly line: number;
  /** Around the first byte that is not ASCII. */
  readonly bytes: Uint8Array;
}

const before = 40;
const after = 30;

/** Looks at bytes one by one and keeps those around the first odd one of each line. */
class OddLines {
  readonly found: OddLine[] = [];
  #line = 1;
  #near: number[] = [];
  /** Before the odd byte, at most `after` bytes behind it, or beyond what is kept of the line. */
  #left: number | 'before' | 'beyond' = 'before';
  #last = 0;

  look(byte: number): void {
    if (byte === 0x0a || byte === 0x0d) this.#endLine(byte);
    else if (this.#left !== 'beyond') this.#keep(byte);
    this.#last = byte;
  }

  end(): readonly OddLine[] {
    if (typeof this.#left === 'number') this.found.push({ line: this.#line, bytes: Uint8Array.from(this.#near) });
    this.#left = 'beyond';
    return this.found;
  }

  #endLine(byte: number): void {
    this.end();
    if (byte === 0x0d || this.#last !== 0x0d) this.#line += 1;
    this.#near = [];
    this.#left = 'before';
  }

  #keep(byte: number): void {
    this.#near.push(byte);
    if (this.#left === 'before') {
      if (byte >= 0x80) this.#left = after;
      if (byte >= 0x80 || this.#near.length > 4 * before) this.#near = this.#near.slice(-before);
    } else if (typeof this.#left === 'number') {
      this.#left -= 1;
      if (this.#left === 0) this.end();
    }
  }
}

/** The first lines with a byte that is not ASCII, at most `count`. */
export function oddLines(open: OpenBytes, count: number): readonly OddLine[] {
  const lines = new OddLines();
  for (const bytes of open()) {
    for (const byte of bytes) {
      lines.look(byte);
      if (lines.found.length === count) return lines.found;
    }
  }
  return lines.end();
}
