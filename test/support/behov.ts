/** `npx behov …` as its users run it: a process of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './projectRoot.js';

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

export function behov(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
  const child = spawn(process.execPath, [join(projectRoot, 'bin', 'behov.mjs'), ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (exit) => resolve({ exit, out, err })));
}
