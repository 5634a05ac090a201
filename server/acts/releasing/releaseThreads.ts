/** Work on releases in threads. Who wants it no more ends the thread, whatever it does. One is kept for whoever comes next: it needs a moment to get fast, and an edition follows what was frozen for it. */
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { askAhead } from '../singleAnswers/askAhead.js';
import { pagesWatched } from './pagesWatched.js';
import type { ReleaseResult, ReleaseTask } from './releaseTask.js';
import { sealedOf, type Releasing } from './releasing.js';
import { startReleaseThread, type ReleaseThread } from './startReleaseThread.js';
import { unwatched, type ReleaseStage, type Watched } from './watched.js';

/** Milliseconds that one stays without work. */
const longestIdle = 2 * 60_000;
/** Pages that wait to be read, so that neither the database nor the thread waits for the other. */
const mostWaiting = 8;

function made(result: ReleaseResult | null): ReleaseResult {
  if (result === null) throw new Error('a thread gave something else than it was asked for');
  return result;
}

/** What is made when all answers have come; how far that is comes on a way of its own, beside what the thread gives back. */
async function makeWatched(thread: ReleaseThread, task: ReleaseTask, { tell }: Watched): Promise<ReleaseResult> {
  const { port1: hears, port2: heard } = new MessageChannel();
  hears.on('message', (stage: ReleaseStage) => tell(stage));
  try {
    return made(await thread.ask({ make: task, heard }, [heard]));
  } finally {
    // the two ways do not wait for each other
    for (let last = receiveMessageOnPort(hears); last !== undefined; last = receiveMessageOnPort(hears)) tell(last.message as ReleaseStage);
    hears.close();
  }
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
  return async (answers, task, watched = unwatched) => {
    watched.signal.throwIfAborted();
    const thread = take();
    const stop = (): void => thread.stop();
    watched.signal.addEventListener('abort', stop);
    try {
      for await (const read of askAhead(pagesWatched(answers, watched), (lines) => thread.ask({ lines }), mostWaiting, [thread.ask({ begin: answers.versions })])) if (read !== null) throw new Error('a thread gave something before it was asked');
      const result = await makeWatched(thread, task, watched);
      giveBack(thread);
      return sealedOf(result);
    } catch (error) {
      // what it has read is of no use to the next; where the work was whole it is kept already
      if (idle?.thread !== thread) thread.stop();
      watched.signal.throwIfAborted();
      throw error;
    } finally {
      watched.signal.removeEventListener('abort', stop);
    }
  };
}
