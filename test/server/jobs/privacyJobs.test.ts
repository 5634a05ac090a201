import { expect } from 'chai';
import { privacyHandlers } from '../../../server/jobs/privacyJobs.js';
import type { Handler } from '../../../server/jobs/worker.js';
import type { Job, Store } from '../../../server/store/store.js';
import { onEachDatabase } from '../../support/databases.js';
import { smallSurvey } from '../../support/smallReport.js';
import { aResponse, aSubmission, hashOf } from '../../support/submissions.js';

onEachDatabase('what is done for privacy by the clock', (opened) => {
  let today = '2026-11-20';

  const doing = (handlers: ReadonlyMap<string, Handler>) => async (kind: string): Promise<void> => {
    const handler = handlers.get(kind);
    if (handler === undefined) throw new Error(`nobody does ${kind}`);
    await handler({ id: '', kind, payload: {}, attempts: 1 } satisfies Job);
  };
  const here = (store: Store) => doing(privacyHandlers(store, () => today));

  async function putSurvey(slug: string, state: 'open' | 'closed', given: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const { store } = opened();
    await store.surveys.put({ slug, inventory: 'small', state, version: 1 }, JSON.stringify({ ...smallSurvey(slug), ...given }));
  }

  async function answer(survey: string, count: number, from = 0): Promise<void> {
    const { store } = opened();
    for (let i = from; i < from + count; i += 1) {
      const token = hashOf(`${survey} ${i}`);
      await store.people.invite(survey, [{ tokenHash: token }]);
      await store.answers.submit(aSubmission(survey, `${survey} ${i}`, { invitationHash: token, keepsLink: true }));
    }
  }

  const transactionsIn = async (table: string, survey: string) => (await opened().database.query<{ n: number }>(
    `select count(distinct xmin::text)::int as n from ${table} where survey = $1`, [survey]))[0]?.n;
  const count = async (table: string, survey: string) => (await opened().database.query(`select 1 from ${table} where survey = $1`, [survey])).length;

  it('the night comes once a date, whichever of several processes says so first', async () => {
    const { store, database } = opened();
    const processes = [here(store), here(store), here(store)];
    const waiting = async () => (await database.query<{ kind: string }>('select kind from desk.job order by kind')).map(({ kind }) => kind);
    for (const [day, due] of [['2026-11-20', []], ['2026-11-21', ['dispose', 'reshuffle']], ['2026-11-21', []], ['2026-11-22', ['dispose', 'reshuffle']]] as const) {
      today = day;
      await Promise.all(processes.map((does) => does('night')));
      expect(await waiting(), day).to.deep.equal(due);
      await database.query('delete from desk.job');
    }
  });

  it('by night an open survey is written anew; fewer than five wait on in the inbox, with no invitation of their transaction', async () => {
    const { store, database } = opened();
    await putSurvey('open', 'open');
    const does = here(store);
    for (let round = 0; round < 3; round += 1) {
      await answer('open', 5, round * 5);
      await does('mix');
    }
    await answer('open', 4, 15);
    await does('mix');
    expect([await transactionsIn('answers.response', 'open'), await transactionsIn('people.invitation', 'open')]).to.deep.equal([3, 19]);
    await does('reshuffle');
    expect([await transactionsIn('answers.response', 'open'), await transactionsIn('people.invitation', 'open')]).to.deep.equal([1, 1]);
    expect([await count('answers.inbox', 'open'), await count('answers.response', 'open')]).to.deep.equal([4, 15]);
    expect(await database.query('select 1 from people.invitation i join answers.inbox a on a.xmin = i.xmin')).to.deep.equal([]);
  });

  it('at close everything is moved and written anew at once, a latecomer too; a survey opened again is not over', async () => {
    const { store } = opened();
    await putSurvey('over', 'open');
    const does = here(store);
    for (let round = 0; round < 2; round += 1) {
      await answer('over', 5, round * 5);
      await does('mix');
    }
    await answer('over', 3, 10);
    await store.surveys.setState('over', 'closed');
    await does('mix');
    expect([await count('answers.inbox', 'over'), await transactionsIn('answers.response', 'over'), await transactionsIn('people.invitation', 'over')]).to.deep.equal([0, 1, 1]);
    expect(await store.upkeep.lastDay('settle', 'over')).to.equal(today);
    await answer('over', 1, 13);
    await does('mix');
    expect([await count('answers.response', 'over'), await transactionsIn('answers.response', 'over'), await transactionsIn('people.invitation', 'over')]).to.deep.equal([14, 1, 1]);
    await store.surveys.setState('over', 'open');
    await answer('over', 1, 14);
    await does('mix');
    expect([await count('answers.inbox', 'over'), await store.upkeep.lastDay('settle', 'over')]).to.deep.equal([1, undefined]);
  });

  it('submit keys go thirty days after everything was settled, and not before', async () => {
    const { store } = opened();
    today = '2026-11-21';
    await putSurvey('keys', 'closed');
    await answer('keys', 2);
    const does = here(store);
    await does('mix');
    for (const [day, left] of [['2026-12-21', 2], ['2026-12-22', 0]] as const) {
      today = day;
      await does('dispose');
      expect(await count('keys.submit_key', 'keys'), day).to.equal(left);
    }
    expect(await count('answers.response', 'keys')).to.equal(2);
  });

  it('disposal: after the date that respondents were told, and after thirty days in the trash, all of it is erased with a protocol; nothing else is', async () => {
    const { store, database } = opened();
    const retention = (until: string) => ({ retention: { until, rule: { sv: 'Gallras enligt beslut 12', en: 'Disposed of under decision 12' } } });
    await putSurvey('kept', 'closed', retention('2027-02-01'));
    await putSurvey('spent', 'closed', retention('2027-01-31'));
    await putSurvey('trashed', 'open', retention('2029-01-31'));
    for (const slug of ['kept', 'spent', 'trashed']) {
      await answer(slug, 6);
      await store.drafts.save(hashOf(`draft of ${slug}`), { survey: slug, version: 1, language: 'sv', reached: [], answers: aResponse('x').answers, consented: true });
    }
    await store.answers.mix('spent', 5);
    await answer('spent', 1, 6);
    await database.query(`update desk.survey set trashed = '2027-01-02' where slug = 'trashed'`);
    const does = here(store);
    const tables = ['answers.inbox', 'answers.response', 'drafts.draft', 'people.invitation', 'links.link', 'keys.submit_key'];
    const left = async (slug: string) => {
      const counts: number[] = [];
      for (const table of tables) counts.push(await count(table, slug));
      return counts;
    };
    const full = [0, 6, 1, 6, 6, 6];
    await store.answers.mix('kept', 1);
    await store.answers.mix('trashed', 1);

    today = '2027-01-31';
    await does('dispose');
    expect([await left('kept'), await left('spent'), await left('trashed')]).to.deep.equal([full, [1, 6, 1, 7, 7, 7], full]);
    today = '2027-02-01';
    await does('dispose');
    await does('dispose');
    expect([await left('kept'), await left('spent'), await left('trashed')]).to.deep.equal([full, [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]]);
    const erased = await Promise.all(['kept', 'spent', 'trashed'].map(async (slug) => (await store.surveys.find(slug))?.erased));
    expect(erased).to.deep.equal([undefined, '2027-02-01', '2027-02-01']);
    const protocols = await database.query<{ survey: string; who: string; detail: unknown }>(
      `select survey, who, detail from desk.audit where act = 'erase_survey' order by survey`);
    const rule = 'Gallras enligt beslut 12';
    expect(protocols).to.deep.equal([
      { survey: 'spent', who: 'behov', detail: { why: 'retention', rule, date: '2027-02-01', answers: 7, drafts: 1, invited: 7, links: 7 } },
      { survey: 'trashed', who: 'behov', detail: { why: 'trash', rule, date: '2027-02-01', answers: 6, drafts: 1, invited: 6, links: 6 } },
    ]);
    // how many answered is no secret and stays
    expect((await store.people.countByDay('spent')).reduce((sum, { answers }) => sum + answers, 0)).to.equal(7);
  });
});
