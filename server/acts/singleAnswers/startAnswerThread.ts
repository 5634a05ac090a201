import { Worker } from 'node:worker_threads';
import type { AnswerResult, AnswerTask, Versions } from './answerWork.js';

const program = new URL('./answerThread.js', import.meta.url);

/** Megabytes for what is soon thrown away: with less the collector comes when a page of answers is half written, and copies it. */
const youngMegabytes = 48;

export interface AnswerThread {
  /** Tasks are done in the order they are asked. Errors what the work fails with; all that is asked for after it fails too. */
  ask(task: AnswerTask): Promise<AnswerResult>;
  stop(): void;
  /** Whether there is nothing it was asked for and has not done, and it can do more. */
  readonly isFree: () => boolean;
}

interface Waiting {
  readonly resolve: (result: AnswerResult) => void;
  readonly reject: (error: Error) => void;
}

export function startAnswerThread(versions: Versions): AnswerThread {
  const worker = new Worker(program, { workerData: versions, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
  const waiting: Waiting[] = [];
  let failed: Error | undefined;
  const fail = (error: Error): void => {
    failed ??= error;
    for (const { reject } of waiting.splice(0)) reject(failed);
  };
  worker.on('message', (result: AnswerResult) => waiting.shift()?.resolve(result));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the thread that reads answers has ended')));
  // with nothing else to do the program may end
  worker.unref();
  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        if (failed !== undefined) {
          reject(failed);
          return;
        }
        waiting.push({ resolve, reject });
        worker.postMessage(task);
      }),
    stop: () => {
      fail(new Error('the thread that reads answers was stopped'));
      void worker.terminate();
    },
    isFree: () => failed === undefined && waiting.length === 0,
  };
}
