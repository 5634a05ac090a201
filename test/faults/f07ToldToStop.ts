import { setTimeout as sleep } from 'node:timers/promises';
import { keepingAlive } from './ask.js';
import { markFrom } from './crowd.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { Respondent } from './respondent.js';
import { openWorld, type World } from './world.js';

const inFlight = 200;
const longest = 20_000;

/** Everyone stands ready, all press Send, and the program is told to stop meanwhile. */
async function round(world: World, survey: string, ledger: Ledger, chance: () => number): Promise<number> {
  const agent = keepingAlive();
  const patience = { until: Infinity, pause: 25, request: 40_000 };
  const people = Array.from({ length: inFlight }, () => new Respondent({ port: world.port, survey, agent }, ledger, markFrom(chance), patience));
  const ready = await Promise.all(people.map((person) => person.prepare()));
  if (ready.includes(false)) ledger.broken.push('a draft was not taken');
  const sending = Promise.allSettled(people.map(async (person) => person.hears(await person.sendOnce())));
  await sleep(chance() * 120);
  const begin = performance.now();
  const code = await world.stop('SIGTERM');
  const took = performance.now() - begin;
  await sending;
  agent.destroy();
  if (code !== 0) ledger.broken.push(`told to stop, it ended with ${String(code)}`);
  if (took > longest) ledger.broken.push(`told to stop, it took ${took.toFixed(0)} ms`);
  return took;
}

export const f07ToldToStop: Fault = {
  name: 'F7',
  title: 'SIGTERM while 200 answers are in flight',
  runs: { short: 1, default: 20, full: 100 },
  async run({ runs, chance, folder }) {
    const world = await openWorld({ folder });
    try {
      const survey = await world.newSurvey();
      const ledger = new Ledger();
      let slowest = 0;
      for (let n = 0; n < runs; n += 1) {
        slowest = Math.max(slowest, await round(world, survey, ledger, chance));
        await world.start();
      }
      const { marks } = await world.stored(survey);
      const unheard = marks.filter((mark) => !ledger.acknowledged.has(mark)).length;
      const broken = unheard === 0 ? [] : [`${String(unheard)} of ${String(runs * inFlight)} in flight were stored and not told so`];
      return await outcomeOf(world, survey, ledger, [`ended after at most ${slowest.toFixed(0)} ms`], broken);
    } finally {
      await world.close();
    }
  },
};
