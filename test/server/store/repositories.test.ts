import { expect } from 'chai';
import { ProblemError } from '../../../server/problems/problem.js';
import type { StoredEdition } from '../../../server/store/store.js';
import { onEachDatabase } from '../../support/databases.js';
import { aResponse, aSubmission, marksOf } from '../../support/submissions.js';

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0].code;
    throw error;
  }
  return 'done';
}

function anEdition(survey: string, number: string): StoredEdition {
  return { survey, number, date: '2026-03-29', note: new Map([['sv', 'Först'], ['en', 'First']]), hash: 'a'.repeat(64), content: `{"number":"${number}"}` };
}

onEachDatabase('what the store remembers', (opened) => {
  const survey = { slug: 'needs-2025', inventory: 'needs', state: 'open', version: 1 } as const;

  it('a definition version is fixed: the same again changes nothing, other content is refused, a new one is added', async () => {
    const { surveys } = opened().store;
    await surveys.put(survey, '{"a":1}');
    await surveys.put(survey, '{"a":1}');
    expect(await codeOf(surveys.put(survey, '{"a":2}'))).to.equal('definition_fixed');
    await surveys.put({ ...survey, version: 2, state: 'draft' }, '{"a":2}');
    expect(await surveys.find('needs-2025')).to.deep.equal({ ...survey, version: 2, revision: 2, entry: 'open' });
    expect(await surveys.getDefinition('needs-2025', 1)).to.deep.equal({ survey: 'needs-2025', version: 1, revision: 1, source: '{"a":1}' });
    expect(await codeOf(surveys.getDefinition('needs-2025', 3))).to.equal('definition_unknown');
  });

  it('keeps state and plan of a survey, and knows which it does not have', async () => {
    const { surveys } = opened().store;
    await surveys.setState('needs-2025', 'closed');
    expect((await surveys.find('needs-2025'))?.state).to.equal('closed');
    expect(await surveys.findPlan('needs-2025')).to.equal(undefined);
    await surveys.putPlan('needs-2025', '{"plan":"b"}');
    expect(await surveys.findPlan('needs-2025')).to.equal('{"plan":"b"}');
    expect(await surveys.getPlan('needs-2025')).to.deep.equal({ source: '{"plan":"b"}', revision: 1 });
    await surveys.changePlan('needs-2025', 1, { source: '{"plan":"c"}', written: 'plan: c' });
    expect(await codeOf(surveys.changePlan('needs-2025', 1, { source: '{"plan":"d"}' })), 'two who saw the same').to.equal('plan_changed');
    expect(await surveys.getPlan('needs-2025')).to.deep.equal({ source: '{"plan":"c"}', written: 'plan: c', revision: 2, before: { source: '{"plan":"b"}' } });
    await surveys.changeSupport('needs-2025', 2, 'support: d');
    await surveys.undoPlan('needs-2025', 3);
    expect(await surveys.getPlan('needs-2025')).to.deep.equal({ source: '{"plan":"c"}', written: 'plan: c', revision: 4, before: { source: '{"plan":"c"}', written: 'plan: c', support: 'support: d' } });
    expect(await codeOf(surveys.undoPlan('needs-2025', 3)), 'of two who undo the same').to.equal('plan_changed');
    expect(await surveys.find('other')).to.equal(undefined);
    expect(await codeOf(surveys.setState('other', 'open'))).to.equal('survey_unknown');
    expect((await surveys.list()).map(({ slug }) => slug)).to.deep.equal(['needs-2025']);
  });

  it('editions never change, are ordered as numbers, and the newest is current', async () => {
    const { editions } = opened().store;
    for (const number of ['1.0', '1.10', '1.9']) await editions.add(anEdition('needs-2025', number));
    expect(await codeOf(editions.add({ ...anEdition('needs-2025', '1.9'), note: new Map([['sv', 'changed']]) }))).to.equal('edition_fixed');
    expect((await editions.list('needs-2025')).map(({ number }) => number)).to.deep.equal(['1.0', '1.9', '1.10']);
    expect(await editions.findCurrent('needs-2025')).to.deep.equal(anEdition('needs-2025', '1.10'));
    expect([await editions.currentNumber('needs-2025'), await editions.currentNumber('nothing')]).to.deep.equal(['1.10', undefined]);
    expect(await editions.find('needs-2025', '2.0')).to.equal(undefined);
  });

  it('of two files of the same name the first is served for ever', async () => {
    const { editions } = opened().store;
    const file = (text: string) => ({ hash: text, mediaType: 'text/plain', bytes: Buffer.from(text) });
    const kept = await Promise.all(['one', 'two'].map((text) => editions.keepFile('needs-2025', '1.0', 'fig', file(text))));
    expect(kept[0]).to.deep.equal(kept[1]);
    expect(await editions.findFile('needs-2025', '1.0', 'fig')).to.deep.equal(kept[0]);
    expect(await editions.findFile('needs-2025', '1.0', 'other')).to.equal(undefined);
  });

  it('counts the invited by any background variables, and replaces the whole frame', async () => {
    const { people } = opened().store;
    await people.putFrame('needs-2025', [{ unit: 'old', role: 'x' }]);
    const person = (unit: string, role: string) => ({ unit, role });
    await people.putFrame('needs-2025', [person('a', 'phd'), person('a', 'phd'), person('a', 'prof'), person('constructor', 'phd')]);
    const byUnit = await people.countFrame('needs-2025', ['unit']);
    expect(new Map(byUnit.map(({ group, invited }) => [group['unit'], invited]))).to.deep.equal(new Map([['a', 3], ['constructor', 1]]));
    expect(await people.countFrame('needs-2025', [])).to.deep.equal([{ group: {}, invited: 4 }]);
    expect(await people.countFrame('nothing', ['unit'])).to.deep.equal([]);
  });

  it('reads every answer once, also over page limits and while some are being mixed', async () => {
    const { answers } = opened().store;
    const marks = Array.from({ length: 4_500 }, (_, i) => `m${i}`);
    await answers.addAll('many', marks.slice(0, 4_400).map(aResponse));
    await Promise.all(marks.slice(4_400).map((mark) => answers.submit(aSubmission('many', mark))));
    const reading = marksOf(answers.readAll('many'));
    await answers.mix('many', 5);
    expect((await reading).sort()).to.deep.equal([...marks].sort());
    expect(await answers.count('many')).to.equal(4_500);
  });

  it('atomically: all of it or nothing, each part under its own role, and what waits for the commit comes after', async () => {
    const { store } = opened();
    const submission = aSubmission('together');
    const failed = store.atomically(async (inside) => {
      await inside.audit.add({ who: 'cli', act: 'try', detail: {} });
      await inside.answers.submit(submission);
      expect(await inside.answers.count('together')).to.equal(1);
      throw new Error('no');
    });
    expect(await failed.catch((error: unknown) => error)).to.be.instanceOf(Error).with.property('message', 'no');
    expect(await store.answers.count('together')).to.equal(0);
    await store.atomically(async (inside) => {
      await Promise.all([
        inside.answers.submit(submission), inside.audit.add({ who: 'cli', act: 'try', survey: 'together', detail: { n: 1 } }),
        inside.people.countByDay('together'), inside.answers.count('together'),
      ]);
      expect(await inside.answers.mix('together', 1)).to.equal(1);
    });
    expect(await store.answers.count('together')).to.equal(1);
    const [entry] = await store.audit.list(5);
    expect(entry).to.include({ who: 'cli', act: 'try', survey: 'together' });
  });

  it('jobs: taken by one, again after a failure, once though added twice while waiting', async () => {
    const { jobs } = opened().store;
    await jobs.add('draw', { figure: 1 });
    await jobs.add('draw', { figure: 1 });
    await jobs.add('draw', { figure: 2 });
    await jobs.add('later', {}, new Date(Date.now() + 3_600_000));
    const taken = await Promise.all(Array.from({ length: 8 }, () => jobs.take()));
    const got = taken.flatMap((job) => (job === undefined ? [] : [job]));
    expect(got.map(({ payload }) => JSON.stringify(payload)).sort()).to.deep.equal(['{"figure":1}', '{"figure":2}']);
    const [first, second] = got;
    await jobs.finish(first?.id ?? '');
    await jobs.fail(second?.id ?? '', 'x'.repeat(1_000));
    expect(await jobs.take()).to.equal(undefined);
    await opened().database.query(`update desk.job set run_after = now() where kind = 'draw'`);
    expect(await jobs.take()).to.deep.include({ id: second?.id, attempts: 2 });
  });

  it('jobs: one whose worker died is taken again, and one that always fails waits for a person', async () => {
    const { store: { jobs }, database } = opened();
    await database.query('delete from desk.job');
    await jobs.add('mail', {});
    const taken = await jobs.take();
    await database.query(`update desk.job set taken_until = now() - interval '1 second'`);
    expect((await jobs.take())?.id).to.equal(taken?.id);
    await database.query('update desk.job set attempts = 10');
    await jobs.fail(taken?.id ?? '', 'Error');
    await database.query('update desk.job set run_after = now()');
    expect(await jobs.take()).to.equal(undefined);
    expect(await database.query('select given_up, failure from desk.job')).to.deep.equal([{ given_up: true, failure: 'Error' }]);
  });
});
