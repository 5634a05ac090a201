/**
 * Several processes that serve one port (`WEB_CONCURRENCY`): the first one holds the database and the jobs, and starts
 * another where one has died.
 */
import cluster, { type Worker } from 'node:cluster';
import { rmSync } from 'node:fs';
import type { Config } from '../config.js';
import type { Serving } from '../web/serving.js';
import { makeServingFolder, tellOf, toldFolder } from './servingFolder.js';
import type { WebProgram } from './webProgram.js';

const ready = 'ready';

/** Told by a serving process to the first one. */
export function reportReady(port: number): void {
  process.send?.({ [ready]: port });
}

/** Which of them this one is; undefined where they cannot reach each other. */
export function servingHere(): Serving | undefined {
  const folder = toldFolder();
  return folder === undefined || cluster.worker === undefined ? undefined : { number: cluster.worker.id, folder };
}

function portOf(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null || !(ready in message)) return undefined;
  const port: unknown = message[ready];
  return typeof port === 'number' ? port : undefined;
}

/** Resolves with its port; rejects when it ended before that. */
function started(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: unknown) => {
      const port = portOf(message);
      if (port !== undefined) resolve(port);
    });
    worker.once('exit', (code) => reject(new ServingProcessEnded(code)));
  });
}

/** It has already said why. */
export class ServingProcessEnded extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('a serving process ended');
    this.exitCode = exitCode;
  }
}

function ended(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    if (worker.isDead()) resolve();
    else worker.once('exit', () => resolve());
  });
}

export async function startServingProcesses(config: Config): Promise<WebProgram> {
  let closing = false;
  const folder = makeServingFolder();
  const workers = Array.from({ length: config.webConcurrency }, () => cluster.fork(tellOf(folder)));
  const remove = (): void => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  };
  const [port = config.port] = await Promise.all(workers.map(started)).catch((error: unknown) => {
    remove();
    throw error;
  });
  cluster.on('exit', () => {
    if (!closing) cluster.fork(tellOf(folder));
  });
  return {
    port,
    close: async () => {
      closing = true;
      const running = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
      for (const worker of running) worker.process.kill('SIGTERM');
      await Promise.all(running.map(ended));
      remove();
    },
  };
}
