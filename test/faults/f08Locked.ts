import { setTimeout as sleep } from 'node:timers/promises';
import { ask, keepingAlive } from './ask.js';
import { markFrom, startCrowd } from './crowd.js';
import { untilAnswersFlow } from './f01Killed.js';
import type { Circumstances, Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { openWorld, type World } from './world.js';

/** 503 within this, whoever holds what. */
const told = 3_000;
const recovered = 5_000;

interface Hold {
  readonly name: string;
  readonly sql: string;
  /** Whether answers go on being taken all the while. */
  readonly leavesAnswers: boolean;
}

const holds: readonly Hold[] = [
  { name: 'drafts are locked', sql: 'lock table drafts.draft in access exclusive mode', leavesAnswers: true },
  { name: 'submit keys are locked', sql: 'lock table keys.submit_key in access exclusive mode', leavesAnswers: false },
  { name: 'the list of surveys is locked', sql: 'lock table desk.survey in access exclusive mode', leavesAnswers: false },
];

interface Watched {
  taken: number;
  slowest: number;
}

/** Whole answers, which need no draft, one after another; how long each takes to be told anything. */
async function watch(world: World, survey: string, { chance }: Circumstances, ledger: Ledger, until: number): Promise<Watched> {
  const agent = keepingAlive();
  const watched = { taken: 0, slowest: 0 };
  while (performance.now() < until) {
    const mark = markFrom(chance);
    const answer = await ask({ port: world.port, method: 'POST', path: `/en/s/${survey}/answers`, body: `key=${mark}&consent=yes&comment=${mark}`, agent });
    watched.slowest = Math.max(watched.slowest, answer.milliseconds);
    if (answer.status === 201) {
      watched.taken += 1;
      ledger.acknowledged.add(mark);
    } else if (answer.status !== 503) ledger.unexpected.push(`a whole answer was answered ${String(answer.status)}`);
    await sleep(20);
  }
  agent.destroy();
  return watched;
}

export const f08Locked: Fault = {
  name: 'F8',
  title: 'others hold what the program needs for 20 s (short: 3 s): transactions, locks, every pool at its end',
  runs: { short: 1, default: 5, full: 50 },
  async run(circumstances) {
    const { runs, size, chance, folder } = circumstances;
    const seconds = size === 'short' ? 3 : 20;
    const world = await openWorld({ folder });
    try {
      const survey = await world.newSurvey();
      const ledger = new Ledger();
      const broken: string[] = [];
      const notes: string[] = [];
      const crowd = startCrowd({ port: world.port, survey, people: 20, ledger, chance });
      await untilAnswersFlow(ledger);
      for (let round = 0; round < runs; round += 1) {
        const hold = holds[round % holds.length];
        if (hold === undefined) continue;
        const holder = await world.connect();
        await holder.query('begin');
        await holder.query(hold.sql);
        const watched = await watch(world, survey, circumstances, ledger, performance.now() + seconds * 1_000);
        await holder.query('rollback');
        await holder.end();
        const begin = performance.now();
        await untilAnswersFlow(ledger);
        const back = performance.now() - begin;
        if (hold.leavesAnswers && watched.taken === 0) broken.push(`${hold.name}: no answer was taken meanwhile`);
        if (watched.slowest > told) broken.push(`${hold.name}: somebody waited ${watched.slowest.toFixed(0)} ms to be told anything`);
        if (back > recovered) broken.push(`${hold.name}: recovery took ${back.toFixed(0)} ms`);
        notes.push(`${hold.name} for ${String(seconds)} s: ${String(watched.taken)} whole answers taken meanwhile, told after at most ${watched.slowest.toFixed(0)} ms, recovered in ${back.toFixed(0)} ms`);
      }
      await crowd.leave();
      return await outcomeOf(world, survey, ledger, notes, broken);
    } finally {
      await world.close();
    }
  },
};
