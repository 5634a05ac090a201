/**
 * What a report says of the change since the wave before is made of what both have shown, and of nothing else.
 * Authority: statistics.md 10.4 and 16.7; contracts.md, "Edition hash".
 */
import { expect } from 'chai';
import { loadEdition } from '../../../server/acts/loadEdition.js';
import { planHere } from '../../../server/acts/plan/planHere.js';
import { reportNow } from '../../../server/acts/plan/reportNow.js';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { earlierReleased } from '../../../server/acts/results/earlierReleased.js';
import { freezeResults } from '../../../server/acts/results/freezeResults.js';
import { releasedBefore } from '../../../server/acts/results/releasedBefore.js';
import { sealEdition } from '../../../server/acts/sealEdition.js';
import { withdrawEdition } from '../../../server/acts/withdrawEdition.js';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import type { Edition } from '../../../analysis/report/edition.js';
import { figureOf } from '../../../analysis/report/figureOf.js';
import { offeredFigures } from '../../../analysis/report/offeredFigures.js';
import type { Response } from '../../../analysis/survey/answers.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { ProblemError, type Problem } from '../../../server/problems/problem.js';
import type { Store } from '../../../server/store/store.js';
import { onEachDatabase } from '../../support/databases.js';
import { answers, definitionOfSmall, putSmallReport, smallAnswers, smallPlan, smallSurvey } from '../../support/smallReport.js';

const now = new Date('2026-02-01T12:00:00Z');
const both = (text: string) => ({ sv: text, en: text });

/** 100 answers, 30 of them statistics: far fewer than the 48 of 72 of now. Nobody in 'quotes' but two: hidden then. */
const before = (): readonly Response[] => [...answers(15, ['statistics'], 'north'), ...answers(30, ['script'], 'north'), ...answers(15, ['statistics'], 'south'), ...answers(38, ['nothing'], 'south'), ...answers(2, ['quotes'], 'south')];

const title = { text: { sv: 'Statistik: {change:methods/statistics} sedan {earlierWave}, förut {earlier:methods/statistics} ({changeInterval:methods/statistics})', en: 'Statistics {change:methods/statistics}' } };
const changes = { code: 'changes', chart: 'wave-change', question: 'methods', heading: both('Ändrat'), finding: both('{changes:methods}'), title };
const planOf = (survey: string) => ({ ...smallPlan, survey, figures: [...smallPlan.figures, changes] });

