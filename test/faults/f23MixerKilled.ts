import { setTimeout as sleep } from 'node:timers/promises';
import { startCrowd } from './crowd.js';
import { untilAnswersFlow } from './f01Killed.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { openWorld } from './world.js';

/** A statement of the work that moves answers; before it nothing is counted. */
const moving = 'behov mix|from answers\\.inbox i where|delete from answers\\.response|lock table people|vacuum|cluster';
const kinds = ['mix', 'reshuffle'] as const;

export const f23MixerKilled: Fault = {
  name: 'F23',
  title: 'the program dies at the n-th statement of mixing and reshuffling, n = 1, 2 …, while 20 clients answer',
  runs: { short: 2, default: 50, full: 200 },
  async run({ runs, chance, folder }) {
    const world = await openWorld({ folder, starting: { isTampered: true } });
    try {
      const survey = await world.newSurvey();
      const ledger = new Ledger();
      const crowd = startCrowd({ port: world.port, survey, people: 20, ledger, chance, pause: 50 });
      const steps = { mix: 1, reshuffle: 1 };
      const deepest = { mix: 0, reshuffle: 0 };
      for (let round = 0; round < runs; round += 1) {
        const kind = kinds[round % kinds.length] ?? 'mix';
        await untilAnswersFlow(ledger);
        await sleep(chance() * 200);
        const program = world.program();
        await program.tell({ do: 'plan', from: moving, at: steps[kind], act: 'die' });
        // whatever a killed program left taken is set free, as its lease would do in minutes
        await world.query(`delete from desk.job`);
        await world.withStore((store) => store.jobs.add(kind, { day: String(round) }));
        const died = await Promise.race([program.ended.then(() => true), sleep(6_000).then(() => false)]);
        if (died) {
          deepest[kind] = Math.max(deepest[kind], steps[kind]);
          steps[kind] += 1;
          await world.start();
        } else steps[kind] = 1;
      }
      const broken = kinds.filter((kind) => deepest[kind] === 0 && runs >= kinds.length).map((kind) => `${kind}: it never died in the middle`);
      await world.program().tell({ do: 'plan' });
      await crowd.leave();
      const [moved] = await world.query<{ n: number }>('select count(*)::int as n from answers.response where survey = $1', [survey]);
      return await outcomeOf(world, survey, ledger, [`died as late as statement ${String(deepest.mix)} of mixing and ${String(deepest.reshuffle)} of reshuffling; ${String(moved?.n)} answers were mixed in the end`], broken);
    } finally {
      await world.close();
    }
  },
};
