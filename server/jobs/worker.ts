/** Does the work of the job table, one job at a time, until it is stopped. Several workers share one table. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, Store } from '../store/store.js';

export type Handler = (job: Job) => Promise<void>;

export interface Duty {
  readonly kind: string;
  /** Milliseconds between two rounds. */
  readonly every: number;
}

export interface Worker {
  /** Resolves when the job in hand is done. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  readonly handlers: ReadonlyMap<string, Handler>;
  /** Work that comes round by the clock; a round that is still waiting is not added again. */
  readonly duties: readonly Duty[];
  /** Told of a failure: the kind of job and the error; never its content. */
  readonly onFailure: (kind: string, error: unknown) => void;
  /** Milliseconds between looks at an empty table. */
  readonly idle?: number;
}

export function startWorker(store: Store, { handlers, duties, onFailure, idle = 1_000 }: WorkerOptions): Worker {
  const stopping = new AbortController();
  const timers = duties.map(({ kind, every }) =>
    setInterval(() => void store.jobs.add(kind, {}).catch((error: unknown) => onFailure(kind, error)), every).unref());

  const loop = async () => {
    while (!stopping.signal.aborted) {
      const worked = await doNext(store, handlers, onFailure);
      if (!worked) await sleep(idle, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const done = loop();
  return {
    stop: async () => {
      stopping.abort();
      timers.forEach((timer) => clearInterval(timer));
      await done;
    },
  };
}

/** True when there was a job, done or failed. A database that is away is no reason to end. */
async function doNext(
  store: Store, handlers: WorkerOptions['handlers'], onFailure: WorkerOptions['onFailure'],
): Promise<boolean> {
  let kind = 'take';
  try {
    const job = await store.jobs.take();
    if (job === undefined) return false;
    kind = job.kind;
    await handle(store, handlers, job);
    return true;
  } catch (error) {
    onFailure(kind, error);
    return kind !== 'take';
  }
}

async function handle(store: Store, handlers: WorkerOptions['handlers'], job: Job): Promise<void> {
  try {
    const handler = handlers.get(job.kind);
    if (handler === undefined) throw new Error(`nobody does jobs of kind ${job.kind}`);
    await handler(job);
  } catch (error) {
    // The name of the error only: a message may quote what was being worked on.
    await store.jobs.fail(job.id, error instanceof Error ? error.name : 'failed');
    throw error;
  }
  await store.jobs.finish(job.id);
}
