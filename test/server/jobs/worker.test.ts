import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { privacyHandlers } from '../../../server/jobs/privacyJobs.js';
import { startWorker } from '../../../server/jobs/worker.js';
import { onEachDatabase } from '../../support/databases.js';
import { smallSurvey } from '../../support/smallReport.js';
import { aResponse, aSubmission } from '../../support/submissions.js';

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('it did not happen');
    await sleep(10);
  }
}

onEachDatabase('the worker', (opened) => {
  const noDuties = { duties: [], idle: 10 };

  it('does each job once over two workers, and finishes the one in hand when stopped', async () => {
    const { store, database } = opened();
    const done: string[] = [];
    const handlers = new Map([['say', async ({ payload }: { payload: unknown }) => {
      await sleep(5);
      done.push(JSON.stringify(payload));
    }]]);
    for (let i = 0; i < 20; i += 1) await store.jobs.add('say', i);
    const workers = [1, 2].map(() => startWorker(store, { handlers, onFailure: () => undefined, ...noDuties }));
    await until(() => done.length >= 3);
    await Promise.all(workers.map((worker) => worker.stop()));
    const left = await database.query<{ payload: number }>('select payload from desk.job');
    expect([...done, ...left.map(({ payload }) => String(payload))].map(Number).sort((a, b) => a - b))
      .to.deep.equal(Array.from({ length: 20 }, (_, i) => i));
    await database.query('delete from desk.job');
  });

  it('puts a failed job off, keeps the name of the error and not its words, and goes on', async () => {
    const { store, database } = opened();
    const failures: string[] = [];
    const handlers = new Map([['fail', () => Promise.reject(new TypeError('quotes an answer'))]]);
    await store.jobs.add('fail', {});
    await store.jobs.add('unknown', {});
    const worker = startWorker(store, { handlers, onFailure: (kind) => failures.push(kind), ...noDuties });
    await until(() => failures.length === 2);
    await worker.stop();
    const jobs = await database.query('select kind, attempts, failure, run_after > now() as later from desk.job order by kind');
    expect(jobs).to.deep.equal([
      { kind: 'fail', attempts: 1, failure: 'TypeError', later: true }, { kind: 'unknown', attempts: 1, failure: 'Error', later: true },
    ]);
    await database.query('delete from desk.job');
  });

  it('mixes five or more waiting answers, all of a survey that is closed or past its last day, and removes drafts that were submitted', async () => {
    const { store } = opened();
    for (const [slug, closes] of [['few', '2025-12-01'], ['five', undefined], ['closed', undefined], ['past', '2025-11-30']] as const) {
      await store.surveys.put({ slug, inventory: slug, state: 'open', version: 1 }, JSON.stringify({ ...smallSurvey(slug), closes }));
    }
    await store.surveys.setState('closed', 'closed');
    for (const [slug, n] of [['few', 4], ['five', 5], ['closed', 1], ['past', 3]] as const) {
      for (let i = 0; i < n; i += 1) await store.answers.submit(aSubmission(slug, `${slug} ${i}`));
    }
    const submitted = aSubmission('five', 'five 0').keyHash;
    await store.drafts.save(submitted, {
      survey: 'five', version: 1, language: 'sv', reached: [], answers: aResponse('x').answers, consented: true,
    });
    const failures: unknown[] = [];
    const duties = [{ kind: 'mix', every: 20 }, { kind: 'sweep_drafts', every: 20 }];
    const worker = startWorker(store, {
      handlers: privacyHandlers(store, () => '2025-12-01'), duties, onFailure: (_, error) => failures.push(error), idle: 10,
    });
    await until(async () => (await waiting()) === 4 && (await store.drafts.find(submitted)) === undefined);
    await worker.stop();
    expect(failures).to.deep.equal([]);

    async function waiting(): Promise<number> {
      return (await opened().database.query('select 1 from answers.inbox')).length;
    }
  });
});
