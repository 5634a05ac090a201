/** Starts a database again that was killed under a running server, on the same socket, so that pools reconnect. */
import { isRunning, readPostmaster } from './postmaster.js';

export interface Watcher {
  stop(): Promise<void>;
}

const interval = 500;

export function watch(database: string, relaunch: () => Promise<unknown>): Watcher {
  let work: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    if (work !== undefined || lives(database)) return;
    // A failure is seen by whoever asks the database next; the next round tries again.
    work = relaunch().catch(() => undefined).then(() => (work = undefined));
  }, interval).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await work;
    },
  };
}

function lives(database: string): boolean {
  const postmaster = readPostmaster(database);
  return postmaster !== undefined && isRunning(postmaster.pid, database);
}
