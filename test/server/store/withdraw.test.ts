import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Store } from '../../../server/store/store.js';
import { onEachDatabase } from '../../support/databases.js';
import { aResponse, aSubmission, hashOf, marksOf } from '../../support/submissions.js';

const receiptOf = (mark: string) => hashOf(`receipt ${mark}`);

async function sorted(store: Store, survey: string): Promise<readonly string[]> {
  return (await marksOf(store.answers.readAll(survey))).sort();
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

onEachDatabase('taking answers back, and changing them, with the receipt', (opened) => {
  const withdrawn = async (survey: string) => (await opened().database.query<{ answers: number }>(
    'select answers from people.withdrawal_count where survey = $1', [survey])).at(0)?.answers;

  it('A9: a receipt finds and erases exactly the answers under it, waiting or mixed, once, and that is counted', async () => {
    const { store } = opened();
    const marks = ['a', 'b', 'c', 'd'];
    for (const mark of marks.slice(0, 2)) await store.answers.submit(aSubmission('back', mark));
    await store.answers.mix('back', 1);
    for (const mark of marks.slice(2)) await store.answers.submit(aSubmission('back', mark));
    await store.answers.submit(aSubmission('beside', 'a', { keyHash: hashOf('beside') }));
    for (const [mark, left] of [['b', ['a', 'c', 'd']], ['d', ['a', 'c']]] as const) {
      expect(await store.answers.findByReceipt('back', receiptOf(mark))).to.deep.equal(aResponse(mark));
      expect(await store.answers.withdraw('back', receiptOf(mark))).to.equal(true);
      expect(await store.answers.withdraw('back', receiptOf(mark))).to.equal(false);
      expect(await store.answers.findByReceipt('back', receiptOf(mark))).to.equal(undefined);
      expect(await sorted(store, 'back')).to.deep.equal(left);
    }
    expect(await store.answers.withdraw('back', receiptOf('never given'))).to.equal(false);
    expect(await withdrawn('back')).to.equal(2);
    expect(await sorted(store, 'beside')).to.deep.equal(['a']);
    // the same page sent once more must not bring them back
    expect(await store.answers.submit(aSubmission('back', 'd'))).to.deep.equal({ outcome: 'already_stored' });
    expect(await sorted(store, 'back')).to.deep.equal(['a', 'c']);
  });

  it('A9: of twenty who take the same answers back at once one does, also while they are being mixed', async () => {
    const { store } = opened();
    for (let i = 0; i < 20; i += 1) {
      const mark = `race ${i}`;
      await store.answers.submit(aSubmission('race', mark));
      const [one, two] = await Promise.all([
        store.answers.withdraw('race', receiptOf(mark)), store.answers.withdraw('race', receiptOf(mark)), store.answers.mix('race', 1),
      ]);
      expect([one, two].filter(Boolean)).to.have.length(1);
    }
    expect(await store.answers.count('race')).to.equal(0);
    expect(await withdrawn('race')).to.equal(20);
  });

  it('A9: a receipt that leads nowhere takes as long as one that erases', async () => {
    const { store } = opened();
    await Promise.all(Array.from({ length: 60 }, (_, i) => store.answers.submit(aSubmission('time', `t${i}`))));
    await store.answers.mix('time', 1);
    const taken = { right: [] as number[], wrong: [] as number[] };
    for (let i = 0; i < 60; i += 1) {
      for (const [kind, mark] of [['right', `t${i}`], ['wrong', `w${i}`]] as const) {
        const begin = performance.now();
        expect(await store.answers.withdraw('time', receiptOf(mark))).to.equal(kind === 'right');
        taken[kind].push(performance.now() - begin);
      }
    }
    // guessing one of 2^80 codes through 5 ms of difference is not to be had over a network
    expect(Math.abs(median(taken.right) - median(taken.wrong))).to.be.below(5);
  });

  it('amending replaces exactly those answers, spends no invitation and counts nobody twice', async () => {
    const { store, database } = opened();
    const invitationHash = hashOf('invited to amend');
    await store.people.invite('amend', [{ tokenHash: invitationHash, department: 'north' }]);
    await store.answers.submit(aSubmission('amend', 'old', { invitationHash }));
    await store.answers.submit(aSubmission('amend', 'other'));
    await store.answers.mix('amend', 1);
    const days = await store.people.countByDay('amend');
    const [before] = await database.query<{ id: string }>(`select id from answers.response where receipt_hash = $1`, [receiptOf('old')]);
    const amended = aSubmission('amend', 'new', { amends: receiptOf('old') });
    expect(await store.answers.submit(amended)).to.deep.equal({ outcome: 'stored' });
    expect(await sorted(store, 'amend')).to.deep.equal(['new', 'other']);
    expect(await store.answers.submit(amended)).to.deep.equal({ outcome: 'already_stored' });
    expect(await store.answers.submit({ ...amended, bodyHash: hashOf('other words') })).to.deep.equal({ outcome: 'conflict' });
    expect(await store.answers.submit(aSubmission('amend', 'again', { amends: receiptOf('old') }))).to.deep.equal({ outcome: 'nothing_to_amend' });
    expect(await sorted(store, 'amend')).to.deep.equal(['new', 'other']);
    expect(await store.people.countByDay('amend')).to.deep.equal(days);
    const [after] = await database.query<{ id: string }>(`select id from answers.inbox where receipt_hash = $1`, [receiptOf('new')]);
    expect(after?.id).to.be.a('string').and.not.equal(before?.id);
    // the receipt of the new answers is theirs
    expect(await store.answers.withdraw('amend', receiptOf('new'))).to.equal(true);
    expect(await sorted(store, 'amend')).to.deep.equal(['other']);
  });

  it('of two who amend the same answers at once one wins, and an amendment is never lost to the mixer', async () => {
    const { store } = opened();
    for (let i = 0; i < 20; i += 1) {
      const mark = `first ${i}`;
      await store.answers.submit(aSubmission('amends', mark));
      const outcomes = await Promise.all([
        ...[1, 2].map((n) => store.answers.submit(aSubmission('amends', `${mark} ${n}`, { amends: receiptOf(mark) }))),
        store.answers.mix('amends', 1),
      ]);
      const told = outcomes.map((outcome) => (typeof outcome === 'number' ? 'mixed' : outcome.outcome)).sort();
      expect(told).to.deep.equal(['mixed', 'nothing_to_amend', 'stored']);
    }
    expect(await store.answers.count('amends')).to.equal(20);
  });

  it('amending and taking back at once leaves either the new answers or none, and says which', async () => {
    const { store } = opened();
    for (let i = 0; i < 20; i += 1) {
      const mark = `both ${i}`;
      await store.answers.submit(aSubmission('both', mark));
      const [amended, back] = await Promise.all([
        store.answers.submit(aSubmission('both', `${mark} new`, { amends: receiptOf(mark) })), store.answers.withdraw('both', receiptOf(mark)),
      ]);
      expect(back).to.equal(amended.outcome === 'nothing_to_amend');
      const there = (await store.answers.findByReceipt('both', receiptOf(`${mark} new`))) !== undefined;
      expect(there).to.equal(amended.outcome === 'stored');
    }
  });

  it('an amendment whose key an ordinary submission holds leaves the old answers where they were', async () => {
    const { store } = opened();
    await store.answers.submit(aSubmission('key', 'old'));
    await store.answers.submit(aSubmission('key', 'taken'));
    const amended = { ...aSubmission('key', 'taken', { amends: receiptOf('old') }), bodyHash: hashOf('others') };
    expect(await store.answers.submit(amended)).to.deep.equal({ outcome: 'conflict' });
    expect(await sorted(store, 'key')).to.deep.equal(['old', 'taken']);
  });

  it('a draft knows what it amends, and drafts of a survey can be erased', async () => {
    const { store } = opened();
    const draft = { survey: 'kept', version: 1, language: 'sv', reached: [], answers: aResponse('x').answers, consented: true };
    await store.drafts.save(hashOf('plain'), draft);
    await store.drafts.save(hashOf('amending'), { ...draft, amends: receiptOf('x') });
    expect(await store.drafts.find(hashOf('plain'))).to.deep.equal(draft);
    expect(await store.drafts.find(hashOf('amending'))).to.deep.equal({ ...draft, amends: receiptOf('x') });
    expect(await store.drafts.eraseAll('kept')).to.equal(2);
    expect(await store.drafts.find(hashOf('plain'))).to.equal(undefined);
  });

  it('what was taken back is in no row after tidying, and in no file after the night', async () => {
    const { store, database } = opened();
    const mark = `erased ${randomUUID()}`;
    await store.answers.submit(aSubmission('file', mark));
    await store.answers.mix('file', 1);
    await store.answers.withdraw('file', receiptOf(mark));
    await database.query('create extension if not exists pageinspect');
    await store.upkeep.tidy();
    const rows = await database.query<{ t_data: Buffer | null }>(
      `select t_data from generate_series(0, pg_relation_size('answers.response') / 8192 - 1) as page,
         lateral heap_page_items(get_raw_page('answers.response', page::int))`);
    expect(rows.filter(({ t_data }) => t_data?.includes(mark) === true)).to.deep.equal([]);
    await store.upkeep.rewriteFiles();
    const pages = await database.query<{ page: Buffer }>(
      `select get_raw_page(t, page::int) as page from unnest(array['answers.response', 'answers.inbox']) as t,
         lateral generate_series(0, pg_relation_size(t::regclass) / 8192 - 1) as page`);
    expect(pages.filter(({ page }) => page.includes(mark))).to.deep.equal([]);
  });
});

onEachDatabase('links of a confidential survey', (opened) => {
  const invitedTo = async (survey: string, tokens: readonly string[], keepsLink: boolean) => {
    const { store } = opened();
    await store.people.invite(survey, tokens.map((token) => ({ tokenHash: hashOf(`${survey} ${token}`) })));
    await answering(survey, tokens, keepsLink);
  };
  const answering = (survey: string, tokens: readonly string[], keepsLink: boolean) => {
    const { store } = opened();
    return Promise.all(tokens.map((token) => store.answers.submit(
      aSubmission(survey, `${survey} ${token}`, { invitationHash: hashOf(`${survey} ${token}`), ...(keepsLink ? { keepsLink } : {}) }))));
  };
  const linksOf = (survey: string) => opened().database.query<{ invitation: Buffer; response: string }>(
    'select invitation, response from links.link where survey = $1', [survey]);

  it('A1: an anonymous survey writes none, not even beside a confidential one in the same batch', async () => {
    await opened().store.people.invite('anonymous', ['a', 'b', 'c'].map((token) => ({ tokenHash: hashOf(`anonymous ${token}`) })));
    await opened().store.people.invite('confidential', ['a', 'b', 'c'].map((token) => ({ tokenHash: hashOf(`confidential ${token}`) })));
    // sent in one turn, they are stored by one statement
    await Promise.all([answering('anonymous', ['a', 'b', 'c'], false), answering('confidential', ['a', 'b', 'c'], true)]);
    expect(await linksOf('anonymous')).to.deep.equal([]);
    const links = await linksOf('confidential');
    expect(links.map(({ invitation }) => invitation.toString('hex')).sort())
      .to.deep.equal(['a', 'b', 'c'].map((token) => hashOf(`confidential ${token}`).toString('hex')).sort());
    const answers = await opened().database.query<{ id: string; mark: string }>(
      `select id, content #>> '{answers,comment,text}' as mark from answers.inbox where survey = 'confidential'`);
    const markOf = new Map(answers.map(({ id, mark }) => [id, mark]));
    for (const { invitation, response } of links) expect(hashOf(markOf.get(response) ?? '').equals(invitation)).to.equal(true);
  });

  it('without an invitation there is nothing to link', async () => {
    const { store } = opened();
    await store.answers.submit(aSubmission('walk-in', 'w', { keepsLink: true }));
    expect(await linksOf('walk-in')).to.deep.equal([]);
    expect(await store.answers.count('walk-in')).to.equal(1);
  });

  it('erasing one: removes what came from an invitation, also after it was mixed and amended, and nothing else', async () => {
    const { store, database } = opened();
    await invitedTo('asked', ['one', 'two', 'three'], true);
    await store.answers.mix('asked', 1);
    await store.answers.submit(aSubmission('asked', 'two amended', { amends: receiptOf('asked two'), keepsLink: true }));
    await store.upkeep.reshuffle('asked');
    expect(await store.answers.eraseOf('asked', hashOf('asked two'))).to.equal(true);
    expect(await store.answers.eraseOf('asked', hashOf('asked two'))).to.equal(false);
    expect(await store.answers.eraseOf('elsewhere', hashOf('asked one'))).to.equal(false);
    expect(await sorted(store, 'asked')).to.deep.equal(['asked one', 'asked three']);
    expect(await store.answers.withdraw('asked', receiptOf('asked one'))).to.equal(true);
    expect(await linksOf('asked')).to.have.length(1);
    expect((await database.query<{ answers: number }>(`select answers from people.withdrawal_count where survey = 'asked'`))[0]?.answers).to.equal(2);
  });
});
