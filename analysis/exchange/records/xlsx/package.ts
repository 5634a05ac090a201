import { Inflate } from 'fflate';
import type { Limits } from '../limits.js';
import { crc32 } from './crc32.js';
import { refuse, refuseBeyond } from './xlsxFault.js';
import { type ZipEntry, zipDirectory } from './zipDirectory.js';

/** Packed bytes unpacked at once: they can become a thousand times as many. */
const step = 1 << 13;

/** The parts of an XLSX, unpacked bit by bit. All methods: errors XlsxFault. */
export class Package {
  readonly file: string;
  readonly limits: Limits;
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(bytes: Uint8Array, limits: Limits, file: string) {
    this.file = file;
    this.limits = limits;
    this.#bytes = bytes;
    this.#entries = zipDirectory(bytes, limits, file);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Bytes of a part, checked against its length and checksum. */
  *unpacked(name: string): Generator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) refuse('XLSX_DAMAGED', { part: name }, this.file);
    if (entry.encrypted) refuse('NOT_A_TABLE', { kind: 'encrypted' }, this.file);
    let length = 0;
    let crc = 0;
    for (const bytes of this.#inflated(entry)) {
      length += bytes.length;
      if (length > this.limits.unpackedBytes) refuseBeyond(this.limits, 'unpackedBytes', this.file);
      if (length > entry.unpacked) break;
      crc = crc32(bytes, crc);
      yield bytes;
    }
    if (length !== entry.unpacked || crc !== entry.crc) refuse('XLSX_DAMAGED', { part: name }, this.file);
  }

  *#inflated(entry: ZipEntry): Generator<Uint8Array> {
    const packed = this.#packed(entry);
    if (entry.method === 0) {
      yield packed;
      return;
    }
    if (entry.method !== 8) refuse('XLSX_DAMAGED', { part: entry.name }, this.file);
    const out: Uint8Array[] = [];
    const inflate = new Inflate((bytes) => out.push(bytes));
    for (let at = 0; at < packed.length; at += step) {
      try {
        inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
      } catch {
        // fflate throws where the packed bytes are no DEFLATE
        refuse('XLSX_DAMAGED', { part: entry.name }, this.file);
      }
      yield* out.splice(0);
    }
  }

  #packed({ name, at, packed }: ZipEntry): Uint8Array {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    const headerSize = 30;
    if (at + headerSize > view.byteLength || view.getUint32(at, true) !== 0x04034b50) refuse('XLSX_DAMAGED', { part: name }, this.file);
    const from = at + headerSize + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (from + packed > view.byteLength) refuse('XLSX_DAMAGED', { part: name }, this.file);
    return this.#bytes.subarray(from, from + packed);
  }
}
