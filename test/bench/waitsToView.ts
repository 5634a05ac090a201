import { inThread } from '../support/inThread.js';
import type { Looks } from './viewer.js';

/** Milliseconds that each look at a page took, sorted. Errors whatever the page answers but 200. */
export async function waitsToView(looks: Looks): Promise<readonly number[]> {
  const waits = (await inThread(new URL('./viewer.js', import.meta.url), looks)) as number[]; // what the thread posts
  return waits.sort((a, b) => a - b);
}
