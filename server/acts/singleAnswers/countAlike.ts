import type { AnswerThreads } from './answerThreads.js';
import type { AnswerResult, Versions } from './answerWork.js';
import type { ProtectedAnswers } from './protectAnswers.js';

/** Pages that wait to be counted, so that the next is read meanwhile. */
const mostWaiting = 2;

function isProtected(result: AnswerResult): result is ProtectedAnswers {
  return result !== null && 'protection' in result;
}

/** Who looks alike among all these answers. @param pages answers as they are stored, one a line */
export async function countAlike(threads: AnswerThreads, versions: Versions, pages: AsyncIterable<string>): Promise<ProtectedAnswers> {
  const thread = threads.take(versions);
  try {
    const waiting: Promise<unknown>[] = [];
    for await (const page of pages) {
      const counted = thread.ask({ count: page });
      // when reading fails nobody asks any more whether it was counted
      counted.catch(() => undefined);
      waiting.push(counted);
      if (waiting.length >= mostWaiting) await waiting.shift();
    }
    await Promise.all(waiting);
    const result = await thread.ask('protect');
    if (!isProtected(result)) throw new Error('a thread gave something else than it was asked for');
    threads.giveBack(thread);
    return result;
  } catch (error) {
    // what it has counted is of no use to the next
    thread.stop();
    threads.giveBack(thread);
    throw error;
  }
}
