import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { onEachDatabase } from '../../support/databases.js';
import { aResponse, aSubmission, hashOf, marksOf } from '../../support/submissions.js';

onEachDatabase('storing an answer exactly once (trust.md 5.1 P2)', (opened) => {
  it('keeps one of 50 identical submissions sent at once, and calls all of them stored', async () => {
    const { store } = opened();
    const submission = aSubmission('fifty');
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => store.answers.submit(submission)));
    expect(outcomes.filter(({ outcome }) => outcome === 'stored')).to.have.length(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'already_stored')).to.have.length(49);
    expect(await store.answers.count('fifty')).to.equal(1);
  });

  it('keeps one of 20 identical submissions that arrive over 20 transactions', async () => {
    const { store } = opened();
    const submission = aSubmission('twenty');
    const alone = () => store.atomically((inside) => inside.answers.submit(submission));
    const outcomes = await Promise.all(Array.from({ length: 20 }, alone));
    expect(outcomes.filter(({ outcome }) => outcome === 'stored')).to.have.length(1);
    expect(await store.answers.count('twenty')).to.equal(1);
  });

  it('H36: refuses other content under the same key, and keeps what came first', async () => {
    const { store } = opened();
    const first = aSubmission('same-key', 'first');
    const other = { ...aSubmission('same-key', 'other'), keyHash: first.keyHash };
    expect(await store.answers.submit(first)).to.deep.equal({ outcome: 'stored' });
    expect(await store.answers.submit(other)).to.deep.equal({ outcome: 'conflict' });
    expect(await marksOf(store.answers.readAll('same-key'))).to.deep.equal(['first']);
  });

  it('H35: the same key is the same answer even after it has been mixed', async () => {
    const { store } = opened();
    const submission = aSubmission('mixed');
    await store.answers.submit(submission);
    expect(await store.answers.mix('mixed', 1)).to.equal(1);
    expect(await store.answers.submit(submission)).to.deep.equal({ outcome: 'already_stored' });
    expect(await store.answers.count('mixed')).to.equal(1);
  });

  it('lets an invitation be used once; a retry with the same key comes before "used"', async () => {
    const { store } = opened();
    const invitationHash = hashOf('token one');
    await store.people.invite('invited', [{ tokenHash: invitationHash, department: 'north' }]);
    const first = aSubmission('invited', 'a', { invitationHash });
    expect(await store.answers.submit(first)).to.deep.equal({ outcome: 'stored' });
    expect(await store.answers.submit(first)).to.deep.equal({ outcome: 'already_stored' });
    expect(await store.answers.submit(aSubmission('invited', 'b', { invitationHash }))).to.deep.equal({ outcome: 'invitation_used' });
    expect(await store.people.findInvitation(invitationHash)).to.include({ survey: 'invited', used: true });
    expect(await marksOf(store.answers.readAll('invited'))).to.deep.equal(['a']);
  });

  it('gives one of 30 people sharing an invitation the place, and stores nothing of the rest', async () => {
    const { store, database } = opened();
    const invitationHash = hashOf('shared token');
    await store.people.invite('shared', [{ tokenHash: invitationHash }]);
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, () => store.answers.submit(aSubmission('shared', randomUUID(), { invitationHash }))));
    expect(outcomes.filter(({ outcome }) => outcome === 'stored')).to.have.length(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'invitation_used')).to.have.length(29);
    expect(await store.answers.count('shared')).to.equal(1);
    expect(await database.query(`select 1 from keys.submit_key where survey = 'shared'`)).to.have.length(1);
  });

  it('treats an unknown invitation, or one of another survey, as no invitation to this one', async () => {
    const { store } = opened();
    await store.people.invite('elsewhere', [{ tokenHash: hashOf('elsewhere') }]);
    for (const token of ['never given', 'elsewhere']) {
      const submission = aSubmission('here', token, { invitationHash: hashOf(token) });
      expect(await store.answers.submit(submission)).to.deep.equal({ outcome: 'invitation_used' });
    }
    expect(await store.answers.count('here')).to.equal(0);
    expect((await store.people.findInvitation(hashOf('elsewhere')))?.used).to.equal(false);
  });

  it('spends no second invitation on a key that is stored already', async () => {
    const { store } = opened();
    const [one, two] = [hashOf('invitation 1'), hashOf('invitation 2')];
    await store.people.invite('two', [{ tokenHash: one }, { tokenHash: two }]);
    const submission = aSubmission('two', 'x', { invitationHash: one });
    const outcomes = await Promise.all([
      store.answers.submit(submission),
      store.atomically((inside) => inside.answers.submit({ ...submission, invitationHash: two })).catch(() => ({ outcome: 'refused' })),
    ]);
    expect(outcomes.filter(({ outcome }) => outcome === 'stored')).to.have.length(1);
    const used = await Promise.all([one, two].map(async (hash) => (await store.people.findInvitation(hash))?.used));
    expect(used.filter(Boolean)).to.have.length(1);
  });

  it('does not let one answer that cannot be stored take those beside it with it', async () => {
    const { store } = opened();
    const impossible = aSubmission('batch', 'bad', { response: aResponse('\u0000') });
    const submissions = [...Array.from({ length: 10 }, () => aSubmission('batch')), impossible];
    const outcomes = await Promise.allSettled(submissions.map((submission) => store.answers.submit(submission)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(10);
    expect(outcomes.at(-1)?.status).to.equal('rejected');
    expect(await store.answers.count('batch')).to.equal(10);
  });

  it('says nothing of what the database quoted when it refuses (T31)', async () => {
    const { store } = opened();
    const secretText = 'I am the only one here who \u0000';
    const error: unknown = await store.answers.submit(aSubmission('quiet', 'q', { response: aResponse(secretText) }))
      .then(() => undefined, (reason: unknown) => reason);
    const everything = error instanceof Error ? `${error.message} ${error.stack ?? ''} ${JSON.stringify(error)}` : '';
    expect(everything).to.match(/database error 22P05/).and.not.contain('only one');
  });

  it('counts answers by day, and by week and department of the invitation, never by answer', async () => {
    const { store } = opened();
    const tokens = ['w1', 'w2', 'w3'];
    await store.people.invite('counted', tokens.map((token, i) => ({ tokenHash: hashOf(token), department: i < 2 ? 'north' : 'south' })));
    await Promise.all(tokens.map((token) => store.answers.submit(aSubmission('counted', token, { invitationHash: hashOf(token) }))));
    await store.answers.submit(aSubmission('counted'));
    expect((await store.people.countByDay('counted')).map(({ answers }) => answers)).to.deep.equal([4]);
    const weeks = await store.people.countByWeek('counted');
    expect(weeks.map(({ department, answers }) => [department, answers])).to.deep.equal([['north', 2], ['south', 1]]);
    expect(weeks[0]?.week).to.match(/^\d{4}-W\d{2}$/);
  });

  it('returns every answer exactly as it was given', async () => {
    const { store } = opened();
    const text = 'Ö 𝄞 \u202eRTL "quoted" <b>=cmd</b>\n\u00e9 e\u0301';
    const submission = aSubmission('exact', 'exact', {
      response: {
        definitionVersion: 7, language: 'en', reached: ['one', 'two'],
        answers: new Map([
          ['single', { kind: 'single', code: 'a', other: text }], ['many', { kind: 'multiple', codes: ['b', 'a'] }],
          ['grid', { kind: 'grid', rows: new Map([['r1', 's2'], ['r2', 's1']]) }], ['rank', { kind: 'ranking', order: ['z', 'a'] }],
          ['number', { kind: 'number', value: -0.1 }], ['text', { kind: 'text', text }], ['unit', { kind: 'unit', typed: text }],
        ]),
      },
    });
    await store.answers.submit(submission);
    const stored = await store.answers.readAll('exact')[Symbol.asyncIterator]().next();
    expect(stored.value).to.deep.equal(submission.response);
  });
});
