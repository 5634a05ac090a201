import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeCluster } from './cluster.js';
import { startCrowd } from './crowd.js';
import { untilAnswersFlow } from './f01Killed.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { openProxy, type Proxy, type Trouble } from './proxy.js';
import { openWorld } from './world.js';

interface Wires {
  readonly toProgram: Proxy;
  readonly toDatabase: Proxy;
}

interface Kind {
  readonly name: string;
  /** Milliseconds it lasts, from the length of this round. */
  readonly lasts: number;
  readonly begin: (wires: Wires, round: number, chance: () => number) => void;
}

const turn = ({ toProgram, toDatabase }: Wires, round: number): Proxy => (round % 2 === 0 ? toDatabase : toProgram);
/** The statement that stores answers is its own commit; once prepared, only its name is on the wire. */
const commit = (isPassedOn: boolean): Trouble => ({ kind: 'cutAt', match: new RegExp('insert into answers\\.inbox|\\0submit(_linked)?\\0'), isPassedOn });

/** Where a kind may happen to either wire, rounds take turns. */
const kinds: readonly Kind[] = [
  { name: 'cut before COMMIT', lasts: 400, begin: ({ toDatabase }) => toDatabase.set(commit(false)) },
  { name: 'cut after COMMIT', lasts: 400, begin: ({ toDatabase }) => toDatabase.set(commit(true)) },
  { name: '5 s late', lasts: 6_000, begin: (wires, round) => turn(wires, round).set({ kind: 'late', milliseconds: 5_000 }) },
  { name: 'reset (RST)', lasts: 200, begin: (wires, round) => turn(wires, round).reset() },
  { name: '1 byte a second', lasts: 3_000, begin: (wires, round) => turn(wires, round).set({ kind: 'drip' }) },
  { name: 'half-open', lasts: 3_000, begin: (wires, round) => turn(wires, round).set({ kind: 'silent' }) },
  { name: 'cut inside a request', lasts: 400, begin: ({ toProgram }, _round, chance) => toProgram.set({ kind: 'cutInside', way: 'up', bytes: Math.floor(chance() * 400) }) },
  { name: 'cut inside an answer', lasts: 400, begin: ({ toProgram }, _round, chance) => toProgram.set({ kind: 'cutInside', way: 'down', bytes: Math.floor(chance() * 300) }) },
];

/** No request takes longer than this on the program's side of the wire, whatever the database's side does. */
const longest = 30_000;

async function trouble({ toProgram, toDatabase }: Wires, kind: Kind, round: number, chance: () => number): Promise<void> {
  const hits = toProgram.hits() + toDatabase.hits();
  kind.begin({ toProgram, toDatabase }, round, chance);
  await sleep(kind.lasts);
  // on a slow machine the moment that is waited for may come later
  for (let waited = 0; waited < 50 && toProgram.hits() + toDatabase.hits() === hits; waited += 1) await sleep(100);
  toProgram.set({ kind: 'none' });
  toDatabase.set({ kind: 'none' });
  // what was on a wire that dripped or fell silent is not heard of again
  if (kind.lasts > 1_000) {
    toProgram.reset();
    // whoever waits for a silent database must give up without being told
    if (kind.name !== 'half-open') toDatabase.reset();
  }
}

export const f05Network: Fault = {
  name: 'F5',
  title: 'the network goes wrong between clients and program, and between program and database, in 8 ways',
  runs: { short: 1, default: 10, full: 100 },
  async run({ runs, size, chance, folder }) {
    const cluster = await makeCluster({ folder: join(folder, 'cluster') });
    const toDatabase = await openProxy(cluster.port);
    const databaseUrl = cluster.url.replace(String(cluster.port), String(toDatabase.port));
    const world = await openWorld({ folder, databaseUrl, directUrl: cluster.url });
    const toProgram = await openProxy(world.port);
    try {
      const survey = await world.newSurvey();
      const ledger = new Ledger();
      const broken: string[] = [];
      const notes: string[] = [];
      const crowd = startCrowd({ port: toProgram.port, survey, people: 20, ledger, chance, requestPatience: longest + 2_000 });
      await untilAnswersFlow(ledger);
      for (const kind of kinds.filter(({ lasts }) => size !== 'short' || lasts < 1_000)) {
        const hits = toProgram.hits() + toDatabase.hits();
        let slowest = 0;
        for (let round = 0; round < runs; round += 1) {
          await trouble({ toProgram, toDatabase }, kind, round, chance);
          const begin = performance.now();
          if (!(await untilAnswersFlow(ledger, longest))) broken.push(`${kind.name}: no answer was taken within 30 s of its end`);
          slowest = Math.max(slowest, performance.now() - begin);
        }
        const times = toProgram.hits() + toDatabase.hits() - hits;
        if (times === 0) broken.push(`${kind.name}: it never came true`);
        notes.push(`${kind.name}: ${String(runs)} rounds, came true ${String(times)} times, answers taken again after at most ${slowest.toFixed(0)} ms`);
      }
      await crowd.leave();
      return await outcomeOf(world, survey, ledger, notes, broken);
    } finally {
      await toProgram.close();
      await world.close();
      await toDatabase.close();
      await cluster.stopAtOnce();
    }
  },
};
