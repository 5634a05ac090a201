import type { AnswerThreads } from './answerThreads.js';
import type { AnswerResult, Versions, Writing } from './answerWork.js';

/** Threads that write at the same time: one alone is slower than the database. */
const threadCount = 2;
/** Pages that wait to be written by each of them, so that none waits for the next. */
const mostWaiting = 2;

export interface Writers {
  /** Lines of a CSV file in the order of the answers, its head first. @param pages answers as they are stored, one a line */
  write(pages: AsyncIterable<string>, writing: Writing): AsyncGenerator<Buffer>;
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
        const waiting: Promise<AnswerResult>[] = [];
        const asked = (result: Promise<AnswerResult>): Promise<AnswerResult> => {
          // whoever hangs up asks for no more
          result.catch(() => undefined);
          return result;
        };
        const [header] = threads.map((thread) => asked(thread.ask({ begin: writing })));
        if (header !== undefined) waiting.push(header);
        let next = 0;
        for await (const page of pages) {
          waiting.push(asked((threads[next % threadCount] ?? first).ask({ write: page })));
          next += 1;
          const [due] = waiting.length > threadCount * mostWaiting ? waiting.splice(0, 1) : [];
          if (due !== undefined) yield bytesOf(await due);
        }
        for (const due of waiting) yield bytesOf(await due);
      } finally {
        stop();
      }
    },
    stop,
  };
}
