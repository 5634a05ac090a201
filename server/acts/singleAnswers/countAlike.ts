import { askAhead } from './askAhead.js';
import type { AnswerThreads } from './answerThreads.js';
import type { AnswerResult, Versions } from './answerWork.js';
import type { ProtectedAnswers } from './protectAnswers.js';

/** Pages that wait to be counted beside the one that is read meanwhile. */
const mostWaiting = 1;

const unasked = 'a thread gave something else than it was asked for';

function isProtected(result: AnswerResult): result is ProtectedAnswers {
  return result !== null && 'protection' in result;
}

/** Who looks alike among all these answers. @param pages answers as they are stored, one a line in UTF-8; whoever reads them gives them away */
export async function countAlike(threads: AnswerThreads, versions: Versions, pages: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<ProtectedAnswers> {
  const thread = threads.take(versions);
  try {
    for await (const counted of askAhead(pages, (page) => thread.ask({ count: page }, [page.buffer]), mostWaiting)) if (counted !== null) throw new Error(unasked);
    const result = await thread.ask('protect');
    if (!isProtected(result)) throw new Error(unasked);
    threads.giveBack(thread);
    return result;
  } catch (error) {
    // what it has counted is of no use to the next
    thread.stop();
    threads.giveBack(thread);
    throw error;
  }
}
