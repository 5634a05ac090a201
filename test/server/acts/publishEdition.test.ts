import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { ProblemError, type Problem } from '../../../server/problems/problem.js';
import type { Store } from '../../../server/store/store.js';
import { onEachDatabase } from '../../support/databases.js';
import { answers, putSmallReport, smallAnswers, smallPlan } from '../../support/smallReport.js';

const request = { note: 'Fler svar', now: new Date('2026-02-01T23:30:00Z'), who: 'test', language: 'en' } as const;

async function problemsOf(work: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}

/** Not the code that wrote it: keys sorted by hand, everything else left to the platform. */
function sortedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => `${JSON.stringify(key)}:${sortedText(each)}`).join(',')}}`;
}

interface StoredTable {
  readonly by: readonly string[];
  readonly baseRule: string;
  readonly rows: readonly { readonly count: number | null; readonly base: number | null }[];
}

async function tablesOf(store: Store, survey: string, number: string): Promise<readonly StoredTable[]> {
  const content = JSON.parse((await store.editions.find(survey, number))?.content ?? '{}') as { readonly tables: readonly StoredTable[] };
  return content.tables;
}

async function editionsOf(store: Store, survey: string) {
  return (await store.editions.list(survey)).map(({ number, date, note }) => [number, date, [...note]]);
}

onEachDatabase('publishing an edition', (opened) => {
  it('the first is 1.0 under the date of the plan; its hash is that of its canonical JSON (RFC 8785), computed a second way', async () => {
    const { store } = opened();
    await putSmallReport(store, 'first');
    const published = await publishEdition(store, { ...request, survey: 'first', note: '', publicUrl: 'https://behov.example.org' });
    expect(published).to.include({ edition: '1.0', address: 'https://behov.example.org/en/r/first/1.0' });
    const stored = await store.editions.find('first', '1.0');
    expect(stored?.date).to.equal('2026-01-14');
    expect(createHash('sha256').update(sortedText(JSON.parse(stored?.content ?? ''))).digest('hex')).to.equal(published.hash);
    expect((await store.audit.list(10)).filter(({ survey }) => survey === 'first').map(({ act, who, detail }) => [act, who, detail['edition'], detail['answered']])).to.deep.equal([['publish_edition', 'test', '1.0', 72]]);
  });

  it('16.7: after one new answer the next is held back and says how many all lack, but of no group; after five it is 1.1, dated in Stockholm', async () => {
    const { store } = opened();
    await putSmallReport(store, 'next');
    await publishEdition(store, { ...request, survey: 'next', note: '' });
    const first = await store.editions.find('next', '1.0');
    await store.answers.addAll('next', answers(1, ['statistics'], 'south'));
    const [held, ...others] = await problemsOf(publishEdition(store, { ...request, survey: 'next' }));
    expect([held?.code, held?.params['missing'], others]).to.deep.equal(['edition_held_back', 4, []]);
    const said = wordingOf(held ?? { code: '', params: {} }, 'sv');
    expect(JSON.stringify([said, wordingOf(held ?? { code: '', params: {} }, 'en'), held])).not.to.match(/Dept|Alla|Everyone|undefined/);
    expect(said.mend).to.include('minst 4 svar till').and.include('minst 5 andra svar');
    expect(await editionsOf(store, 'next')).to.have.length(1);

    await store.answers.addAll('next', answers(4, ['statistics'], 'south'));
    await publishEdition(store, { ...request, survey: 'next' });
    expect(await editionsOf(store, 'next')).to.deep.equal([['1.0', '2026-01-14', []], ['1.1', '2026-02-02', [['und', 'Fler svar']]]]);
    expect(await store.editions.find('next', '1.0')).to.deep.equal(first);
  });

  it('an answer that answers nothing is still one answer too few', async () => {
    const { store } = opened();
    await putSmallReport(store, 'silent');
    await publishEdition(store, { ...request, survey: 'silent', note: '' });
    await store.answers.addAll('silent', answers(1, [], 'north').map((each) => ({ ...each, answers: new Map() })));
    const problems = await problemsOf(publishEdition(store, { ...request, survey: 'silent' }));
    expect(problems.map(({ code }) => code)).to.deep.equal(['edition_held_back']);
  });

  it('a question keeps the base of the first edition, since the difference would tell who of a small group gave no answer', async () => {
    const { store } = opened();
    const silent = answers(12, [], 'south').map((each) => ({ ...each, answers: new Map([...each.answers].filter(([question]) => question !== 'methods')) }));
    await putSmallReport(store, 'bases', [...smallAnswers(), ...silent]);
    await publishEdition(store, { ...request, survey: 'bases', note: '' });
    const firstTable = (await tablesOf(store, 'bases', '1.0')).find(({ by }) => by.length === 0);
    expect([firstTable?.baseRule, firstTable?.rows[0]?.base], 'of those who answered').to.deep.equal(['answered', 72]);
    await store.answers.addAll('bases', answers(30, ['statistics'], 'south'));
    const title = { text: { sv: 'Statistik', en: 'Statistics' }, claims: [] };
    await store.surveys.putPlan('bases', JSON.stringify({ ...smallPlan, survey: 'bases', title, bases: { methods: 'shown' } }));
    const problems = await problemsOf(publishEdition(store, { ...request, survey: 'bases' }));
    expect(problems.map(({ code, place }) => [code, place?.path])).to.deep.equal([['base_changed', 'bases.methods']]);
    const [changed = { code: '', params: {} }] = problems;
    expect(wordingOf(changed, 'sv').message).to.include('andelar av dem som fick frågan').and.include('1.0').and.include('andelar av dem som svarade');
    expect(wordingOf(changed, 'en').mend).to.include('methods: answered');
    await store.surveys.putPlan('bases', JSON.stringify({ ...smallPlan, survey: 'bases', title, bases: { methods: 'answered' } }));
    await publishEdition(store, { ...request, survey: 'bases' });
    expect((await editionsOf(store, 'bases')).map(([number]) => number)).to.deep.equal(['1.0', '1.1']);
  });

  it('counts every table of a question among those the plan says, and says so in what is stored', async () => {
    const { store } = opened();
    const silent = answers(28, [], 'south').map((each) => ({ ...each, answers: new Map([...each.answers].filter(([question]) => question !== 'methods')) }));
    await putSmallReport(store, 'asked', [...smallAnswers(), ...silent], { ...smallPlan, survey: 'asked', title: { text: { sv: '{share:methods/statistics}', en: '{base:methods/statistics}' } }, bases: { methods: 'shown' } });
    await publishEdition(store, { ...request, survey: 'asked', note: '' });
    const tables = await tablesOf(store, 'asked', '1.0');
    expect(tables.map(({ by, baseRule, rows: [row] }) => [by, baseRule, row?.count, row?.base])).to.deep.equal([[[], 'shown', 48, 100], [['department'], 'shown', 48, 100]]);
    const content = JSON.parse((await store.editions.find('asked', '1.0'))?.content ?? '') as { texts: { sv: { title: string }; en: { title: string } }; plan: { bases?: unknown } };
    expect([content.texts.sv.title, content.texts.en.title, content.plan.bases]).to.deep.equal(['48\u00a0%', '100', { methods: 'shown' }]);
  });

  it('a claim that does not hold stops it, showing what is claimed and what is', async () => {
    const { store } = opened();
    const title = { text: { sv: 'Nästan alla', en: 'Nearly everyone' }, claims: [{ share: 'methods/statistics', between: [0.9, 1] }] };
    const figure = { ...smallPlan.figures[0], finding: { text: { sv: '{share:methods/statistics by department/tiny}', en: '{share:methods/statistics by department/tiny}' } } };
    await putSmallReport(store, 'claims', smallAnswers(), { ...smallPlan, survey: 'claims', title, figures: [figure] });
    const problems = await problemsOf(publishEdition(store, { ...request, survey: 'claims', note: '' }));
    expect(problems.map(({ code, place }) => [code, place?.path])).to.deep.equal([['number_not_shown', 'figures[0].finding'], ['claim_between', 'title']]);
    const [, claim] = problems;
    const sv = wordingOf(claim ?? { code: '', params: {} }, 'sv').message.replaceAll('\u00a0', ' ');
    expect(sv).to.include('Nästan alla').and.include('mellan 90,0 % och 100,0 %').and.include('66,7 % (55,2–76,5)');
    expect(wordingOf(claim ?? { code: '', params: {} }, 'en').message).to.include('Nearly everyone').and.include('between 90.0% and 100.0%').and.include('66.7% (55.2–76.5)');
    expect(await editionsOf(store, 'claims')).to.deep.equal([]);
  });

  it('P90: nine answers are refused with the count alone', async () => {
    const { store } = opened();
    await putSmallReport(store, 'few', answers(9, ['statistics'], 'north'));
    const [refused] = await problemsOf(publishEdition(store, { ...request, survey: 'few', note: '' }));
    expect(refused?.code).to.equal('too_few_answers');
    expect(refused?.params).to.deep.equal({ answers: 9, needed: 10, missing: 1 });
  });

  it('needs a survey, a plan, and from the second on a reason', async () => {
    const { store } = opened();
    const codes = async (survey: string) => (await problemsOf(publishEdition(store, { ...request, survey, note: ' ' }))).map(({ code }) => code);
    expect(await codes('nowhere')).to.deep.equal(['survey_unknown']);
    await putSmallReport(store, 'again');
    expect(await codes('again')).to.deep.equal([]);
    expect(await codes('again')).to.deep.equal(['note_missing']);
  });

  it('two at once are two editions, or one and a refusal; never the same number twice', async () => {
    const { store } = opened();
    await putSmallReport(store, 'race');
    const both = await Promise.all([1, 2].map(() => problemsOf(publishEdition(store, { ...request, survey: 'race' }))));
    const made = both.filter((problems) => problems.length === 0);
    expect(both.flat().map(({ code }) => code)).to.deep.equal(made.length === 2 ? [] : ['edition_fixed']);
    expect((await editionsOf(store, 'race')).map(([number]) => number)).to.deep.equal(['1.0', '1.1'].slice(0, made.length));
  });
});
