/** An archive sent as its files are made: none of it is held, and nobody waits while it is packed. */
import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { noDay, type ZipEntry } from './fixedZip.js';

/** Packed at a time; between them others get their turn. */
const sliceBytes = 1 << 16;

export async function* streamedZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
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
  for await (const { path, bytes, isPacked } of entries) {
    const file = isPacked === true ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = noDay();
    zip.add(file);
    for (let start = 0; start === 0 || start < bytes.length; start += sliceBytes) {
      file.push(bytes.subarray(start, start + sliceBytes), start + sliceBytes >= bytes.length);
      yield taken();
      await setImmediate();
    }
  }
  zip.end();
  yield taken();
}
