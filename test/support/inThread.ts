import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Runs a program in a thread of its own with what it is handed over, and gives what it posts. */
export async function inThread(program: URL, handed: unknown): Promise<unknown> {
  const worker = new Worker(program, { workerData: handed });
  const said: readonly unknown[] = await once(worker, 'message');
  await worker.terminate();
  return said[0];
}
