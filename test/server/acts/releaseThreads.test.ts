/** What is frozen and published is worked out in a thread, to the byte as it would be here; a thread that fails stores nothing. Authority: decision 26. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { multipleChoices } from '../../../analysis/survey/multipleChoices.js';
import { editionOrder } from '../../../server/acts/editionOrder.js';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { releaseHere } from '../../../server/acts/releasing/releaseHere.js';
import { releaseThreads } from '../../../server/acts/releasing/releaseThreads.js';
import { startReleaseThread } from '../../../server/acts/releasing/startReleaseThread.js';
import { Stopped, type Watched } from '../../../server/acts/releasing/watched.js';
import { freezeResults } from '../../../server/acts/results/freezeResults.js';
import { ProblemError } from '../../../server/problems/problem.js';
import type { Store } from '../../../server/store/store.js';
import { onEachDatabase } from '../../support/databases.js';
import { projectRoot } from '../../support/projectRoot.js';
import { answers, putSmallReport, smallAnswers } from '../../support/smallReport.js';

const now = new Date('2026-02-01T12:00:00Z');
const failing = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

async function errorOf(act: Promise<unknown>): Promise<unknown> {
  try {
    await act;
    return undefined;
  } catch (error) {
    return error;
  }
}

onEachDatabase('releases worked out in a thread', (opened) => {
  const publish = (store: Store, survey: string, release: typeof releaseHere, note = '') => publishEdition(store, { survey, note, now, who: 'test', language: 'sv' }, release);
  const freeze = (store: Store, survey: string, release: typeof releaseHere) => freezeResults(store, { survey, who: 'test', now }, release);

  it('are the same bytes as here: an edition, tables for the desk, and what stands in the way', async () => {
    const { store } = opened();
    await putSmallReport(store, 'both-ways', smallAnswers());
    const inThread = releaseThreads();
    const order = () => editionOrder(store, { survey: 'both-ways', now, noteOf: () => new Map([['sv', 'Varför'], ['en', 'Why']]) });
    const { task } = await order();
    const { definition, plan } = task.report;
    const wanted = { indicators: [...definition.indicators.keys()], bases: plan.bases, together: multipleChoices(definition) };
    for (const one of [{ edition: task }, { freeze: { wanted, earlier: [] } }]) {
      const [here, there] = [await releaseHere((await order()).answers, one), await inThread((await order()).answers, one)];
      expect(there).to.deep.equal(here);
      expect(here.content.length).to.be.greaterThan(1000);
    }
    await putSmallReport(store, 'too-few', answers(4, ['statistics'], 'north'));
    const few = async (release: typeof releaseHere) => (await errorOf(publish(store, 'too-few', release))) as ProblemError; // what else it may be is told by what it holds
    expect((await few(inThread)).problems).to.deep.equal((await few(releaseHere)).problems);
    expect(await few(inThread)).to.be.instanceOf(ProblemError);
  });

  it('do not come when the thread fails, at once or half-way: nothing is stored or logged, and the next act has another thread', async () => {
    const { store } = opened();
    await putSmallReport(store, 'fails', smallAnswers());
    await store.surveys.setState('fails', 'closed');
    const logged = async () => (await store.audit.list(1000, { surveys: ['fails'] })).map(({ act }) => act);
    const before = await logged();
    const programs = [
      'throw new Error("at once")',
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', (order) => { if ('make' in order) throw new Error('half-way'); parentPort.postMessage(null); });`,
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', (order) => { if ('make' in order) process.exit(0); parentPort.postMessage(null); });`,
    ].map(failing);
    let next = 0;
    const started = releaseThreads(() => {
      next += 1;
      return startReleaseThread(programs[next - 1]);
    });
    for (const act of [() => publish(store, 'fails', started), () => freeze(store, 'fails', started), () => publish(store, 'fails', started)]) {
      const error = await errorOf(act());
      expect(error).to.be.instanceOf(Error).and.not.instanceOf(ProblemError);
    }
    expect([next, await store.editions.list('fails'), await store.frozen.list('fails'), await logged()]).to.deep.equal([3, [], [], before]);
    expect([await freeze(store, 'fails', started), (await publish(store, 'fails', started)).edition, next]).to.deep.equal(['frozen', '1.0', 4]);
  });

  it('stop when nobody wants them any more, whatever they are at: nothing is stored or logged, and stages are told in order', async () => {
    const { store } = opened();
    await putSmallReport(store, 'stops', smallAnswers());
    await store.surveys.setState('stops', 'closed');
    const kept = async () => [await store.editions.list('stops'), await store.frozen.list('stops'), await store.audit.list(1000, { surveys: ['stops'] })];
    const before = await kept();
    // it never comes back from counting by itself
    const endless = failing(`import { parentPort } from 'node:worker_threads'; parentPort.on('message', (order) => { if ('make' in order) { order.heard.postMessage('counting'); for (;;); } parentPort.postMessage(null); });`);
    const acts = [(release: typeof releaseHere, watched: Watched) => freezeResults(store, { survey: 'stops', who: 'test', now }, release, watched), (release: typeof releaseHere, watched: Watched) => publishEdition(store, { survey: 'stops', note: '', now, who: 'test', language: 'sv' }, release, watched)];
    for (const act of acts) {
      for (const [program, at] of [[endless, 'reading'], [endless, 'counting'], [undefined, 'checking'], [undefined, 'keeping']] as const) {
        const stop = new AbortController();
        const watched: Watched = {
          signal: stop.signal,
          tell: (stage) => {
            if (stage === at) stop.abort(new Stopped());
          },
          seal: () => stop.signal.throwIfAborted(),
        };
        expect(await errorOf(act(releaseThreads(() => startReleaseThread(program)), watched)), at).to.be.instanceOf(Stopped);
        expect(await kept(), at).to.deep.equal(before);
      }
    }
    for (const [act, stages] of [[acts[0], ['reading', 'counting', 'protecting', 'checking', 'keeping', 'sealed']], [acts[1], ['reading', 'counting', 'protecting', 'checking', 'keeping', 'sealed']]] as const) {
      const told: string[] = [];
      const count = smallAnswers().length;
      const watched: Watched = {
        signal: new AbortController().signal,
        tell: (stage, done = 0, of = 0) => {
          if (stage === 'reading') expect([done <= of, of]).to.deep.equal([true, count]);
          if (told.at(-1) !== stage) told.push(stage);
        },
        seal: () => void told.push('sealed'),
      };
      await act?.(releaseThreads(), watched);
      expect(told).to.deep.equal(stages);
    }
  });
});

describe('threads that work out releases', () => {
  it('do not keep a program that has nothing else to do, but are waited for while they work', function () {
    this.timeout(30_000);
    const program = fileURLToPath(new URL('./releaseAndEnd.js', import.meta.url));
    const { status, stdout, signal } = spawnSync(process.execPath, [program], { encoding: 'utf8', timeout: 25_000 });
    expect([status, signal, stdout]).to.deep.equal([0, null, 'released\n']);
  });

  it('are what every page of the desk works with', () => {
    const lead = join(projectRoot, 'server', 'lead');
    const calls = readdirSync(lead, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).flatMap((name) => readFileSync(join(lead, name), 'utf8').split('\n').filter((line) => /\b(freezeResults|publishEdition)\(/.test(line)));
    for (const act of ['freezeResults(', 'publishEdition(']) expect(calls.filter((call) => call.includes(act)), act).to.not.be.empty;
    for (const call of calls) expect(call).to.match(/, releaseInThread, (?:watched|counted)\)/);
  });
});
