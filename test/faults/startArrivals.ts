import { inThread } from '../support/inThread.js';
import type { Heard, Order } from './arrivals.js';

/** Resolves when the last of them has been answered. */
export async function startArrivals(order: Order): Promise<Heard> {
  return (await inThread(new URL('./arrivals.js', import.meta.url), order)) as Heard; // what the thread posts
}
