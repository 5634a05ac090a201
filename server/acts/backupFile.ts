/**
 * A copy of everything in one file: lines of JSON, packed, with a last line that says how many there were and their
 * SHA-256, so that a copy cut short or changed is known for what it is before anything is restored from it.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { ProblemError } from '../problems/problem.js';

async function* sealed(lines: AsyncIterable<string>, count: () => void): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let number = 0;
  for await (const line of lines) {
    const text = `${line}\n`;
    hash.update(text);
    number += 1;
    count();
    yield text;
  }
  yield `${JSON.stringify({ end: number, sha256: hash.digest('hex') })}\n`;
}

/** Writes to a new file that its owner alone may read; resolves with how many lines there are. */
export async function writeBackupFile(file: string, lines: AsyncIterable<string>): Promise<number> {
  let number = 0;
  await pipeline(Readable.from(sealed(lines, () => (number += 1))), createGzip(), createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
  return number;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createReadStream(file).pipe(createGunzip());
  const failed = new Promise<never>((_resolve, reject) => unpacked.once('error', reject));
  failed.catch(() => undefined);
  const reader = createInterface({ input: unpacked, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([reader.next(), failed]);
    if (next.done === true) return;
    yield next.value;
  }
}

const last = /^\{"end":(\d+),"sha256":"([0-9a-f]{64})"\}$/;

/** Errors ProblemError backup_damaged: not packed as we do, cut short, or not what was written. */
async function verify(file: string): Promise<void> {
  const hash = createHash('sha256');
  let number = 0;
  let seal: RegExpExecArray | null = null;
  try {
    for await (const line of linesOf(file)) {
      seal = last.exec(line);
      if (seal !== null) break;
      hash.update(`${line}\n`);
      number += 1;
    }
  } catch {
    throw new ProblemError({ code: 'backup_damaged', params: { line: number + 1 }, place: { file } });
  }
  if (Number(seal?.[1]) !== number || seal?.[2] !== hash.digest('hex')) throw new ProblemError({ code: 'backup_damaged', params: { line: number + 1 }, place: { file } });
}

/** The lines of a file that is whole. */
export async function* readBackupFile(file: string): AsyncGenerator<string> {
  await verify(file);
  for await (const line of linesOf(file)) {
    if (last.test(line)) return;
    yield line;
  }
}
