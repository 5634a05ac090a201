/** A text is put right although too few answers have come. Authority: statistics.md 16.7 ("else that cell repeats the old value"), trust.md 6 P92. */
import { expect } from 'chai';
import { checkEdition } from '../../../server/acts/checkEdition.js';
import { loadEdition } from '../../../server/acts/loadEdition.js';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { withdrawEdition } from '../../../server/acts/withdrawEdition.js';
import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import { editionToJson } from '../../../analysis/report/editionToJson.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import { toJsonObject, type JsonObject } from '../../../analysis/survey/jsonReading.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { ProblemError, type Problem } from '../../../server/problems/problem.js';
import type { Store } from '../../../server/store/store.js';
import { onEachDatabase } from '../../support/databases.js';
import { answers, putSmallReport, smallAnswers, smallPlan, smallSurvey } from '../../support/smallReport.js';

const now = new Date('2026-02-01T12:00:00Z');
const both = (text: string) => ({ sv: text, en: text });
const claims = [{ share: 'methods/statistics', between: [0.5, 0.9] }];

onEachDatabase('an edition with the numbers of the one before', (opened) => {
  const publish = (store: Store, survey: string, note: string, sameNumbers = false) => publishEdition(store, { survey, note, now, who: 'test', language: 'sv', sameNumbers });
  const plan = (store: Store, survey: string, changes: object) => store.surveys.putPlan(survey, JSON.stringify({ ...smallPlan, survey, ...changes }));
  async function contentOf(store: Store, survey: string, number: string): Promise<JsonObject> {
    const content: JsonValue = JSON.parse((await store.editions.find(survey, number))?.content ?? 'null') as JsonValue; // JSON.parse is typed any and gives nothing else
    return toJsonObject(content, 'edition');
  }
  async function problemsOf(act: Promise<unknown>): Promise<readonly Problem[]> {
    try {
      await act;
    } catch (error) {
      if (error instanceof ProblemError) return error.problems;
      throw error;
    }
    return [];
  }
  const codesOf = async (act: Promise<unknown>) => (await problemsOf(act)).map(({ code }) => code);

  it('16.7: a title is put right after one more answer: every number is that of the edition before, to the last digit, whoever has come since', async () => {
    const { store } = opened();
    await putSmallReport(store, 'right');
    await publish(store, 'right', '');
    await store.answers.addAll('right', answers(1, ['formula'], 'south'));
    // one more was invited as well: a rate of theirs would be of other people
    await store.people.putFrame('right', Array.from({ length: 150 }, () => ({ department: 'south' })));
    await plan(store, 'right', { title: { text: both('{share:methods/statistics} av {n}, {responseRate}'), claims } });
    expect(await codesOf(publish(store, 'right', 'Rättad rubrik'))).to.deep.equal(['edition_held_back']);
    const { hints, ...checked } = await checkEdition(store, 'right', now, { sameNumbers: true });
    expect(checked).to.deep.equal({ edition: '1.1', answered: 72, repeats: '1.0' });
    expect(hints.map(({ code }) => code), 'groups of which no one chose an answer').to.deep.equal(['TOLD_OF_ALL']);
    const { hash } = await publish(store, 'right', 'Rättad rubrik', true);
    const [before, after] = [await contentOf(store, 'right', '1.0'), await contentOf(store, 'right', '1.1')];
    for (const part of ['tables', 'indicators', 'answered', 'invited', 'invitedBy', 'settings', 'claims'] as const) expect(canonicalJson(after[part] ?? null), part).to.equal(canonicalJson(before[part] ?? null));
    expect([after['repeats'], before['repeats'], after['replaces'], after['answered'], after['invited']]).to.deep.equal(['1.0', undefined, '1.0', 72, 200]);
    expect(JSON.stringify(after['texts']).replaceAll('\u00a0', ' ')).to.include('67 % av 72, 36 %');
    const [first, second] = await store.editions.list('right');
    expect(second?.hash).to.equal(hash).and.not.equal(first?.hash);
    if (second === undefined) throw new Error('there are two');
    expect(canonicalJson(editionToJson(loadEdition(second).edition)), 'read and written again').to.equal(second.content);
    expect((await store.audit.list(10, { surveys: ['right'] })).map(({ detail }) => detail['repeats'])).to.deep.equal(['1.0', undefined]);
    // the one answer is as hidden as it was; with four more they are counted beside all that was shown
    expect(new Set(await codesOf(publish(store, 'right', 'Fler svar')))).to.deep.equal(new Set(['edition_held_back']));
    await store.answers.addAll('right', answers(4, ['statistics'], 'south'));
    expect(await codesOf(publish(store, 'right', 'Fler svar'))).to.deep.equal([]);
    expect([(await contentOf(store, 'right', '1.2'))['answered'], (await contentOf(store, 'right', '1.2'))['repeats']]).to.deep.equal([77, undefined]);
  });

  it('texts are held to the numbers they stand beside, as always', async () => {
    const { store } = opened();
    await putSmallReport(store, 'held');
    await publish(store, 'held', '');
    await store.answers.addAll('held', answers(40, ['statistics'], 'north'));
    await plan(store, 'held', { title: { text: both('Nästan alla'), claims: [{ share: 'methods/statistics', between: [0.75, 0.9] }] } });
    expect(await codesOf(publish(store, 'held', 'Ny rubrik', true)), 'true of the answers there are now, false of what is shown').to.deep.equal(['claim_between']);
    expect(await codesOf(publish(store, 'held', ' ', true))).to.deep.equal(['note_missing']);
  });

  it('what was withdrawn is not published once more: the newest that holds is, and nothing where none does', async () => {
    const { store } = opened();
    await putSmallReport(store, 'gone');
    expect(await codesOf(publish(store, 'gone', '', true))).to.deep.equal(['same_numbers_none']);
    await publish(store, 'gone', '');
    await store.answers.addAll('gone', answers(10, ['statistics'], 'north'));
    await publish(store, 'gone', 'Fler svar');
    const withdraw = (edition: string) => withdrawEdition(store, { survey: 'gone', edition, reason: 'Talen var fel räknade', today: '2026-02-01', who: 'test' });
    await withdraw('1.1');
    await publish(store, 'gone', 'Tillbaka', true);
    expect(((content) => [content['answered'], content['repeats'], content['replaces']])(await contentOf(store, 'gone', '1.2'))).to.deep.equal([72, '1.0', '1.1']);
    await withdraw('1.0');
    await withdraw('1.2');
    const [refused, ...others] = await problemsOf(publish(store, 'gone', 'Igen', true));
    expect([refused?.code, refused?.params['edition'], others]).to.deep.equal(['same_numbers_withdrawn', '1.2', []]);
  });

  it('what changed since the wave before is what was told then, whatever that wave has published since; what was not told is not told now', async () => {
    const { store } = opened();
    const changed = { code: 'changes', chart: 'wave-change', question: 'methods', heading: both('Ändrat'), title: { text: both('{change:methods/statistics}') } };
    await putSmallReport(store, 'then');
    await publish(store, 'then', '');
    await putSmallReport(store, 'now', [...smallAnswers(), ...answers(20, ['script'], 'north')], { ...smallPlan, survey: 'now', figures: [...smallPlan.figures, changed] });
    await store.surveys.change('now', (await store.surveys.find('now'))?.revision ?? 0, { earlier: 'then' });
    await publish(store, 'now', '');
    await store.answers.addAll('then', answers(12, ['statistics'], 'north'));
    await publish(store, 'then', 'Fler svar');
    await publish(store, 'now', 'Rättad', true);
    const [first, second] = [await contentOf(store, 'now', '1.0'), await contentOf(store, 'now', '1.1')];
    expect(canonicalJson(second['earlier'] ?? null)).to.equal(canonicalJson(first['earlier'] ?? null)).and.include('"edition":"1.0"');
    await plan(store, 'now', {});
    await publish(store, 'now', 'Utan', true);
    await plan(store, 'now', { figures: [...smallPlan.figures, changed] });
    const problems = await problemsOf(publish(store, 'now', 'Med', true));
    expect(problems.map(({ code, params }) => [code, params['what'], params['edition']])).to.deep.equal([['same_numbers_lacking', 'change', '1.2']]);
  });

  it('is refused, with what lacks, where the plan asks for what was not shown or the questionnaire has another version', async () => {
    const { store } = opened();
    await putSmallReport(store, 'lacks', smallAnswers(), { ...smallPlan, survey: 'lacks', keyNumbers: [{ share: 'methods/statistics', phrase: both('behöver statistik') }] });
    await publish(store, 'lacks', '');
    const together = { code: 'together', chart: 'upset-needs', question: 'methods', heading: both('Tillsammans'), title: { text: both('Tillsammans') } };
    await plan(store, 'lacks', { figures: [...smallPlan.figures, together], bases: { methods: 'shown' } });
    const problems = await problemsOf(publish(store, 'lacks', 'Ny figur', true));
    expect(problems.map(({ code, params, place }) => [code, params['what'], params['name'], place?.path])).to.deep.equal([
      ['same_numbers_lacking', 'base', 'methods', 'bases.methods'], ['same_numbers_lacking', 'indicator', 'needs_statistics', undefined], ['same_numbers_lacking', 'together', 'methods', undefined],
    ]);
    for (const problem of problems) for (const language of ['sv', 'en'] as const) expect(JSON.stringify(wordingOf(problem, language))).to.include('1.0').and.not.include('undefined');
    await store.surveys.put({ slug: 'lacks', inventory: 'small', state: 'open', version: 2 }, JSON.stringify({ ...smallSurvey('lacks'), version: 2 }));
    await plan(store, 'lacks', {});
    const [refused] = await problemsOf(publish(store, 'lacks', 'Ny version', true));
    expect([refused?.code, refused?.params]).to.deep.equal(['same_numbers_version', { edition: '1.0', before: 1, now: 2 }]);
  });
});
