/** The real program in a process of its own, on a port that stays the same however often it dies. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../support/projectRoot.js';

export type Signal = 'SIGTERM' | 'SIGKILL' | 'SIGINT';

export interface Program {
  readonly port: number;
  readonly pid: number;
  /** Milliseconds to the line that says where it listens. */
  readonly startedIn: number;
  readonly isRunning: () => boolean;
  /** Resolves with its exit code, null when a signal ended it. */
  stop(signal: Signal): Promise<number | null>;
  /** Resolves when it ends, by whatever. */
  readonly ended: Promise<void>;
  /** Asks what was loaded into it (`inside.ts`); rejects when it ends before it answers. */
  tell(order: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
  /** What it wrote on stderr so far. */
  said(): string;
  /** Bytes of memory it holds now, and has held at most. */
  memory(): { readonly now: number; readonly most: number };
}

export interface ProgramOptions {
  readonly env: Readonly<Record<string, string>>;
  /** Switches of node itself. */
  readonly nodeArgs?: readonly string[];
  /** Loads `inside.ts` first, which breaks things where it is told to. */
  readonly isTampered?: boolean;
}

const main = join(projectRoot, 'dist', 'server', 'main.js');
const inside = pathToFileURL(join(projectRoot, 'dist', 'test', 'faults', 'inside.js')).href;
const patience = 60_000;

function kilobytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function tell(child: ChildProcess, order: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
  return new Promise((resolve, reject) => {
    const hear = (message: unknown): void => {
      child.off('exit', lose);
      resolve(isRecord(message) ? message : {});
    };
    const lose = (): void => {
      child.off('message', hear);
      reject(new Error('the program ended'));
    };
    child.once('message', hear).once('exit', lose);
    child.send(order, (error) => {
      if (error === null) return;
      child.off('message', hear).off('exit', lose);
      reject(error);
    });
  });
}

/** Errors when it ends before it listens, with what it said. */
export function startProgram({ env, nodeArgs = [], isTampered = false }: ProgramOptions): Promise<Program> {
  const begin = performance.now();
  const args = [...nodeArgs, ...(isTampered ? ['--import', inside] : []), main];
  const child = spawn(process.execPath, args, { env: { PATH: process.env['PATH'], LANG: 'C', ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let output = '';
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-100_000)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the program did not listen within a minute\n${errors}`));
    }, patience);
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const port = /listening http:\/\/[^:]+:(\d+)/.exec(output)?.[1];
      const { pid } = child;
      if (port === undefined || pid === undefined) return;
      clearTimeout(late);
      const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
      resolve({
        port: Number(port), pid, startedIn: performance.now() - begin, isRunning, ended,
        stop: async (signal) => {
          if (isRunning()) child.kill(signal);
          await ended;
          return child.exitCode;
        },
        tell: (order) => tell(child, order),
        said: () => errors,
        memory: () => {
          const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
          return { now: kilobytes(status, 'VmRSS'), most: kilobytes(status, 'VmHWM') };
        },
      });
    });
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the program ended with ${String(code)}\n${errors}${output}`));
    });
  });
}
