import { readFile } from 'node:fs/promises';
import { exitCode } from './exitCode.js';
import { Stop } from './stop.js';

const codes: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'file_not_found'],
  ['ENOTDIR', 'file_not_found'],
  ['EISDIR', 'file_is_directory'],
]);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The bytes of a file named on the command line. Errors `Stop` with exit 66, naming the path and the reason. */
export async function readInput(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = codeOf(error);
    if (reason === '') throw error;
    throw new Stop(exitCode.noInput, { code: codes.get(reason) ?? 'file_unreadable', params: { file, reason } });
  }
}
