import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Looks } from './viewer.js';

/** Milliseconds that each look at a page took, sorted. Errors whatever the page answers but 200. */
export async function waitsToView(looks: Looks): Promise<readonly number[]> {
  const worker = new Worker(new URL('./viewer.js', import.meta.url), { workerData: looks });
  const said: readonly unknown[] = await once(worker, 'message');
  await worker.terminate();
  return (said[0] as number[]).sort((a, b) => a - b); // what the thread posts
}
