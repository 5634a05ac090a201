/** What the desk saw and what is published are held against each other: neither tells what the other hides. Authority: statistics.md 16.7, decision 21. */
import { setTimeout } from 'node:timers/promises';
import { expect } from 'chai';
import { freezeResults } from '../../../server/acts/results/freezeResults.js';
import { releasedBefore } from '../../../server/acts/results/releasedBefore.js';
import { resultsShelf } from '../../../server/acts/results/resultsShelf.js';
import { loadEdition } from '../../../server/acts/loadEdition.js';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { ProblemError } from '../../../server/problems/problem.js';
import type { Store } from '../../../server/store/store.js';
import { onEachDatabase } from '../../support/databases.js';
import { answers, putSmallReport, smallAnswers, smallPlan } from '../../support/smallReport.js';
import { aSubmission, hashOf } from '../../support/submissions.js';

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

const now = new Date('2026-02-01T12:00:00Z');

onEachDatabase('results that the desk has seen', (opened) => {
  async function put(survey: string, responses = smallAnswers()): Promise<Store> {
    const { store } = opened();
    await putSmallReport(store, survey, responses);
    await store.surveys.setState(survey, 'closed');
    return store;
  }
  const freeze = (store: Store, survey: string) => freezeResults(store, { survey, who: 'test', now });
  const publish = (store: Store, survey: string, note = '') => publishEdition(store, { survey, note, now, who: 'test', language: 'sv' });
  async function codeOf(act: Promise<unknown>): Promise<string> {
    try {
      await act;
      return 'done';
    } catch (error) {
      if (error instanceof ProblemError) return error.problems[0].code;
      throw error;
    }
  }
  const send = (store: Store, survey: string, person: number) => {
    const [response] = answers(1, ['statistics'], 'south');
    if (response === undefined) throw new Error('no answer was made');
    return store.answers.submit(aSubmission(survey, `${survey} ${String(person)}`, { response, receiptHash: hashOf(`receipt ${survey} ${String(person)}`) }));
  };

  it('are what is published, when nothing has changed', async () => {
    const store = await put('same');
    expect(await freeze(store, 'same')).to.equal('frozen');
    await publish(store, 'same');
    const [frozen, edition] = await releasedBefore(store, 'same');
    expect(edition?.tables).to.deep.equal(frozen?.tables);
    expect((await resultsShelf(store).get('same'))?.number).to.equal('1.0');
  });

  it('16.7: are what is published also after one more has answered: the difference would be that one', async () => {
    const store = await put('more');
    await freeze(store, 'more');
    await send(store, 'more', 1);
    expect(await codeOf(freeze(store, 'more'))).to.equal('results_held_back');
    await publish(store, 'more');
    const [frozen, edition] = await releasedBefore(store, 'more');
    expect([edition?.answered, edition?.tables]).to.deep.equal([72, frozen?.tables]);
    expect(edition?.indicators).to.deep.equal(frozen?.indicators);
    expect(loadEdition((await store.editions.list('more'))[0] ?? never()).edition.answered).to.equal(72);
  });

  it('16.7: are held against editions, and editions against them, whichever comes first', async () => {
    const store = await put('both');
    await publish(store, 'both');
    await send(store, 'both', 1);
    expect(await codeOf(freeze(store, 'both'))).to.equal('results_held_back');
    await store.answers.addAll('both', smallAnswers().concat(smallAnswers()));
    expect(await codeOf(freeze(store, 'both'))).to.equal('done');
    await send(store, 'both', 2);
    expect(await codeOf(publish(store, 'both', 'Fler svar'))).to.equal('done');
    expect((await releasedBefore(store, 'both')).map(({ answered }) => answered)).to.deep.equal([72, 217, 217]);
  });

  it('T7: are held against an edition that is being published at the same moment, and it against them', async () => {
    const store = await put('race');
    const [reached, open] = [deferred(), deferred()];
    const slow: Store = {
      ...store,
      atomically: (work) => store.atomically((inside) => work({
        ...inside,
        editions: {
          ...inside.editions,
          add: async (edition) => {
            reached.resolve();
            await open.promise;
            return inside.editions.add(edition);
          },
        },
      })),
    };
    const published = publish(slow, 'race');
    await reached.promise;
    await send(store, 'race', 1);
    const frozen = codeOf(freeze(store, 'race'));
    // a freeze that waits for nothing is done long before this
    await Promise.race([frozen, setTimeout(1500)]);
    open.resolve();
    await published;
    expect(await frozen).to.equal('results_held_back');
    expect((await releasedBefore(store, 'race')).map(({ answered }) => answered)).to.deep.equal([72]);
  });

  it('hide later what they hid first', async () => {
    const store = await put('hidden', smallAnswers());
    await freeze(store, 'hidden');
    await store.answers.addAll('hidden', [...answers(40, ['statistics'], 'small'), ...answers(40, ['statistics'], 'north'), ...answers(40, ['script'], 'south'), ...answers(40, ['nothing'], 'tiny')]);
    expect(await codeOf(publish(store, 'hidden'))).to.equal('done');
    const [frozen, edition] = await releasedBefore(store, 'hidden');
    const hiddenIn = (tables: typeof frozen) => (tables?.tables ?? []).flatMap(({ question, rows }) => rows.flatMap(({ group, code, base }) => (base === null ? [`${question} ${group?.code ?? ''} ${code}`] : [])));
    expect(hiddenIn(frozen).length).to.be.greaterThan(0);
    expect(edition?.answered).to.equal(232);
    expect(hiddenIn(edition)).to.include.members([...hiddenIn(frozen)]);
  });

  it('keep the base they were counted with', async () => {
    const store = await put('bases');
    await freeze(store, 'bases');
    await store.surveys.putPlan('bases', JSON.stringify({ ...smallPlan, survey: 'bases', bases: { methods: 'eligible' } }));
    expect(await codeOf(publish(store, 'bases'))).to.equal('base_changed');
    expect(await codeOf(freeze(store, 'bases'))).to.equal('base_changed');
  });

  it('wait for ten answers and for the collection to close', async () => {
    const store = await put('few', answers(9, ['statistics'], 'north'));
    expect(await codeOf(freeze(store, 'few'))).to.equal('too_few_answers');
    await store.surveys.setState('few', 'open');
    expect(await codeOf(freeze(store, 'few'))).to.equal('results_collecting');
    await store.surveys.setState('few', 'paused');
    expect(await codeOf(freeze(store, 'few'))).to.equal('results_collecting');
    expect(await store.frozen.list('few')).to.deep.equal([]);
  });
});

function never(): never {
  throw new Error('no edition was published');
}
