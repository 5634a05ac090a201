import { Worker } from 'node:worker_threads';
import type { ReleaseOrder } from './doingReleases.js';
import type { ReleaseResult } from './releaseTask.js';

const program = new URL('./releaseThread.js', import.meta.url);

export interface ReleaseThread {
  /** Orders are done in turn. Errors what the work fails with; all that is asked for after it fails too. */
  ask(order: ReleaseOrder): Promise<ReleaseResult | null>;
  stop(): void;
  /** Whether the program waits for it before it ends. */
  hold(isHeld: boolean): void;
  readonly isFree: () => boolean;
}

interface Waiting {
  readonly resolve: (result: ReleaseResult | null) => void;
  readonly reject: (error: Error) => void;
}

export function startReleaseThread(from: URL = program): ReleaseThread {
  const worker = new Worker(from);
  const waiting: Waiting[] = [];
  let failed: Error | undefined;
  const fail = (error: Error): void => {
    failed ??= error;
    for (const { reject } of waiting.splice(0)) reject(failed);
  };
  worker.on('message', (result: ReleaseResult | null) => waiting.shift()?.resolve(result));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the thread that makes releases has ended')));
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        if (failed !== undefined) {
          reject(failed);
          return;
        }
        waiting.push({ resolve, reject });
        worker.postMessage(order);
      }),
    stop: () => {
      fail(new Error('the thread that makes releases was stopped'));
      void worker.terminate();
    },
    hold: (isHeld) => (isHeld ? worker.ref() : worker.unref()),
    isFree: () => failed === undefined && waiting.length === 0,
  };
}