onEachDatabase('a report that says what changed since the wave before', (opened) => {
  const publish = (store: Store, survey: string, note = '') => publishEdition(store, { survey, note, now, who: 'test', language: 'sv' });
  async function editionOf(store: Store, survey: string): Promise<Edition> {
    const stored = await store.editions.findCurrent(survey);
    if (stored === undefined) throw new Error('there is an edition');
    return loadEdition(stored).edition;
  }
  async function problemOf(act: Promise<unknown>): Promise<Problem> {
    try {
      await act;
    } catch (error) {
      if (error instanceof ProblemError) return error.problems[0];
      throw error;
    }
    throw new Error('it was done');
  }
  /** Two waves, the earlier one closed, nothing published of either. */
  async function putWaves(name: string, earlierAnswers = before()): Promise<readonly [Store, string, string]> {
    const { store } = opened();
    const [earlier, later] = [`${name}-then`, `${name}-now`];
    await putSmallReport(store, earlier, earlierAnswers, { ...smallPlan, survey: earlier, title: { text: both('Statistik') } });
    await store.surveys.setState(earlier, 'closed');
    await putSmallReport(store, later, smallAnswers(), planOf(later));
    await nameEarlier(store, later, earlier);
    return [store, earlier, later];
  }
  async function nameEarlier(store: Store, later: string, earlier: string): Promise<void> {
    const survey = await store.surveys.find(later);
    await store.surveys.change(later, survey?.revision ?? 0, { earlier });
  }

  it('16.7: keeps the numbers that the earlier edition published, under its hash, and hides what either wave hides', async () => {
    const [store, earlier, later] = await putWaves('kept');
    await publish(store, earlier);
    await publish(store, later);
    const [then, found] = [await editionOf(store, earlier), await editionOf(store, later)];
    const stored = await store.editions.findCurrent(later);
    expect(sealEdition(found)).to.deep.equal({ content: stored?.content, hash: stored?.hash });
    expect([found.earlier?.survey, found.earlier?.edition, found.earlier?.answered]).to.deep.equal([earlier, '1.0', 100]);
    const rows = found.earlier?.questions.find(({ question }) => question === 'methods')?.rows ?? [];
    const tableOf = (edition: Edition) => edition.tables.find(({ question, by }) => question === 'methods' && by.length === 0)?.rows ?? [];
    for (const [side, edition] of [['earlier', then], ['later', found]] as const) {
      expect(rows.map((row) => [row.code, row[side]])).to.deep.equal(tableOf(edition).map(({ code, count, base, share }) => [code, { count, base, share }]));
    }
    const [statistics] = rows;
    expect(statistics?.difference).to.be.closeTo(48 / 72 - 30 / 100, 1e-12);
    expect(statistics?.verdict).to.equal('increased');
    const hidden = rows.filter(({ earlier: one, later: two }) => one.share === null || two.share === null);
    expect(hidden.map(({ code }) => code)).to.include('quotes');
    for (const row of hidden) expect([row.difference, row.low, row.high, row.p, row.verdict, row.release]).to.deep.equal([null, null, null, null, null, 'suppress']);
    expect(found.texts.sv.figures[2]).to.deep.include({ title: 'Statistik: +37 sedan förra gången, förut 30\u00a0% (+22 till +49)' });
    expect(found.texts.en.figures[2]?.finding).to.match(/^“Statistics” rose by 37 percentage points, from 30% \(.*\) to 67% \(.*\); 95% confidence interval 22 to 49\./);
    const figure = figureOf(found, { number: 3, language: 'sv', size: 'doc', measure: (text, size) => text.length * size * 0.5 });
    expect(figure.drawing).not.to.equal(undefined);
    expect(figure.words.notes.join(' ')).to.contain('Små behov, utgåva\u00a01.0');
  });

  it('16.7: an earlier wave without an edition is told from what the desk froze, and not at all before', async () => {
    const [store, earlier, later] = await putWaves('frozen');
    const refused = await problemOf(publish(store, later));
    expect([refused.code, refused.place?.path]).to.deep.equal(['number_not_shown', 'figures[2].finding']);
    const missing = await (async () => {
      const plan = { ...planOf(later), figures: [...smallPlan.figures, { ...changes, finding: undefined, title: { text: both('Ändrat') } }] };
      await store.surveys.putPlan(later, JSON.stringify(plan));
      return problemOf(publish(store, later));
    })();
    expect([missing.code, missing.params['figure']]).to.deep.equal(['wave_missing', 3]);
    expect(wordingOf(missing, 'sv').mend).to.contain('lås dess resultat');
    await freezeResults(store, { survey: earlier, who: 'test', now });
    await publish(store, later);
    const [frozen] = await releasedBefore(store, earlier);
    const found = await editionOf(store, later);
    expect([found.earlier?.edition, found.earlier?.answered]).to.deep.equal([null, 100]);
    const shown = frozen?.tables.find(({ question, by }) => question === 'methods' && by.length === 0)?.rows.map(({ code, count }) => [code, count]);
    expect(found.earlier?.questions[0]?.rows.map((row) => [row.code, row.earlier.count])).to.deep.equal(shown);
    // what is published of that wave later is held against what this edition has said of it
    await store.answers.addAll(earlier, answers(1, ['statistics'], 'north'));
    await publish(store, earlier);
    expect((await editionOf(store, earlier)).tables).to.deep.equal(frozen?.tables);
  });

  it('10.4: what was asked another way is not compared, and publishing stops with the reason in words', async () => {
    const { store } = opened();
    const [earlier, later] = ['asked-then', 'asked-now'];
    await putSmallReport(store, earlier, before(), { ...smallPlan, survey: earlier, title: { text: both('Statistik') }, bases: { methods: 'shown' } });
    await publish(store, earlier);
    await putSmallReport(store, later, smallAnswers(), { ...planOf(later), figures: [{ ...changes, finding: undefined, title: { text: both('Ändrat') } }] });
    await nameEarlier(store, later, earlier);
    const refused = await problemOf(publish(store, later));
    expect(refused.code).to.equal('wave_not_compared');
    expect(wordingOf(refused, 'sv').message).to.contain('andelarna räknas på andra personer nu');
    expect(wordingOf(refused, 'en').message).to.contain('shares are counted among others now');
    // the desk shows the report all the same, with the reason where the figure would be
    await store.surveys.setState(later, 'closed');
    await freezeResults(store, { survey: later, who: 'test', now });
    const { draft, comparable } = await reportNow(store, definitionOfSmall(smallSurvey(later)), '2026-02-01');
    expect([...comparable]).to.deep.equal([]);
    if (draft === undefined) throw new Error('there is a draft');
    const figure = figureOf(draft.edition, { number: 1, language: 'sv', size: 'doc', measure: () => 5 });
    expect([figure.drawing, figure.words.subtitle.includes('Jämförs inte med Små behov: frågan andelarna räknas')]).to.deep.equal([undefined, true]);
  });

  it('a title that says that a share rose or fell since the wave before is published only where the change is sure, and says both where it is not', async () => {
    const [store, earlier, later] = await putWaves('claimed');
    await publish(store, earlier);
    const planWith = (claims: readonly object[]) => JSON.stringify({ ...smallPlan, survey: later, title: { text: both('Statistik behövs oftare'), claims } });
    const refusals: readonly (readonly [object, string, RegExp, RegExp])[] = [
      // 48 of 72 now, 30 of 100 then
      [{ share: 'methods/statistics', below: 'earlier' }, 'claim_below', /andelen ”Statistik” ska vara klart mindre än andelen förra gången\. Talen är 66,7 % \(.*\) och 30,0 %/, /The numbers are 66\.7% \(.*\) and 30\.0%/],
      // 25 of 72 now, 30 of 100 then: the same as far as anybody knows
      [{ share: 'methods/script', above: 'earlier' }, 'claim_above', /Talen är 34,7 % \(.*\) och 30,0 %/, /clearly larger than the share last time/],
      // users.md 6: 2.22 times, its interval by another programme from the counts
      [{ ratio: 'methods/statistics', to: 'earlier', atLeast: 2 }, 'claim_ratio', /andelen ”Statistik” ska säkert vara minst 2 gånger andelen förra gången, .*är 2,22 \(1,59–3,13\)/, /surely at least 2 times the share last time, .*is 2\.22 \(1\.59–3\.13\)/],
      [{ ratio: 'methods/quotes', to: 'earlier', atLeast: 0 }, 'claim_ratio', /inte visat/, /not shown/],
      // hidden then
      [{ share: 'methods/quotes', above: 'earlier' }, 'claim_above', /, och inget tidigare tal visas att jämföra med\./, /, and no earlier number is shown to compare with\./],
    ];
    for (const [claim, code, sv, en] of refusals) {
      await store.surveys.putPlan(later, planWith([claim]));
      const problem = await problemOf(publish(store, later));
      expect([problem.code, problem.place?.path], JSON.stringify(claim)).to.deep.equal([code, 'title']);
      expect(wordingOf(problem, 'sv').message.replaceAll('\u00a0', ' ')).to.match(sv);
      expect(wordingOf(problem, 'en').message.replaceAll('\u00a0', ' ')).to.match(en);
    }
    expect(await store.editions.list(later)).to.deep.equal([]);
    await store.surveys.putPlan(later, planWith([{ share: 'methods/statistics', above: 'earlier' }, { ratio: 'methods/statistics', to: 'earlier', atLeast: 1.5 }]));
    await publish(store, later);
    const stored = await store.editions.findCurrent(later);
    const { claims } = JSON.parse(stored?.content ?? '{}') as { readonly claims: readonly { readonly claim: { readonly number: { readonly low?: number; readonly high?: number } } }[] };
    expect(claims, 'no figure shows the change: it is kept since the title rests on it').to.deep.equal([{ path: 'title', claim: { type: 'above', number: { of: 'share', number: 'methods/statistics', is: 48 / 72 }, other: { of: 'earlier', number: 'methods/statistics', is: 0.3 } } }, { path: 'title', claim: { type: 'ratio', number: { of: 'ratio', number: 'methods/statistics', to: 'earlier', is: 48 / 72 / 0.3, low: claims[1]?.claim.number.low, high: claims[1]?.claim.number.high }, atLeast: 1.5 } }]);
    expect([claims[1]?.claim.number.low, claims[1]?.claim.number.high].map((limit) => limit?.toFixed(9))).to.deep.equal(['1.588679620', '3.133066198']);
    const found = await editionOf(store, later);
    expect(found.earlier?.questions.map(({ question }) => question)).to.include('methods');
    expect(sealEdition(found)).to.deep.equal({ content: stored?.content, hash: stored?.hash });
  });

  it('compares no option that has other words now', async () => {
    const { store } = opened();
    const [earlier, later] = ['words-then', 'words-now'];
    await putSmallReport(store, earlier, before(), { ...smallPlan, survey: earlier, title: { text: both('Statistik') } });
    await publish(store, earlier);
    const written = JSON.stringify(smallSurvey(later)).replace('"Statistics"', '"Statistical advice"');
    const reading = readDefinition(written, 'survey.yaml');
    if (reading.definition === undefined) throw new Error('it reads');
    await store.surveys.put({ slug: later, inventory: 'small', state: 'open', version: 1 }, canonicalJson(reading.source));
    await store.surveys.putPlan(later, JSON.stringify({ ...planOf(later), title: { text: both('Behov') }, figures: [{ ...changes, title: { text: both('Ändrat') } }] }));
    await store.answers.addAll(later, smallAnswers());
    await nameEarlier(store, later, earlier);
    await publish(store, later);
    const asked = (await editionOf(store, later)).earlier?.questions[0];
    expect([asked?.rows.map(({ code }) => code).includes('statistics'), asked?.notes]).to.deep.equal([false, ['list_changed']]);
  });

  it('a report that does not speak of the wave before says nothing of it, and its hash is what it was', async () => {
    const [store, earlier, later] = await putWaves('silent');
    await publish(store, earlier);
    await store.surveys.putPlan(later, JSON.stringify({ ...smallPlan, survey: later }));
    await publish(store, later);
    const stored = await store.editions.findCurrent(later);
    const content: unknown = JSON.parse(stored?.content ?? '{}');
    expect(content).to.be.an('object').and.not.to.have.property('earlier');
    expect(content).to.have.property('tables');
  });

  it('an edition that was withdrawn is told of no more, nor a wave of another inventory', async () => {
    const [store, earlier, later] = await putWaves('gone');
    await publish(store, earlier);
    const survey = await store.surveys.find(later);
    if (survey === undefined) throw new Error('it is there');
    expect((await earlierReleased(store, survey))?.edition).to.equal('1.0');
    expect(await earlierReleased(store, { ...survey, inventory: 'another' })).to.equal(undefined);
    await withdrawEdition(store, { survey: earlier, edition: '1.0', reason: 'Fel i svaren från söder', today: '2026-02-01', who: 'test' });
    expect(await earlierReleased(store, survey)).to.equal(undefined);
  });

  it('the proposed plan has it where something may be compared, and the editor offers it only then', async () => {
    const [store, earlier, later] = await putWaves('proposed');
    await publish(store, earlier);
    await store.surveys.setState(later, 'closed');
    await freezeResults(store, { survey: later, who: 'test', now });
    const definition = definitionOfSmall(smallSurvey(later));
    const { comparable, seen } = await reportNow(store, definition, '2026-02-01');
    const survey = await store.surveys.find(later);
    if (survey === undefined) throw new Error('it is there');
    const proposed = await planHere({ ...store, surveys: { ...store.surveys, getPlan: () => Promise.resolve({ revision: 0 }) } }, definition, seen, await earlierReleased(store, survey));
    const figure = proposed.plan?.figures.find(({ chart }) => chart === 'wave-change');
    expect([figure?.question, textIn(figure?.title.text ?? new Map(), 'sv')]).to.deep.equal(['methods', '”Statistik”: {change:methods/statistics} procentenheter sedan {earlierWave}']);
    expect([...comparable]).to.deep.equal(['methods']);
    const offered = (questions: ReadonlySet<string>) => offeredFigures(definition, proposed.source, questions).filter(({ chart }) => chart === 'wave-change').map(({ question }) => question);
    expect([offered(comparable), offered(new Set())]).to.deep.equal([['methods'], []]);
    const without = await planHere({ ...store, surveys: { ...store.surveys, getPlan: () => Promise.resolve({ revision: 0 }) } }, definition, seen);
    expect(without.plan?.figures.some(({ chart }) => chart === 'wave-change')).to.equal(false);
  });
});
