/** Work on releases in threads. One is kept for whoever comes next: it needs a moment to get fast, and an edition follows what was frozen for it. */
import { askAhead } from '../singleAnswers/askAhead.js';
import type { ReleaseResult } from './releaseTask.js';
import { sealedOf, type Releasing } from './releasing.js';
import { startReleaseThread, type ReleaseThread } from './startReleaseThread.js';

/** Milliseconds that one stays without work. */
const longestIdle = 2 * 60_000;
/** Pages that wait to be read, so that neither the database nor the thread waits for the other. */
const mostWaiting = 8;

function made(result: ReleaseResult | null): ReleaseResult {
  if (result === null) throw new Error('a thread gave something else than it was asked for');
  return result;
}

export function releaseThreads(start: () => ReleaseThread = startReleaseThread): Releasing {
  let idle: { readonly thread: ReleaseThread; readonly clock: NodeJS.Timeout } | undefined;
  const take = (): ReleaseThread => {
    const thread = idle?.thread.isFree() === true ? idle.thread : start();
    clearTimeout(idle?.clock);
    idle = undefined;
    thread.hold(true);
    return thread;
  };
  const giveBack = (thread: ReleaseThread): void => {
    thread.hold(false);
    if (idle !== undefined || !thread.isFree()) {
      thread.stop();
      return;
    }
    const clock = setTimeout(() => {
      thread.stop();
      idle = undefined;
    }, longestIdle).unref();
    idle = { thread, clock };
  };
  return async ({ versions, pages }, task) => {
    const thread = take();
    try {
      for await (const read of askAhead(pages, (lines) => thread.ask({ lines }), mostWaiting, [thread.ask({ begin: versions })])) if (read !== null) throw new Error('a thread gave something before it was asked');
      const result = made(await thread.ask({ make: task }));
      giveBack(thread);
      return sealedOf(result);
    } catch (error) {
      // what it has read is of no use to the next; where the work was whole it is kept already
      if (idle?.thread !== thread) thread.stop();
      throw error;
    }
  };
}
