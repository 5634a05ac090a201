/** What one process of a running Behov does beside serving: migrate, fill in the example, and the work of the job table. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { accessDuties, accessHandlers } from '../acts/accessJobs.js';
import { dateInStockholm } from '../acts/dateInStockholm.js';
import { linkOrigin, type Config } from '../config.js';
import { createMail } from '../mail/createMail.js';
import { mailDuties, mailHandlers } from '../jobs/mailRounds.js';
import { privacyDuties, privacyHandlers } from '../jobs/privacyJobs.js';
import { startWorker } from '../jobs/worker.js';
import type { Problem } from '../problems/problem.js';
import { openStore } from '../store/openStore.js';
import { openServerKey } from '../store/serverKey.js';
import type { Store } from '../store/store.js';
import { withinTime } from '../store/withinTime.js';
import { logTo } from '../web/log.js';
import { failureLine } from './failureLine.js';
import { seedInTurn } from './seedInTurn.js';

export interface OpenDesk {
  readonly store: Store;
  /** @param patience milliseconds that the database may take to end in order */
  close(patience?: number): Promise<void>;
}

/** Milliseconds. */
const mostForJob = 2_000;

const example = fileURLToPath(new URL('../../data/needs-inventory/', import.meta.url));

/** Opens the database as its owner. Errors ProblemError when it cannot. */
export async function openDesk(config: Config, warn: (problem: Problem) => void): Promise<OpenDesk> {
  const store = await openStore(config, { tenure: 'owns', warn });
  try {
    await seedInTurn(store, example, new Date());
  } catch (error) {
    await store.close();
    throw error;
  }
  const log = logTo(process.stderr);
  const mail = createMail(config);
  const clock = (): Date => new Date();
  const today = (): string => dateInStockholm(clock());
  const stopping = new AbortController();
  const worker = startWorker(store, {
    handlers: new Map([
      ...privacyHandlers(store, today),
      ...accessHandlers({ store, mail, clock, randomBytes, publicUrl: linkOrigin(config) }),
      ...mailHandlers({
        store, mail, serverKey: openServerKey(config), publicUrl: linkOrigin(config), clock, today, stopping: stopping.signal, sleep: (time) => sleep(time),
      }),
    ]),
    duties: [...privacyDuties, ...accessDuties, ...mailDuties],
    onFailure: (kind, error) => log(failureLine(kind, error)),
  });
  return {
    store,
    close: async (patience) => {
      stopping.abort();
      // a job whose database does not answer is done again by whoever comes next
      await withinTime(worker.stop(), mostForJob);
      mail.close();
      await store.close(patience);
    },
  };
}
