import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Heard, Order } from './arrivals.js';

/** Resolves when the last of them has been answered. */
export async function startArrivals(order: Order): Promise<Heard> {
  const worker = new Worker(new URL('./arrivals.js', import.meta.url), { workerData: order });
  const said: readonly unknown[] = await once(worker, 'message');
  await worker.terminate();
  return said[0] as Heard; // what the thread posts
}
