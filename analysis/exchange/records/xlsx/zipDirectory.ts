import type { Limits } from '../limits.js';
import { refuse, refuseBeyond } from './xlsxFault.js';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others we do not read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly at: number;
}

interface Directory {
  readonly at: number;
  readonly length: number;
  readonly entries: number;
}

const endSize = 22;
const longestComment = 0xffff;
const entrySize = 46;
const isWide = 0xffffffff;

const wholeNumber = (view: DataView, at: number) => Number(view.getBigUint64(at, true));

/** The record at the end of a ZIP that says where its directory is (APPNOTE 4.3.16; 4.3.14 and 4.3.15 for ZIP64). */
function findDirectory(view: DataView): Directory | undefined {
  for (let at = view.byteLength - endSize; at >= Math.max(0, view.byteLength - endSize - longestComment); at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const found = { at: view.getUint32(at + 16, true), length: view.getUint32(at + 12, true), entries: view.getUint16(at + 10, true) };
    if (found.at !== isWide && found.length !== isWide && found.entries !== 0xffff) return found;
    return at >= 20 && view.getUint32(at - 20, true) === 0x07064b50 ? wideDirectory(view, wholeNumber(view, at - 12)) : found;
  }
  return undefined;
}

function wideDirectory(view: DataView, at: number): Directory | undefined {
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return undefined;
  return { at: wholeNumber(view, at + 48), length: wholeNumber(view, at + 40), entries: wholeNumber(view, at + 32) };
}

/** Sizes and place that do not fit in 32 bits stand in an extra field, in this order, only those that do not fit (APPNOTE 4.5.3). */
function wideFields(view: DataView, from: number, length: number, fields: readonly number[]): readonly number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return fields.map((field) => {
      if (field !== isWide) return field;
      next += 8;
      return wholeNumber(view, next - 8);
    });
  }
  return fields;
}

/** A name that would lead out of a folder if somebody unpacked it. We never do; a file with one was not made by a spreadsheet. */
const isUnsafe = (name: string) => /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\0/i.test(name);

function readEntry(view: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } | undefined {
  if (view.getUint32(at, true) !== 0x02014b50) return undefined;
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  if (nameLength === undefined || extraLength === undefined || commentLength === undefined) return undefined;
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + entrySize, nameLength));
  const narrow = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  const [unpacked = 0, packed = 0, place = 0] = wideFields(view, at + entrySize + nameLength, extraLength, narrow);
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const entry = { name, method: view.getUint16(at + 10, true), encrypted, crc: view.getUint32(at + 16, true), packed, unpacked, at: place };
  return { entry, next: at + entrySize + nameLength + extraLength + commentLength };
}

function readEntries(view: DataView, directory: Directory): readonly ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  let at = directory.at;
  while (entries.length < directory.entries) {
    const read = readEntry(view, at);
    if (read === undefined) return undefined;
    entries.push(read.entry);
    at = read.next;
  }
  return entries;
}

/**
 * What is in a ZIP, by name in lower case. Errors XlsxFault: too many parts, more unpacked bytes than allowed (as declared;
 * what really comes out is counted when it is unpacked), a name that leads out of the file, damage.
 */
export function zipDirectory(bytes: Uint8Array, limits: Limits, file: string): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let entries: readonly ZipEntry[] | undefined;
  try {
    const directory = findDirectory(view);
    if (directory !== undefined && directory.entries > limits.parts) refuseBeyond(limits, 'parts', file);
    entries = directory && readEntries(view, directory);
  } catch (error) {
    // a place beyond the end of the file
    if (!(error instanceof RangeError)) throw error;
  }
  if (entries === undefined) refuse('XLSX_DAMAGED', { part: '' }, file);
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > limits.unpackedBytes) refuseBeyond(limits, 'unpackedBytes', file);
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (isUnsafe(entry.name)) refuse('XLSX_UNSAFE_NAME', { name: entry.name }, file);
    const name = entry.name.toLowerCase();
    if (byName.has(name)) refuse('XLSX_DAMAGED', { part: entry.name }, file);
    byName.set(name, entry);
  }
  return byName;
}
