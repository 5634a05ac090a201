/** Whether bytes are UTF-16 (RFC 2781), part by part: surrogates in pairs, and no U+0000, which stands in no text. */
export class Utf16Check {
  readonly #bigEndian: boolean;
  #half: number | undefined;
  #afterHigh = false;

  constructor(bigEndian: boolean) {
    this.#bigEndian = bigEndian;
  }

  /** Index of the byte that ends the first unit that cannot stand where it does, or -1. */
  feed(bytes: Uint8Array): number {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      if (this.#half === undefined) {
        this.#half = byte;
        continue;
      }
      const unit = this.#bigEndian ? this.#half * 256 + byte : byte * 256 + this.#half;
      this.#half = undefined;
      const low = unit >= 0xdc00 && unit < 0xe000;
      if (unit === 0 || low !== this.#afterHigh) return i;
      this.#afterHigh = unit >= 0xd800 && unit < 0xdc00;
    }
    return -1;
  }

  whole(): boolean {
    return this.#half === undefined && !this.#afterHigh;
  }
}
