import type { Encoding } from '../../mapping/mapping.js';
import { undefinedIn1252 } from './singleByte.js';
import type { OpenBytes } from '../sourceTable.js';
import { Utf16Check } from './utf16Check.js';
import { Utf8Check } from './utf8Check.js';

interface Check {
  feed(bytes: Uint8Array): number;
  whole(): boolean;
}

const checks: { readonly [E in Encoding]: () => Check } = {
  'utf-8': () => new Utf8Check(),
  'utf-16le': () => new Utf16Check(false),
  'utf-16be': () => new Utf16Check(true),
  'windows-1252': () => ({ feed: (bytes) => bytes.findIndex((byte) => undefinedIn1252.has(byte)), whole: () => true }),
  macintosh: () => ({ feed: () => -1, whole: () => true }),
};

/** Where the bytes of a file stop being text in an encoding: an offset from 0, the length of the file where its end is cut; undefined when it is all text. */
export function firstBadByte(open: OpenBytes, encoding: Encoding): number | undefined {
  const check = checks[encoding]();
  let offset = 0;
  for (const bytes of open()) {
    const bad = check.feed(bytes);
    if (bad !== -1) return offset + bad;
    offset += bytes.length;
  }
  return check.whole() ? undefined : offset;
}
