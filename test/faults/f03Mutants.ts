import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeCluster } from './cluster.js';
import { startCrowd } from './crowd.js';
import { untilAnswersFlow } from './f01Killed.js';
import type { Circumstances, Fault, Mutant, Outcome } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { openWorld, type World } from './world.js';

interface Tampering {
  readonly settings?: Readonly<Record<string, string>>;
  /** Done to the database before anyone answers. */
  readonly sql?: string;
  readonly isPromisedEarly?: boolean;
}

/** The same crowd and the same crash, over a program or database that was tampered with, or not. */
async function crashed({ chance, size, folder }: Circumstances, name: string, { settings = {}, sql, isPromisedEarly = false }: Tampering): Promise<Outcome> {
  const cluster = await makeCluster({ folder: join(folder, name), settings });
  const env = { BEHOV_ALLOW_UNSAFE_DATABASE: 'yes', ...(isPromisedEarly ? { FAULTS_MUTANT: 'early-commit' } : {}) };
  const world: World = await openWorld({ folder: join(folder, name), databaseUrl: cluster.url, starting: { env, isTampered: isPromisedEarly } });
  try {
    const survey = await world.newSurvey();
    if (sql !== undefined) await world.query(sql);
    // what is not an answer is on disk whatever the settings say
    await world.query('checkpoint');
    const ledger = new Ledger();
    const crowd = startCrowd({ port: world.port, survey, people: 20, ledger, chance, twice: 0.5 });
    for (let crash = 0; crash < (size === 'short' ? 1 : 3); crash += 1) {
      await untilAnswersFlow(ledger);
      await sleep(size === 'short' ? 800 : 2_000);
      await Promise.all([world.stop('SIGKILL'), cluster.stopAtOnce()]);
      await cluster.start();
      await world.start();
    }
    await untilAnswersFlow(ledger);
    await crowd.leave();
    return await outcomeOf(world, survey, ledger);
  } finally {
    await world.close();
    await cluster.stopAtOnce();
  }
}

const late = { synchronous_commit: 'off', wal_writer_delay: '5s' };

/** What an unique key does is undone without the statement noticing: keys are forgotten as soon as they are written. */
const forgetfulKeys = `
  create function public.forget() returns trigger language plpgsql security definer as $$
    begin delete from keys.submit_key where survey = new.survey and key_hash = new.key_hash; return null; end $$;
  create trigger forget after insert on keys.submit_key for each row execute function public.forget()`;

function lossOf(name: string, { acknowledged, lost }: Outcome): Mutant {
  return { name, isCaught: lost > 0, detail: `${String(lost)} lost of ${String(acknowledged)} acknowledged` };
}

export const f03Mutants: Fault = {
  name: 'F3',
  title: 'the harness can fail: the same crash without tampering, then with what must be reported as loss or duplicates',
  runs: { short: 1, default: 1, full: 1 },
  async run(circumstances) {
    const control = await crashed(circumstances, 'control', {});
    const unsynced = await crashed(circumstances, 'unsynced', { settings: late });
    const promised = await crashed(circumstances, 'promised', { isPromisedEarly: true });
    const keyless = await crashed(circumstances, 'keyless', { sql: forgetfulKeys });
    return {
      ...control,
      notes: ['its line counts the run without tampering', ...control.notes],
      mutants: [
        lossOf('synchronous_commit = off, wal_writer_delay = 5s', unsynced),
        lossOf('acknowledged before COMMIT', promised),
        { name: 'the unique key of a submission dropped', isCaught: keyless.duplicated > 0, detail: `${String(keyless.duplicated)} duplicated of ${String(keyless.acknowledged)} acknowledged` },
      ],
    };
  },
};
