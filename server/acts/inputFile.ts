/** Files a person names: read whole or in parts, with a problem that says what is wrong with the path. */
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync, type Stats } from 'node:fs';
import type { OpenBytes } from '../../analysis/exchange/records/sourceTable.js';
import { ProblemError } from '../problems/problem.js';

const codes: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'file_not_found'],
  ['ENOTDIR', 'file_not_found'],
  ['EISDIR', 'file_is_directory'],
]);

const partSize = 1 << 18;

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function orProblem<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === '') throw error;
    throw new ProblemError({ code: codes.get(reason) ?? 'file_unreadable', params: { file, reason } });
  }
}

/** What stands in a folder and ends: a pipe is read once only and may never begin, a device may never end. */
function aboutFile(file: string): Stats {
  const about = orProblem(file, () => statSync(file));
  if (about.isDirectory()) throw new ProblemError({ code: 'file_is_directory', params: { file, reason: 'EISDIR' } });
  if (!about.isFile()) throw new ProblemError({ code: 'file_is_stream', params: { file } });
  return about;
}

/** Errors ProblemError: there is no such file, it is a folder, a pipe or a device, may not be read, or has more bytes than `most`. */
export function readInput(file: string, most: number): Buffer {
  const { size } = aboutFile(file);
  if (size > most) throw new ProblemError({ code: 'file_too_large', params: { file, limit: most } });
  return orProblem(file, () => readFileSync(file));
}

/** Errors as `readInput`, of any size. Units bytes. */
export function sizeOfInput(file: string): number {
  return aboutFile(file).size;
}

function sameFile(now: Stats, before: Stats): boolean {
  return now.size === before.size && now.mtimeMs === before.mtimeMs && now.ino === before.ino;
}

/**
 * The file in parts, so that it need not fit in memory; `onRead` is told how many bytes have been read so far. It may
 * be walked again and is the same each time: errors ProblemError when it was changed since this was made.
 */
export function openInput(file: string, onRead: (bytes: number) => void = () => undefined): OpenBytes {
  const before = aboutFile(file);
  return function* parts() {
    const handle = orProblem(file, () => openSync(file, 'r'));
    const refuseChanged = (): void => {
      if (!sameFile(fstatSync(handle), before)) throw new ProblemError({ code: 'file_changed', params: { file } });
    };
    let read = 0;
    try {
      refuseChanged();
      for (;;) {
        const part = Buffer.allocUnsafe(partSize);
        const length = orProblem(file, () => readSync(handle, part, 0, partSize, null));
        if (length === 0) break;
        read += length;
        onRead(read);
        yield part.subarray(0, length);
      }
      refuseChanged();
    } finally {
      closeSync(handle);
    }
  };
}
