import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { Answer } from '../../../analysis/survey/answers.js';
import type { Draft, Store } from '../../../server/store/store.js';
import { loadColumns } from '../../../server/frames/loadColumns.js';
import { submitAnswer } from '../../../server/acts/submitAnswer.js';
import type { SubmitKeys, Submitted } from '../../../server/acts/submitAnswer.js';
import { getSample, sampleText, sampleWith } from '../../analysis/survey/sample.js';
import { onEachDatabase } from '../../support/databases.js';

const definition = getSample();
const serverKey = Buffer.alloc(32, 7);

function keysFor(name: string): SubmitKeys {
  const hash = (text: string) => createHash('sha256').update(`${text} ${name}`).digest();
  return { draftHash: hash('draft'), submitKey: hash('key'), receipt: 'ABCDEFGHJKLMNPQR' };
}

const region: Answer = { kind: 'single', code: 'region' };
const methods: Answer = { kind: 'multiple', codes: ['biostatistics', 'trials'] };

function draftOf(answers: readonly (readonly [string, Answer])[]): Draft {
  const reached = ['core', 'detail', 'closing'];
  return { survey: definition.survey, version: 3, language: 'sv', reached, answers: new Map(answers), consented: true };
}

function submit(store: Store, name: string, draft: Draft): Promise<Submitted> {
  return submitAnswer(store, { definition, draft, keys: keysFor(name), serverKey });
}

onEachDatabase('submitting a draft', (opened) => {
  before(() => opened().store.surveys.put({ slug: definition.survey, inventory: 'sample', state: 'open', version: 3 }, sampleText));

  it('H12: drops answers that routing hides, and what was never shown is not said to be reached', async () => {
    const { store } = opened();
    const hidden: readonly [string, Answer][] = [
      ['affiliation', region], ['department', { kind: 'unit', code: 'folk' }],
      ['methods', { kind: 'multiple', codes: ['no_need'] }], ['hours', { kind: 'number', value: 40 }],
    ];
    expect((await submit(store, 'hidden', draftOf(hidden))).outcome).to.equal('stored');
    for await (const stored of store.answers.readAll(definition.survey)) {
      expect([...stored.answers.keys()].sort()).to.deep.equal(['affiliation', 'methods']);
      expect(stored.reached).to.deep.equal(['core', 'closing']);
    }
  });

  it('H3: stores nothing while a required question that is shown has no answer, and says which', async () => {
    const { store } = opened();
    const before = await store.answers.count(definition.survey);
    expect(await submit(store, 'incomplete', draftOf([['affiliation', region]]))).to.deep.equal({ outcome: 'incomplete', missing: ['methods'] });
    expect(await store.answers.count(definition.survey)).to.equal(before);
  });

  it('H35, H36: a retry has the same receipt, also when its answers come in another order; other answers are a conflict', async () => {
    const { store } = opened();
    const given: readonly [string, Answer][] = [
      ['affiliation', region], ['methods', methods],
      ['met', { kind: 'grid', rows: new Map([['biostatistics', 'poor'], ['trials', 'well']]) }],
    ];
    const shuffled: readonly [string, Answer][] = [
      ['met', { kind: 'grid', rows: new Map([['trials', 'well'], ['biostatistics', 'poor']]) }],
      ['methods', methods], ['affiliation', region],
    ];
    const receipt = keysFor('retry').receipt;
    expect(await submit(store, 'retry', draftOf(given))).to.deep.equal({ outcome: 'stored', receipt });
    expect(await submit(store, 'retry', draftOf(shuffled))).to.deep.equal({ outcome: 'already_stored', receipt });
    const other = draftOf([['affiliation', region], ['methods', { kind: 'multiple', codes: ['trials'] }]]);
    expect(await submit(store, 'retry', other)).to.deep.equal({ outcome: 'conflict' });
  });

  it('stores neither submit key nor receipt, and removes the draft by the key that is stored', async () => {
    const { store, database } = opened();
    const keys = keysFor('traces');
    const draft = draftOf([['affiliation', region], ['methods', methods]]);
    await store.drafts.save(keys.draftHash, draft);
    await submit(store, 'traces', draft);
    const rows = await database.query<{ row: string }>(
      `select k::text as row from keys.submit_key k union all select i::text from answers.inbox i`);
    expect(rows.length).to.be.greaterThan(2);
    const everything = rows.map(({ row }) => row).join('\n');
    expect(everything).not.to.contain(keys.submitKey.toString('hex')).and.not.to.contain(keys.receipt);
    expect(await store.drafts.sweep()).to.equal(1);
  });

  it('loads every answer as columns of the newest version; what an older one did not ask is not asked', async () => {
    const { store } = opened();
    const n = await store.answers.count(definition.survey);
    const newer = sampleWith('      - code: comments\n', [
      '      - code: hopes', '        kind: text', '        text: { sv: Hopp?, en: Hopes? }', '        maxLength: 10', '      - code: comments', '',
    ].join('\n')).replace('version: 3', 'version: 4');
    await store.surveys.put({ slug: definition.survey, inventory: 'sample', state: 'open', version: 4 }, newer);
    const columns = await loadColumns(store, definition.survey);
    expect(columns.n).to.equal(n);
    expect(columns.definition.version).to.equal(4);
    const statuses = (question: string) => [...new Set(columns.questions.get(question)?.status ?? [])];
    expect(statuses('hopes')).to.deep.equal([4]);
    expect(statuses('affiliation')).to.deep.equal([0]);
  });
});
