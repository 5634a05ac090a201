/** An archive sent as its files are made: none of it is held, and nobody waits while it is packed. */
import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { noDay, type ZipEntry } from './fixedZip.js';

/** Packed at a time; between them others get their turn. */
const sliceBytes = 1 << 16;

/** A file that is itself sent as it is made. */
export interface StreamedEntry {
  readonly path: string;
  readonly parts: AsyncIterable<Uint8Array>;
  readonly level: 1 | 6;
}

async function* slicesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += sliceBytes) {
    yield bytes.subarray(start, start + sliceBytes);
    await setImmediate();
  }
}

export async function* streamedZip(entries: AsyncIterable<ZipEntry | StreamedEntry> | Iterable<ZipEntry | StreamedEntry>): AsyncGenerator<Buffer> {
  let made: Uint8Array[] = [];
  let fault: Error | undefined;
  const zip = new Zip((error, part) => {
    if (error === null) made.push(part);
    else fault = error;
  });
  const taken = (): Buffer => {
    if (fault !== undefined) throw fault;
    const all = Buffer.concat(made);
    made = [];
    return all;
  };
  for await (const entry of entries) {
    const file = 'bytes' in entry && entry.isPacked === true ? new ZipPassThrough(entry.path) : new ZipDeflate(entry.path, { level: 'parts' in entry ? entry.level : 6 });
    file.mtime = noDay();
    zip.add(file);
    for await (const part of 'parts' in entry ? entry.parts : slicesOf(entry.bytes)) {
      file.push(part);
      yield taken();
    }
    file.push(new Uint8Array(0), true);
    yield taken();
  }
  zip.end();
  yield taken();
}
