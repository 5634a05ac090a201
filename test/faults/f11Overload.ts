import { setTimeout as sleep } from 'node:timers/promises';
import type { Agent } from 'node:http';
import { waitsToView } from '../bench/waitsToView.js';
import { ask, keepingAlive, type Answered } from './ask.js';
import type { Heard, Order } from './arrivals.js';
import { startCrowd } from './crowd.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { startArrivals } from './startArrivals.js';
import { openWorld, type World } from './world.js';

const seconds = { short: 4, default: 60, full: 300 } as const;
/** Clients who together keep the program busy. */
const busy = 64;
/** As much as it can take, so many times. */
const times = 10;
/** Connections that answers arrive on; open before it begins, as only one is let in each turn of a busy event loop. */
const most = { short: 320, default: 1_000, full: 1_000 } as const;
const slowestAccepted = 2_000;
const mostMemory = 512 * 1024 * 1024;

interface Readers {
  readonly world: World;
  readonly ledger: Ledger;
  readonly chance: () => number;
  readonly agent: Agent;
  readonly tally: { refused: number; offered: number };
}

function refusedRightly({ status, headers }: Answered, ledger: Ledger, what: string): boolean {
  if (status !== 503 && status !== 429) {
    if (status >= 500) ledger.unexpected.push(`${what} answered ${String(status)}`);
    return false;
  }
  if (headers['retry-after'] === undefined) ledger.broken.push(`${what}: ${String(status)} without Retry-After`);
  return true;
}

const pages = ['/en/', '/en/r/needs-inventory-2025', '/en/r/needs-inventory-2025/1.0/edition.json', '/en/w', '/en/login'];

/** Pages nobody's answer depends on, asked for as fast as they come. */
async function readers({ world, ledger, chance, agent, tally }: Readers, people: number, until: number): Promise<void> {
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

/** What the arrivals heard, put to the account. */
function account(ledger: Ledger, { marks, refused, bare, cutOff, others }: Heard): void {
  for (const mark of marks) ledger.acknowledged.add(mark);
  ledger.refused += refused;
  ledger.cutOff += cutOff;
  if (bare > 0) ledger.broken.push(`a whole answer: ${String(bare)} times refused without Retry-After`);
  for (const [status, n] of others) (status >= 500 ? ledger.unexpected : ledger.broken).push(`a whole answer was answered ${String(status)}, ${String(n)} times`);
}

/** Whole answers a second when so many clients send one after another. */
async function capacityOf(order: Omit<Order, 'rate' | 'most'>, ledger: Ledger): Promise<number> {
  // far more than can be: everyone who has been answered comes again at once
  const heard = await startArrivals({ ...order, rate: 50_000, most: busy });
  account(ledger, heard);
  return (heard.accepted.length * 1000) / order.milliseconds;
}

/** Milliseconds that each look at a published page took; one that was refused breaks a promise. */
async function looksAt(port: number, milliseconds: number, ledger: Ledger): Promise<readonly number[]> {
  try {
    return await waitsToView({ port, path: '/en/r/needs-inventory-2025/1.0', milliseconds });
  } catch (error) {
    ledger.broken.push(`a published page: ${String(error)}`);
    return [];
  }
}

function brokenPromises(world: World, p99: number): readonly string[] {
  const { most: memory } = world.program().memory();
  return [
    ...(p99 > slowestAccepted ? [`the slowest accepted in a hundred took ${p99.toFixed(0)} ms`] : []),
    ...(memory > mostMemory ? [`memory reached ${(memory / 1048576).toFixed(0)} MB`] : []),
    ...(world.program().isRunning() ? [] : ['the program ended']),
  ];
}

export const f11Overload: Fault = {
  name: 'F11',
  title: `overload: ${String(times)} times as many whole answers fall due as can be taken, on up to ${String(most.default)} connections, with visits and readers beside them`,
  runs: { short: 1, default: 1, full: 1 },
  async run({ size, chance, folder, seed }) {
    const world = await openWorld({ folder });
    const agent = keepingAlive();
    try {
      const survey = await world.newSurvey();
      const ledger = new Ledger();
      const usual = { port: world.port, survey, milliseconds: size === 'short' ? 2_000 : 5_000 };
      await capacityOf({ ...usual, seed: seed + 1 }, ledger);
      const capacity = await capacityOf({ ...usual, seed: seed + 2 }, ledger);
      const reading: Readers = { world, ledger, chance, agent, tally: { refused: 0, offered: 0 } };
      const milliseconds = seconds[size] * 1_000;
      const idle = percentile(await looksAt(world.port, 2_000, ledger), 0.99);
      const until = performance.now() + milliseconds;
      const crowd = startCrowd({ port: world.port, survey, people: busy, ledger, chance });
      const arriving = startArrivals({ ...usual, milliseconds, rate: capacity * times, most: most[size], seed: seed + 3 });
      const [heard, viewed] = await Promise.all([arriving, looksAt(world.port, milliseconds, ledger), readers(reading, busy, until)]).finally(() => crowd.leave());
      account(ledger, heard);
      const [p50, p99] = [percentile(heard.accepted, 0.5), percentile(heard.accepted, 0.99)];
      const rate = (count: number): string => (count / seconds[size]).toFixed(0);
      return await outcomeOf(world, survey, ledger, [
        `${capacity.toFixed(0)} whole answers a second can be taken, with ${String(busy)} clients; then for ${String(seconds[size])} s ${rate(heard.sent)} a second arrived, ${(heard.sent / seconds[size] / capacity).toFixed(1)} times as many: the rest found every connection waiting`,
        `whole answers: ${rate(heard.accepted.length)} a second accepted, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; ${rate(heard.refused)} a second refused with 429 or 503`,
        `other pages: ${rate(reading.tally.offered)} a second asked for, ${rate(reading.tally.refused)} refused; visits page by page: ${String(crowd.counts.finished)} finished`,
        `a published page, looked at again and again meanwhile: ${String(viewed.length)} times, never refused, p50 ${percentile(viewed, 0.5).toFixed(0)} ms, p99 ${percentile(viewed, 0.99).toFixed(0)} ms; before, ${idle.toFixed(0)} ms`,
        `memory at most ${(world.program().memory().most / 1048576).toFixed(0)} MB`,
      ], brokenPromises(world, p99));
    } finally {
      agent.destroy();
      await world.close();
    }
  },
};
