/**
 * One server a data folder: it remembers drafts on the word that nobody else saves them, and stops the database at its
 * end. The claim is a name in the kernel, which goes with the process however that ends; a file would stay behind.
 */
import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { ProblemError } from '../../problems/problem.js';
import { codeOfError } from '../codeOfError.js';
import { openDataFolder } from './dataFolder.js';

export interface Claim {
  release(): Promise<void>;
}

/** Errors ProblemError data_folder_in_use, data_folder_unwritable. */
export function claimFolder(folder: string): Promise<Claim> {
  const { dev, ino } = statSync(openDataFolder(folder));
  const server = createServer((socket) => socket.destroy()).unref();
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = codeOfError(error) === 'EADDRINUSE';
      reject(isTaken ? new ProblemError({ code: 'data_folder_in_use', params: { folder } }) : error);
    });
    // A name that begins with NUL is no file (Linux, the only system that a database comes along for).
    server.listen({ path: `\0behov ${dev} ${ino}` }, () => resolve({
      release: () => new Promise((released) => server.close(() => released())),
    }));
  });
}
