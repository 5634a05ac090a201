/** Threads that read single answers. They need a moment to get fast, so they are kept for whoever looks first and then fetches. */
import type { Versions } from './answerWork.js';
import { startAnswerThread, type AnswerThread } from './startAnswerThread.js';

/** Milliseconds that one stays without work. */
const longestIdle = 2 * 60_000;
const mostIdle = 2;
/** Milliseconds after which nobody is there who would give one back; the slowest reader is done by then. */
const longestTaken = 60 * 60_000;

export interface AnswerThreads {
  take(versions: Versions): AnswerThread;
  /** One that is not done with all it was asked for is stopped. */
  giveBack(thread: AnswerThread): void;
}

interface Known {
  readonly versions: Versions;
  /** Stops it: when nobody needs it, or whoever took it is gone. */
  readonly clock: NodeJS.Timeout;
}

function stopLater(thread: AnswerThread, milliseconds: number, and: () => void): NodeJS.Timeout {
  return setTimeout(() => {
    thread.stop();
    and();
  }, milliseconds).unref();
}

function areSame(some: Versions, others: Versions): boolean {
  return some.size === others.size && [...some].every(([version, definition]) => others.get(version) === definition);
}

export function answerThreads(): AnswerThreads {
  const [idle, taken] = [new Map<AnswerThread, Known>(), new Map<AnswerThread, Known>()];
  const move = (thread: AnswerThread, versions: Versions, to: Map<AnswerThread, Known>): void => {
    to.set(thread, { versions, clock: stopLater(thread, to === idle ? longestIdle : longestTaken, () => to.delete(thread)) });
  };
  const forget = (thread: AnswerThread, from: Map<AnswerThread, Known>): Known | undefined => {
    const known = from.get(thread);
    clearTimeout(known?.clock);
    from.delete(thread);
    return known;
  };
  return {
    take: (versions) => {
      const [kept] = [...idle].find(([thread, known]) => thread.isFree() && areSame(known.versions, versions)) ?? [];
      if (kept !== undefined) forget(kept, idle);
      const thread = kept ?? startAnswerThread(versions);
      move(thread, versions, taken);
      return thread;
    },
    giveBack: (thread) => {
      const known = forget(thread, taken);
      if (known === undefined || !thread.isFree()) {
        thread.stop();
        return;
      }
      move(thread, known.versions, idle);
      for (const [oldest] of [...idle].slice(0, -mostIdle)) {
        forget(oldest, idle);
        oldest.stop();
      }
    },
  };
}
