import { setTimeout as sleep } from 'node:timers/promises';
import type { Agent } from 'node:http';
import { ask, keepingAlive, type Answered } from './ask.js';
import { markFrom, startCrowd } from './crowd.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { openWorld, type World } from './world.js';

const seconds = { short: 4, default: 60, full: 300 } as const;
/** Ten times as many, without a thought between two answers, as already keep the program busy. */
const busy = 64;
const crowdOf = busy * 10;
const slowestAccepted = 2_000;
const mostMemory = 512 * 1024 * 1024;

interface Tally {
  readonly accepted: number[];
  refused: number;
  offered: number;
}

interface Sender {
  readonly world: World;
  readonly survey: string;
  readonly ledger: Ledger;
  readonly chance: () => number;
  readonly agent: Agent;
  readonly tally: Tally;
}

function refusedRightly({ status, headers }: Answered, ledger: Ledger, what: string): boolean {
  if (status !== 503 && status !== 429) {
    if (status >= 500) ledger.unexpected.push(`${what} answered ${String(status)}`);
    return false;
  }
  if (headers['retry-after'] === undefined) ledger.broken.push(`${what}: ${String(status)} without Retry-After`);
  return true;
}

/** One whole answer, sent again under the same key until it is taken. */
async function sendWhole({ world, survey, ledger, chance, agent, tally }: Sender, until: number): Promise<void> {
  const mark = markFrom(chance);
  while (performance.now() < until) {
    tally.offered += 1;
    try {
      const answer = await ask({ port: world.port, method: 'POST', path: `/en/s/${survey}/answers`, body: `key=${mark}&consent=yes&comment=${mark}&methods=statistics&hours=3`, agent });
      if (answer.status === 201 || answer.status === 200) {
        tally.accepted.push(answer.milliseconds);
        ledger.acknowledged.add(mark);
        return;
      }
      if (refusedRightly(answer, ledger, 'a whole answer')) tally.refused += 1;
      else ledger.broken.push(`a whole answer was answered ${String(answer.status)}`);
    } catch {
      ledger.cutOff += 1;
    }
    await sleep(20);
  }
}

async function senders(sender: Sender, people: number, until: number): Promise<void> {
  await Promise.all(Array.from({ length: people }, async () => {
    while (performance.now() < until) await sendWhole(sender, until);
  }));
}

const pages = ['/en/', '/en/r/needs-inventory-2025', '/en/r/needs-inventory-2025/1.0/edition.json', '/en/w', '/en/login'];

/** Pages nobody's answer depends on, asked for as fast as they come. */
async function readers({ world, ledger, chance, agent, tally }: Sender, people: number, until: number): Promise<void> {
  await Promise.all(Array.from({ length: people }, async () => {
    while (performance.now() < until) {
      const path = pages[Math.floor(chance() * pages.length)] ?? '/en/';
      tally.offered += 1;
      try {
        if (refusedRightly(await ask({ port: world.port, method: 'GET', path, agent }), ledger, `GET ${path}`)) {
          tally.refused += 1;
          await sleep(20);
        }
      } catch {
        ledger.cutOff += 1;
      }
    }
  }));
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const tallying = (): Tally => ({ accepted: [], refused: 0, offered: 0 });

export const f11Overload: Fault = {
  name: 'F11',
  title: `overload: ten times the clients that keep the program busy (${String(crowdOf)}), whole answers, visits and readers at once`,
  runs: { short: 1, default: 1, full: 1 },
  async run({ size, chance, folder }) {
    const world = await openWorld({ folder });
    const agent = keepingAlive();
    try {
      const survey = await world.newSurvey();
      const ledger = new Ledger();
      const usual: Sender = { world, survey, ledger, chance, agent, tally: tallying() };
      const lasting = size === 'short' ? 2_000 : 5_000;
      await senders({ ...usual, tally: tallying() }, busy, performance.now() + lasting);
      await senders(usual, busy, performance.now() + lasting);
      const capacity = (usual.tally.accepted.length * 1000) / lasting;
      const overload: Sender = { ...usual, tally: tallying() };
      const reading: Sender = { ...usual, tally: tallying() };
      const until = performance.now() + seconds[size] * 1_000;
      const crowd = startCrowd({ port: world.port, survey, people: busy, ledger, chance });
      await Promise.all([senders(overload, crowdOf - 2 * busy, until), readers(reading, busy, until)]);
      await crowd.leave();
      const { tally } = overload;
      const [p50, p99] = [percentile(tally.accepted, 0.5), percentile(tally.accepted, 0.99)];
      const { most } = world.program().memory();
      const broken = [
        ...(p99 > slowestAccepted ? [`the slowest accepted in a hundred took ${p99.toFixed(0)} ms`] : []),
        ...(most > mostMemory ? [`memory reached ${(most / 1048576).toFixed(0)} MB`] : []),
        ...(world.program().isRunning() ? [] : ['the program ended']),
      ];
      const rate = (count: number): string => (count / seconds[size]).toFixed(0);
      return await outcomeOf(world, survey, ledger, [
        `capacity ${capacity.toFixed(0)} whole answers a second with ${String(busy)} clients; then for ${String(seconds[size])} s ${rate(tally.offered + reading.tally.offered)} requests a second offered`,
        `whole answers: ${rate(tally.accepted.length)} a second accepted, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; ${rate(tally.refused)} a second refused with 429 or 503`,
        `other pages: ${rate(reading.tally.offered)} a second asked for, ${rate(reading.tally.refused)} refused; visits page by page: ${String(crowd.counts.finished)} finished`,
        `memory at most ${(most / 1048576).toFixed(0)} MB`,
      ], broken);
    } finally {
      agent.destroy();
      await world.close();
    }
  },
};
