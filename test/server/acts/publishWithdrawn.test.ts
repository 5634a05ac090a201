/** Taking back and changing answers must not tell, by two editions side by side, what single people had answered. Authority: trust.md 3.5, statistics.md 16.7. */
import { expect } from 'chai';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { ProblemError } from '../../../server/problems/problem.js';
import type { Store } from '../../../server/store/store.js';
import { onEachDatabase } from '../../support/databases.js';
import { answers, putSmallReport } from '../../support/smallReport.js';
import { aSubmission, hashOf } from '../../support/submissions.js';

const request = { note: 'Återtagna svar', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'sv' } as const;

onEachDatabase('an edition after answers were taken back or changed', (opened) => {
  const receiptOf = (survey: string, person: number) => hashOf(`receipt ${survey} ${person}`);

  function send(store: Store, survey: string, person: number, method: string, given = {}): Promise<unknown> {
    const [response] = answers(1, [method], 'south');
    if (response === undefined) throw new Error('no answer was made');
    return store.answers.submit(aSubmission(survey, `${survey} ${person}`, { response, receiptHash: receiptOf(survey, person), ...given }));
  }

  /** A report with an edition, over answers of which twenty in one department have receipts. */
  async function putPublished(survey: string): Promise<Store> {
    const { store } = opened();
    await putSmallReport(store, survey);
    for (let person = 0; person < 20; person += 1) await send(store, survey, person, person % 2 === 0 ? 'statistics' : 'nothing');
    await store.answers.mix(survey, 1);
    await publishEdition(store, { ...request, survey, note: '' });
    return store;
  }

  async function outcome(store: Store, survey: string): Promise<string> {
    try {
      return (await publishEdition(store, { ...request, survey })).edition;
    } catch (error) {
      if (error instanceof ProblemError) return error.problems[0].code;
      throw error;
    }
  }

  it('16.7: is held back while one to four have taken theirs back, and no longer for that reason when ten have', async () => {
    const store = await putPublished('back');
    for (let person = 0; person < 10; person += 1) {
      expect(await store.answers.withdraw('back', receiptOf('back', person))).to.equal(true);
      if (person < 4) expect(await outcome(store, 'back'), `after ${person + 1}`).to.equal('edition_held_back');
    }
    // what a difference of ten would tell of them is then weighed number by number
    expect(await outcome(store, 'back')).not.to.equal('edition_held_back');
  });

  it('16.7: is held back when one takes theirs back and another answers, though as many have answered', async () => {
    const store = await putPublished('swap');
    await store.answers.withdraw('swap', receiptOf('swap', 0));
    await send(store, 'swap', 100, 'quotes');
    expect(await outcome(store, 'swap')).to.equal('edition_held_back');
  });

  it('16.7: is held back when one has changed their answers', async () => {
    const store = await putPublished('change');
    await send(store, 'change', 200, 'quotes', { amends: receiptOf('change', 0) });
    expect(await store.answers.findByReceipt('change', receiptOf('change', 0))).to.equal(undefined);
    expect(await outcome(store, 'change')).to.equal('edition_held_back');
  });
});
