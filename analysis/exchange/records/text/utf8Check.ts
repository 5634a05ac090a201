/** Whether bytes are UTF-8 (RFC 3629), part by part. */
export class Utf8Check {
  /** Bytes that must follow. */
  #more = 0;
  /** What the next of them may be. */
  #low = 0x80;
  #high = 0xbf;

  /** Index of the first byte that cannot stand where it does, or -1. */
  feed(bytes: Uint8Array): number {
    const { length } = bytes;
    for (let i = 0; i < length; i++) {
      // most of any text is ASCII
      if (this.#more === 0) while (i < length && (bytes[i] ?? 0) < 0x80) i++;
      if (i === length) break;
      if (!this.#take(bytes[i] ?? 0)) return i;
    }
    return -1;
  }

  #take(byte: number): boolean {
    if (this.#more === 0) return this.#begin(byte);
    if (byte < this.#low || byte > this.#high) return false;
    this.#more -= 1;
    this.#low = 0x80;
    this.#high = 0xbf;
    return true;
  }

  /** Whether the last character is there to its end. */
  whole(): boolean {
    return this.#more === 0;
  }

  /** A first byte of several; no overlong forms, no surrogates, nothing beyond U+10FFFF. */
  #begin(byte: number): boolean {
    if (byte < 0xc2 || byte > 0xf4) return false;
    this.#more = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    this.#low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    this.#high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    return true;
  }
}
