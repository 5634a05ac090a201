/** A question under another name, in a new version, is held against what was shown of it under the first. Authority: statistics.md 16.7. */
import { expect } from 'chai';
import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { versionStepToJson } from '../../../analysis/survey/versions/versionStep.js';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { freezeResults } from '../../../server/acts/results/freezeResults.js';
import { ProblemError } from '../../../server/problems/problem.js';
import type { Store } from '../../../server/store/store.js';
import { onEachDatabase } from '../../support/databases.js';
import { answers, putSmallReport, smallAnswers, smallPlan, smallSurvey } from '../../support/smallReport.js';

const now = new Date('2026-02-01T12:00:00Z');

/** Everywhere it is named. */
const asNeeds = (value: object): object => JSON.parse(JSON.stringify(value).replaceAll('"methods"', '"needs"').replaceAll('methods/', 'needs/').replaceAll('methods includes', 'needs includes')) as object; // what was an object is one

onEachDatabase('a question that is called otherwise now', (opened) => {
  async function codesOf(act: Promise<unknown>): Promise<readonly string[]> {
    try {
      await act;
      return [];
    } catch (error) {
      if (error instanceof ProblemError) return error.problems.map(({ code }) => code);
      throw error;
    }
  }
  async function rename(store: Store, survey: string): Promise<void> {
    const reading = readDefinition(JSON.stringify({ ...asNeeds(smallSurvey(survey)), version: 2 }), 'survey.yaml');
    if (reading.definition === undefined) throw new Error(JSON.stringify(reading.faults));
    const seen = (await store.surveys.find(survey))?.revision ?? 0;
    await store.surveys.addVersion(survey, seen, { source: canonicalJson(reading.source), written: '' }, canonicalJson(versionStepToJson({ questions: new Map([['methods', 'needs']]), options: new Map(), rows: new Map() })));
    await store.surveys.putPlan(survey, canonicalJson(JSON.parse(JSON.stringify(asNeeds({ ...smallPlan, survey }))) as Readonly<Record<string, string>>)); // as it is written in a file
  }
  const publish = (store: Store, survey: string, note = '') => publishEdition(store, { survey, note, now, who: 'test', language: 'sv' });
  const freeze = (store: Store, survey: string) => freezeResults(store, { survey, who: 'test', now });
  /** Five more, of whom one in the south: all are enough, one group is not. */
  const more = (store: Store, survey: string) => store.answers.addAll(survey, [...answers(4, ['script'], 'north'), ...answers(1, ['statistics'], 'south')]);

  it('is not published, nor shown at the desk, beside what it was called when a group has one answer more', async () => {
    const { store } = opened();
    await putSmallReport(store, 'published');
    await publish(store, 'published');
    await rename(store, 'published');
    expect((await publish(store, 'published', 'Frågan heter annat')).edition, 'nothing but the name is new').to.equal('1.1');
    await more(store, 'published');
    expect(await codesOf(publish(store, 'published', 'Fler svar'))).to.include('edition_held_back');

    await putSmallReport(store, 'frozen', smallAnswers());
    await store.surveys.setState('frozen', 'closed');
    await freeze(store, 'frozen');
    await rename(store, 'frozen');
    await more(store, 'frozen');
    expect(await codesOf(freeze(store, 'frozen'))).to.include('results_held_back');
    expect(await codesOf(publish(store, 'frozen')), 'tables in other codes are not what is published instead').to.include('edition_held_back');
    expect(await store.editions.list('frozen')).to.deep.equal([]);
  });
});
