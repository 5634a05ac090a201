import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { socketOf } from '../web/serving.js';

/** Bytes that the address of a socket in a folder may have on every system. */
const longestAddress = 100;
const highestNumber = 999_999;
/** In which the first process tells the others of it. */
const told = 'SERVING_FOLDER';

/** Where the processes of one port listen to each other, for nobody but this user. Undefined where there is no room for such a place. */
export function makeServingFolder(): string | undefined {
  let folder: string;
  try {
    folder = mkdtempSync(join(tmpdir(), 'behov-serving-'));
  } catch {
    return undefined;
  }
  if (Buffer.byteLength(socketOf({ number: highestNumber, folder })) <= longestAddress) return folder;
  rmSync(folder, { recursive: true });
  return undefined;
}

export function tellOf(folder: string | undefined): Readonly<Record<string, string>> {
  return folder === undefined ? {} : { [told]: folder };
}

export function toldFolder(): string | undefined {
  return env[told];
}
