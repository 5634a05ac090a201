import type { Encoding } from '../../mapping/mapping.js';
import { byteCounts } from './byteCounts.js';
import { byteOrderMark } from './byteOrderMark.js';
import { type EncodingCandidate, encodingCandidates } from './encodingCandidates.js';
import { firstBadByte } from './firstBadByte.js';
import { firstBytes } from '../firstBytes.js';
import { lineAt } from './lineAt.js';
import { looksUtf16 } from './looksUtf16.js';
import { recordFault, recordWarning } from '../recordFault.js';
import type { RecordFault, RecordFaults } from '../recordFaults.js';
import type { OpenBytes } from '../sourceTable.js';

export type EncodingFound =
  | { readonly is: Encoding; readonly found: boolean; readonly warnings: readonly RecordFault[] }
  /** With candidates where a person has to say which. */
  | { readonly faults: readonly RecordFault[]; readonly candidates?: readonly EncodingCandidate[] };

const headBytes = 1 << 16;

/** Control characters that stand in no text; tabs, line breaks and the odd character of old systems aside. */
function looksBinary(counts: Uint32Array): boolean {
  const control = counts.slice(0, 0x20).reduce((sum, count, byte) => ([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a].includes(byte) ? sum : sum + count), 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return (counts[0] ?? 0) > 0 || control * 50 > all;
}

/** One file whose encoding is asked for. */
class Detection {
  readonly #open: OpenBytes;
  readonly #file: string;
  readonly #head: Uint8Array;

  constructor(open: OpenBytes, file: string) {
    this.#open = open;
    this.#file = file;
    this.#head = firstBytes(open, headBytes);
  }

  told(told: Encoding): EncodingFound {
    const mark = byteOrderMark(this.#head);
    if (mark !== undefined && mark !== told) return this.#fault('ENCODING_WRONG', { told, found: mark }, 0);
    const bad = firstBadByte(this.#open, told);
    // text in UTF-16 can be valid UTF-8, or any bytes can be Mac Roman: its zero bytes speak against them
    const other = looksUtf16(this.#head) !== undefined && told !== this.#certain();
    if (bad !== undefined || other) return this.#wrong(told, bad ?? 0);
    if (!told.startsWith('utf-16') && looksBinary(byteCounts(this.#open))) return this.#binary();
    return { is: told, found: false, warnings: this.#doubts(told) };
  }

  #wrong(told: Encoding, offset: number): EncodingFound {
    const found = this.#certain();
    if (found === undefined && looksUtf16(this.#head) === undefined && looksBinary(byteCounts(this.#open))) return this.#binary();
    return this.#fault('ENCODING_WRONG', { told, found: found ?? '' }, offset);
  }

  /** Text with accents in one byte each is hardly ever UTF-8 by chance. */
  #doubts(told: Encoding): readonly RecordFault[] {
    if (told.startsWith('utf') || this.#certain() !== 'utf-8') return [];
    const odd = byteCounts(this.#open).subarray(0x80).some((count) => count > 0);
    return odd ? [recordWarning('ENCODING_DOUBTFUL', { told }, { file: this.#file })] : [];
  }

  notTold(): EncodingFound {
    const mark = byteOrderMark(this.#head) ?? looksUtf16(this.#head);
    const bad = mark === undefined ? undefined : firstBadByte(this.#open, mark);
    if (mark !== undefined && bad !== undefined) return this.#fault('ENCODING_BROKEN', { encoding: mark }, bad);
    if (mark?.startsWith('utf-16') === true) return { is: mark, found: true, warnings: [] };
    const counts = byteCounts(this.#open);
    if (looksBinary(counts)) return this.#binary();
    const certain = mark ?? this.#certain();
    return certain === undefined ? this.#unknown(counts) : { is: certain, found: true, warnings: [] };
  }

  /** What the bytes can only be. */
  #certain(): Encoding | undefined {
    const utf16 = looksUtf16(this.#head);
    if (utf16 !== undefined) return firstBadByte(this.#open, utf16) === undefined ? utf16 : undefined;
    return firstBadByte(this.#open, 'utf-8') === undefined ? 'utf-8' : undefined;
  }

  #unknown(counts: Uint32Array): EncodingFound {
    const candidates = encodingCandidates(this.#open, counts);
    const [first, second] = candidates;
    if (first === undefined || second === undefined) throw new Error('there are two encodings with one byte a character');
    const asFirst = first.samples[0]?.text ?? '';
    const asSecond = second.samples[0]?.text ?? '';
    const oddBytes = counts.subarray(0x80).reduce((sum, count) => sum + count, 0);
    const params = { first: first.encoding, asFirst, second: second.encoding, asSecond, oddBytes };
    const place = { file: this.#file, line: first.samples[0]?.line ?? 1 };
    return { faults: [recordFault('ENCODING_UNKNOWN', params, place)], candidates };
  }

  #fault<C extends 'ENCODING_WRONG' | 'ENCODING_BROKEN'>(code: C, params: RecordFaults[C], offset: number): EncodingFound {
    return { faults: [recordFault(code, params, { file: this.#file, line: lineAt(this.#open, offset) })] };
  }

  #binary(): EncodingFound {
    return { faults: [recordFault('NOT_A_TABLE', { kind: 'binary' }, { file: this.#file })] };
  }
}

/**
 * The encoding of a text file: as told where the bytes do not speak against it; else by its byte order mark, or because all
 * of it is UTF-8, or UTF-16 by the pattern of its zero bytes. What can be either of two is not decided.
 */
export function detectEncoding(open: OpenBytes, told: Encoding | undefined, file: string): EncodingFound {
  const detection = new Detection(open, file);
  return told === undefined ? detection.notTold() : detection.told(told);
}
