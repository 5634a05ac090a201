import { setTimeout as sleep } from 'node:timers/promises';
import { startCrowd } from './crowd.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { openWorld } from './world.js';

/** Waits until more is acknowledged than was; answers must be under way for a kill to mean something. */
export async function untilAnswersFlow(ledger: Ledger, patience = 10_000): Promise<boolean> {
  const before = ledger.acknowledged.size;
  const deadline = Date.now() + patience;
  while (ledger.acknowledged.size === before && Date.now() < deadline) await sleep(5);
  return ledger.acknowledged.size > before;
}

export const f01Killed: Fault = {
  name: 'F1',
  title: 'the program is killed (kill -9) at a random instant under 20 clients',
  runs: { short: 3, default: 200, full: 1_000 },
  async run({ runs, chance, folder }) {
    const world = await openWorld({ folder });
    try {
      const survey = await world.newSurvey();
      const ledger = new Ledger();
      const crowd = startCrowd({ port: world.port, survey, people: 20, ledger, chance, pause: 50 });
      let back = 0;
      for (let round = 0; round < runs; round += 1) {
        // one in ten also while it warms up
        if (chance() < 0.9) await untilAnswersFlow(ledger);
        await sleep(chance() * 300);
        await world.stop('SIGKILL');
        back = Math.max(back, (await world.start()).startedIn);
      }
      await crowd.leave();
      return await outcomeOf(world, survey, ledger, [`back after at most ${back.toFixed(0)} ms; ${String(crowd.counts.lostOnTheWay)} drafts lost`]);
    } finally {
      await world.close();
    }
  },
};
