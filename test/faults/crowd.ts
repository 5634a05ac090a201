/** People who come one after another, so many at a time, until they are told that it is enough. */
import { setTimeout as sleep } from 'node:timers/promises';
import { keepingAlive } from './ask.js';
import type { Ledger } from './ledger.js';
import { GaveUp, Respondent, type Patience } from './respondent.js';

export interface Crowd {
  /** Resolves when everyone who had begun has come to an end. */
  leave(): Promise<void>;
  /** How many came so far, and how many came to the end. */
  readonly counts: { begun: number; finished: number; lostOnTheWay: number };
}

export interface CrowdOptions {
  readonly port: number;
  readonly survey: string;
  readonly people: number;
  readonly ledger: Ledger;
  readonly chance: () => number;
  /** Milliseconds that whoever has begun may still take when the crowd leaves. */
  readonly farewell?: number;
  readonly pause?: number;
  readonly requestPatience?: number;
  /** Share of people who press Send twice, or come back and press it again. */
  readonly twice?: number;
}

export function markFrom(chance: () => number): string {
  return `m-${Array.from({ length: 4 }, () => Math.floor(chance() * 65536).toString(16).padStart(4, '0')).join('')}`;
}

async function sendTwice(person: Respondent, ledger: Ledger): Promise<void> {
  const answers = await Promise.allSettled([person.sendOnce(), person.sendOnce()]);
  for (const answer of answers) if (answer.status === 'fulfilled') person.hears(answer.value);
  if (!(await person.send())) return;
  if ((await person.receipt()) !== (await person.receipt())) ledger.broken.push('the receipt is another one the second time');
}

export function startCrowd(options: CrowdOptions): Crowd {
  const { port, survey, people, ledger, chance, farewell = 30_000, pause = 25, requestPatience = 40_000, twice = 0.1 } = options;
  const agent = keepingAlive();
  const patience: Patience = { until: Infinity, pause, request: requestPatience };
  const counts = { begun: 0, finished: 0, lostOnTheWay: 0 };
  let isOver = false;
  const visit = async (): Promise<void> => {
    const person = new Respondent({ port, survey, agent }, ledger, markFrom(chance), patience);
    const pressesTwice = chance() < twice;
    counts.begun += 1;
    try {
      let isDone: boolean;
      if (pressesTwice && (await person.prepare())) {
        await sendTwice(person, ledger);
        isDone = ledger.acknowledged.has(person.mark);
      } else isDone = !pressesTwice && (await person.answer());
      counts[isDone ? 'finished' : 'lostOnTheWay'] += 1;
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error;
    }
  };
  const everyone = Promise.all(Array.from({ length: people }, async () => {
    while (!isOver) await visit();
  }));
  // heard when it is waited for; until then nobody listens
  everyone.catch(() => undefined);
  return {
    counts,
    leave: async () => {
      isOver = true;
      patience.until = Date.now() + farewell;
      await everyone;
      agent.destroy();
      await sleep(0);
    },
  };
}
