/** Two files of single answers never differ by one person's: not by a withdrawal, a change, an erasure or what came late. */
import { expect } from 'chai';
import { ProblemError } from '../../../server/problems/problem.js';
import { onEachDatabase } from '../../support/databases.js';
import { aResponse, aSubmission, hashOf, marksOfPages } from '../../support/submissions.js';

const key = hashOf('look');

onEachDatabase('a look at single answers', (opened) => {
  const receipt = (mark: string): Buffer => hashOf(`receipt ${mark}`);
  const look = (survey: string) => opened().store.answers.look(survey, key);
  const isOpen = async (survey: string): Promise<boolean> => (await look(survey)) !== undefined;

  async function answer(survey: string, marks: readonly string[], given: Parameters<typeof aSubmission>[2] = {}): Promise<void> {
    const { store } = opened();
    for (const mark of marks) await store.answers.submit(aSubmission(survey, mark, given));
    await store.answers.mix(survey, 1);
  }

  const named = (name: string, count: number): readonly string[] => Array.from({ length: count }, (_unused, index) => `${name} ${index}`);

  it('is refused after one to four withdrawals, and after a fifth is open; the same set is always open', async () => {
    const { store } = opened();
    await answer('gone', named('gone', 20));
    expect(await isOpen('gone'), 'the first').to.equal(true);
    for (let i = 0; i < 4; i += 1) {
      await store.answers.withdraw('gone', receipt(`gone ${i}`));
      expect(await isOpen('gone'), `${i + 1} withdrawn`).to.equal(false);
    }
    await store.answers.withdraw('gone', receipt('gone 4'));
    expect([await isOpen('gone'), await isOpen('gone')]).to.deep.equal([true, true]);
  });

  it('is refused when fewer than five came, as the last ones do at close, and when many came but one went', async () => {
    const { store } = opened();
    await answer('came', named('came', 20));
    await look('came');
    await answer('came', named('late', 4));
    expect(await isOpen('came'), 'four came').to.equal(false);
    await answer('came', ['late 5']);
    expect(await isOpen('came'), 'five came').to.equal(true);
    await store.answers.withdraw('came', receipt('came 0'));
    await answer('came', named('more', 9));
    expect(await isOpen('came'), 'nine came and one went').to.equal(false);
  });

  it('is refused after a change that is still waiting and after it was mixed in, also where the answer keeps its id', async () => {
    const { store } = opened();
    for (const [survey, keepsLink] of [['changed', false], ['kept', true]] as const) {
      const marks = named(survey, 20);
      await store.people.invite(survey, marks.map((mark) => ({ tokenHash: hashOf(`token ${mark}`) })));
      for (const mark of marks) await store.answers.submit(aSubmission(survey, mark, { invitationHash: hashOf(`token ${mark}`), keepsLink }));
      await store.answers.mix(survey, 1);
      await look(survey);
      await store.answers.submit(aSubmission(survey, `${survey} anew`, { amends: receipt(`${survey} 0`), keepsLink }));
      expect(await isOpen(survey), survey).to.equal(false);
      await answer(survey, named(`${survey} more`, 6));
      expect(await isOpen(survey), `${survey}, and many came`).to.equal(false);
    }
  });

  it('is refused after one was erased in a confidential survey, and goes when the survey does', async () => {
    const { store, database } = opened();
    const marks = named('erased', 20);
    await store.people.invite('erased', marks.map((mark) => ({ tokenHash: hashOf(`token ${mark}`) })));
    for (const mark of marks) await store.answers.submit(aSubmission('erased', mark, { invitationHash: hashOf(`token ${mark}`), keepsLink: true }));
    await store.answers.mix('erased', 1);
    await look('erased');
    expect(await store.answers.eraseOf('erased', hashOf('token erased 3'))).to.equal(true);
    expect(await isOpen('erased')).to.equal(false);
    await store.answers.eraseAll('erased');
    expect(await database.query(`select 1 from answers.look where survey = 'erased'`)).to.deep.equal([]);
  });

  it('gives the answers that were compared and no other; nothing of a page when one of them is gone or changed by then', async () => {
    const { store } = opened();
    const marks = named('same', 30);
    await answer('same', marks);
    const first = await look('same');
    if (first === undefined) throw new Error('the first look is open');
    await answer('same', named('slipped in', 7));
    expect((await marksOfPages(store.answers.readMixed('same', first))).sort()).to.deep.equal([...marks].sort());
    await store.answers.withdraw('same', receipt('same 3'));
    const told: unknown[] = [];
    let problem: unknown;
    try {
      for await (const one of store.answers.readMixed('same', first)) told.push(one);
    } catch (error) {
      problem = error;
    }
    expect(problem instanceof ProblemError && problem.problems[0].code).to.equal('export_too_alike');
    expect(told).to.deep.equal([]);
  });

  it('gives every byte as it is stored, of answers that fill many pages and are longer than any page was thought to be', async () => {
    const { store, database } = opened();
    const said = (i: number): string => `${String(i)} \\ \\n "å“ \u2028 ${'ö\t'.repeat(i % 2 === 0 ? 5_000 : 1)}`;
    await store.answers.addAll('long', Array.from({ length: 2_100 }, (_unused, i) => aResponse(said(i))));
    await store.upkeep.reshuffle('long');
    const taken = await look('long');
    if (taken === undefined) throw new Error('the first look is open');
    const pages: string[] = [];
    for await (const page of store.answers.readMixed('long', taken)) pages.push(Buffer.from(page).toString());
    const stored = await database.query<{ content: string }>(`select content::text as content from answers.response where survey = 'long' order by id`);
    expect([taken.answers, stored.length, pages.length]).to.deep.equal([2_100, 2_100, 3]);
    expect(pages.join('\n') === stored.map(({ content }) => content).join('\n'), 'to the letter').to.equal(true);
  });

  it('is taken back with the transaction it was taken in, and keeps neither ids, receipts nor a time', async () => {
    const { store, database } = opened();
    await answer('undone', named('undone', 20));
    await store.atomically(async (inside) => {
      await inside.answers.look('undone', key);
      throw new Error('the log could not be written');
    }).catch(() => undefined);
    expect(await database.query(`select 1 from answers.look where survey = 'undone'`)).to.deep.equal([]);
    await look('undone');
    const columns = await database.query<{ name: string }>(`select column_name as name from information_schema.columns where table_schema = 'answers' and table_name = 'look' order by 1`);
    expect(columns.map(({ name }) => name)).to.deep.equal(['digest', 'marks', 'survey']);
    const [known] = await database.query<{ known: number; marks: number }>(
      `select (select count(*)::int from answers.response r where r.id = any(l.marks)) as known, cardinality(l.marks) as marks from answers.look l where survey = 'undone'`);
    expect(known).to.deep.equal({ known: 0, marks: 20 });
  });
});
