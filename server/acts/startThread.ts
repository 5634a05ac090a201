import { Worker, type MessagePort, type WorkerOptions } from 'node:worker_threads';

/** A thread that does one thing after the other; whoever answers or reads a page does not wait for it. */
export interface Thread<Order, Result> {
  /** Orders are done in turn. @param given away instead of copied. Errors what the work fails with; all that is asked for after it fails too. */
  ask(order: Order, given?: readonly (ArrayBuffer | MessagePort)[]): Promise<Result>;
  stop(): void;
  /** Whether the program waits for it before it ends; it does until it is told. */
  hold(isHeld: boolean): void;
  /** Whether there is nothing it was asked for and has not done, and it can do more. */
  readonly isFree: () => boolean;
}

interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** @param program gives back one message for each that it gets, and of type `Result` */
export function startThread<Order, Result>(program: URL, options: WorkerOptions = {}): Thread<Order, Result> {
  const worker = new Worker(program, options);
  const waiting: Waiting<Result>[] = [];
  let failed: Error | undefined;
  const fail = (error: Error): void => {
    failed ??= error;
    for (const { reject } of waiting.splice(0)) reject(failed);
  };
  worker.on('message', (result: Result) => waiting.shift()?.resolve(result));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the thread has ended')));
  return {
    ask: (order, given = []) =>
      new Promise((resolve, reject) => {
        if (failed !== undefined) {
          reject(failed);
          return;
        }
        waiting.push({ resolve, reject });
        worker.postMessage(order, given);
      }),
    stop: () => {
      fail(new Error('the thread was stopped'));
      void worker.terminate();
    },
    hold: (isHeld) => (isHeld ? worker.ref() : worker.unref()),
    isFree: () => failed === undefined && waiting.length === 0,
  };
}
