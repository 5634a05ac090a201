import { setTimeout as sleep } from 'node:timers/promises';
import { startCrowd } from './crowd.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { openWorld } from './world.js';

export const f01Killed: Fault = {
  name: 'F1',
  title: 'the program is killed (kill -9) at a random instant under 20 clients',
  runs: { short: 4, default: 200, full: 1_000 },
  async run({ runs, chance, folder }) {
    const world = await openWorld({ folder });
    try {
      const survey = await world.newSurvey();
      const ledger = new Ledger();
      const crowd = startCrowd({ port: world.port, survey, people: 20, ledger, chance });
      let back = 0;
      for (let round = 0; round < runs; round += 1) {
        await sleep(30 + chance() * 400);
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
