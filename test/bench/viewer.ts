/**
 * Somebody who looks at one page again and again, in a thread of their own: whoever makes the load in the meantime must
 * not delay the clock. Posts the milliseconds each look took.
 */
import { get, Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

export interface Looks {
  readonly port: number;
  readonly path: string;
  readonly milliseconds: number;
}

const pause = 10;
const { port, path, milliseconds } = workerData as Looks; // what waitsToView handed over
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function look(): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path} answered ${String(response.statusCode)}`));
      response.on('end', () => resolve(performance.now() - begun)).on('error', reject).resume();
    }).on('error', reject);
  });
}

const waits: number[] = [];
const until = performance.now() + milliseconds;
await look();
while (performance.now() < until) {
  waits.push(await look());
  await sleep(pause);
}
agent.destroy();
parentPort?.postMessage(waits);
