import { askAhead } from './askAhead.js';
import type { AnswerThreads } from './answerThreads.js';
import type { AnswerResult, Versions, Writing } from './answerWork.js';

/** Threads that write at the same time: one alone is slower than the database. */
const threadCount = 2;
/** Pages that wait to be written by each of them, so that none waits for the next. */
const mostWaiting = 2;

export interface Writers {
  /** Lines of a CSV file in the order of the answers, its head first. @param pages answers as they are stored, one a line in UTF-8; whoever reads them gives them away */
  write(pages: AsyncIterable<Uint8Array<ArrayBuffer>>, writing: Writing): AsyncGenerator<Buffer>;
  /** For whoever writes nothing after all; who has written need not. */
  stop(): void;
}

function bytesOf(result: AnswerResult): Buffer {
  if (!(result instanceof Uint8Array)) throw new Error('a thread gave something else than it was asked for');
  return Buffer.from(result.buffer, result.byteOffset, result.byteLength);
}

/** Started before what they write is known: it takes them a moment. */
export function startWriters(kept: AnswerThreads, versions: Versions): Writers {
  const first = kept.take(versions);
  const threads = [first, ...Array.from({ length: threadCount - 1 }, () => kept.take(versions))];
  const stop = (): void => {
    for (const thread of threads) kept.giveBack(thread);
  };
  return {
    async *write(pages, writing) {
      try {
        const headers = threads.map((thread) => thread.ask({ begin: writing }));
        let next = 0;
        const write = (page: Uint8Array<ArrayBuffer>): Promise<AnswerResult> => {
          next += 1;
          return (threads[next % threadCount] ?? first).ask({ write: page }, [page.buffer]);
        };
        // one of them is written; the others are the same
        for (const same of headers.slice(1)) same.catch(() => undefined);
        for await (const lines of askAhead(pages, write, threadCount * mostWaiting, headers.slice(0, 1))) yield bytesOf(lines);
      } finally {
        stop();
      }
    },
    stop,
  };
}
