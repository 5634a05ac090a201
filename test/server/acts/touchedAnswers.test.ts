/** What a new version touches is counted in a thread, as the answers stand under the version before it. Authority: decision 26. */
import { expect } from 'chai';
import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import type { Response } from '../../../analysis/survey/answers.js';
import { versionStepToJson } from '../../../analysis/survey/versions/versionStep.js';
import { touchedAnswers } from '../../../server/acts/lifecycle/touchedAnswers.js';
import { onEachDatabase } from '../../support/databases.js';
import { answers, putSmallReport, smallSurvey } from '../../support/smallReport.js';

onEachDatabase('what a new version touches', (opened) => {
  it('is counted of every answer, whatever version it was given under; with nothing to decide, they are only counted', async () => {
    const { store } = opened();
    const old = [...answers(700, ['statistics', 'script'], 'north'), ...answers(12, ['nothing'], 'south')];
    await putSmallReport(store, 'touched', old);
    const renamed = JSON.parse(JSON.stringify({ ...smallSurvey('touched'), version: 2, indicators: {} }).replaceAll('"methods"', '"needs"')) as object; // what was an object is one
    const reading = readDefinition(JSON.stringify(renamed), 'survey.yaml');
    if (reading.definition === undefined) throw new Error(JSON.stringify(reading.faults));
    const found = async () => { const survey = await store.surveys.find('touched'); if (survey === undefined) throw new Error('no survey'); return survey; };
    await store.surveys.addVersion('touched', (await found()).revision, { source: canonicalJson(reading.source), written: '' }, canonicalJson(versionStepToJson({ questions: new Map([['methods', 'needs']]), options: new Map([['methods', new Map([['script', 'formula']])]]), rows: new Map() })));
    const now = answers(30, [], 'tiny').map((each): Response => ({ ...each, definitionVersion: 2, answers: new Map([['needs', { kind: 'multiple', codes: ['formula'] }]]) }));
    await store.answers.addAll('touched', now);

    const decision = (about: 'question' | 'option', question: string, code: string) => ({ about, question, code, targets: [] });
    const asked = [decision('question', 'needs', 'needs'), decision('option', 'needs', 'formula'), decision('option', 'needs', 'script'), decision('option', 'needs', 'nothing'), decision('option', 'department', 'north'), decision('question', 'methods', 'methods')];
    const touched = await touchedAnswers(store, await found(), asked);
    expect([touched.all, ...asked.map((each) => touched.of(each))]).to.deep.equal([742, 742, 730, 0, 12, 700, 0]);
    expect((await touchedAnswers(store, await found(), [])).all).to.equal(742);
  });
});
