import { setTimeout as sleep } from 'node:timers/promises';
import { seedExample } from '../acts/seedExample.js';
import { ProblemError } from '../problems/problem.js';
import type { Store } from '../store/store.js';

/** Milliseconds that another program, started at the same moment, may take to fill in the example. */
const patience = 60_000;

/** Of two first starts on one database, one fills in the example and the other waits for it. */
export async function seedInTurn(store: Store, folder: string, now: Date): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      await seedExample(store, folder, now);
      return;
    } catch (error) {
      const isBusy = error instanceof ProblemError && error.problems[0].code === 'database_busy';
      if (!isBusy || Date.now() > until) throw error;
      await sleep(200);
    }
  }
}
