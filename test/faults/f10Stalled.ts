import { setTimeout as sleep } from 'node:timers/promises';
import { startCrowd } from './crowd.js';
import { untilAnswersFlow } from './f01Killed.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { openWorld } from './world.js';

const heap = 256;
const blocked = 2_000;
/** Megabytes of small objects, beside what the program itself needs. */
const ballast = 110;

export const f10Stalled: Fault = {
  name: 'F10',
  title: `the event loop stands still for 2 s, and the heap (limit ${String(heap)} MB) fills up, in turn`,
  runs: { short: 2, default: 10, full: 50 },
  async run({ runs, chance, folder }) {
    const world = await openWorld({ folder, starting: { nodeArgs: [`--max-old-space-size=${String(heap)}`], isTampered: true } });
    try {
      const survey = await world.newSurvey();
      const ledger = new Ledger();
      const broken: string[] = [];
      const crowd = startCrowd({ port: world.port, survey, people: 20, ledger, chance });
      let slowest = 0;
      for (let round = 0; round < runs; round += 1) {
        await untilAnswersFlow(ledger);
        const begin = performance.now();
        if (round % 2 === 0) await world.program().tell({ do: 'block', amount: blocked });
        else {
          await world.program().tell({ do: 'fill', amount: ballast });
          await sleep(blocked);
          await world.program().tell({ do: 'empty' });
        }
        await sleep(chance() * 100);
        if (!(await untilAnswersFlow(ledger))) broken.push('no answer was taken within 10 s of the stall');
        slowest = Math.max(slowest, performance.now() - begin);
      }
      await crowd.leave();
      if (!world.program().isRunning()) broken.push('the program ended');
      return await outcomeOf(world, survey, ledger, [`answers taken again at most ${slowest.toFixed(0)} ms after the stall began`], broken);
    } finally {
      await world.close();
    }
  },
};
