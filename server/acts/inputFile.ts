/** Files a person names: read whole or in parts, with a problem that says what is wrong with the path. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
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

/** Errors ProblemError: there is no such file, it is a folder, or it may not be read. */
export function readInput(file: string): Buffer {
  return orProblem(file, () => readFileSync(file));
}

/** Errors as `readInput`. Units bytes. */
export function sizeOfInput(file: string): number {
  return orProblem(file, () => {
    const handle = openSync(file, 'r');
    try {
      const about = fstatSync(handle);
      if (about.isDirectory()) throw new ProblemError({ code: 'file_is_directory', params: { file, reason: 'EISDIR' } });
      return about.size;
    } finally {
      closeSync(handle);
    }
  });
}

/** The file in parts, so that it need not fit in memory; `onRead` is told how many bytes have been read so far. */
export function openInput(file: string, onRead: (bytes: number) => void = () => undefined): OpenBytes {
  return function* parts() {
    const handle = orProblem(file, () => openSync(file, 'r'));
    let read = 0;
    try {
      for (;;) {
        const part = Buffer.allocUnsafe(partSize);
        const length = orProblem(file, () => readSync(handle, part, 0, partSize, null));
        if (length === 0) return;
        read += length;
        onRead(read);
        yield part.subarray(0, length);
      }
    } finally {
      closeSync(handle);
    }
  };
}
