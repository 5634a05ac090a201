/** A server in a process of its own, and how much processor time it has used. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface RunningServer {
  readonly port: number;
  /** Milliseconds from its start to the line that says where it listens. */
  readonly startedIn: number;
  /** Milliseconds of processor time so far, all threads. */
  cpu(): number;
  /** Everything it has written to stdout. */
  output(): string;
  readonly pid: number;
  /** Ends it with the signal (SIGTERM unless said) and resolves with its exit code. */
  stop(signal?: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

const ticksPerSecond = 100;

function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

function portIn(output: string): number | undefined {
  const port = /listening http:\/\/[^:]+:(\d+)/.exec(output)?.[1];
  return port === undefined ? undefined : Number(port);
}

function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve(child.exitCode);
      return;
    }
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}

/** It ended before it listened. */
export class ServerEnded extends Error {
  readonly exitCode: number | null;

  constructor(exitCode: number | null, said: string) {
    super(said);
    this.exitCode = exitCode;
  }
}

/** Runs a program that prints `listening http://HOST:PORT`. */
export function startServer(program: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const begin = performance.now();
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let output = '';
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const port = portIn(output);
      const { pid } = child;
      if (port === undefined || pid === undefined) return;
      resolve({ port, startedIn: performance.now() - begin, pid, output: () => output, cpu: () => cpuOf(pid), stop: (signal = 'SIGTERM') => stop(child, signal) });
    });
    child.once('exit', (code) => reject(new ServerEnded(code, errors + output)));
  });
}
