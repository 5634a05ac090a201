import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPostmaster } from '../../server/store/embedded/postmaster.js';
import { startCrowd } from './crowd.js';
import { untilAnswersFlow } from './f01Killed.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { openWorld } from './world.js';

const recovery = 10_000;

export const f02DatabaseKilled: Fault = {
  name: 'F2',
  title: 'PostgreSQL is stopped as with -m immediate (every third time killed) under 20 clients; the program starts it again',
  runs: { short: 1, default: 20, full: 200 },
  async run({ runs, chance, folder }) {
    const world = await openWorld({ folder });
    try {
      const survey = await world.newSurvey();
      const ledger = new Ledger();
      const crowd = startCrowd({ port: world.port, survey, people: 20, ledger, chance });
      const broken: string[] = [];
      let slowest = 0;
      for (let round = 0; round < runs; round += 1) {
        await untilAnswersFlow(ledger);
        await sleep(chance() * 500);
        const postmaster = readPostmaster(join(folder, 'data', 'database'));
        if (postmaster === undefined) throw new Error('the database does not run');
        process.kill(postmaster.pid, round % 3 === 2 ? 'SIGKILL' : 'SIGQUIT');
        const begin = performance.now();
        await sleep(50);
        if (!(await untilAnswersFlow(ledger, 2 * recovery))) broken.push('no answer was taken within 20 s of the end of the database');
        slowest = Math.max(slowest, performance.now() - begin);
      }
      if (slowest > recovery) broken.push(`recovery took ${slowest.toFixed(0)} ms`);
      if (!world.program().isRunning()) broken.push('the program ended with its database');
      await crowd.leave();
      return await outcomeOf(world, survey, ledger, [`answers taken again after at most ${slowest.toFixed(0)} ms; ${String(crowd.counts.lostOnTheWay)} drafts lost`], broken);
    } finally {
      await world.close();
    }
  },
};
