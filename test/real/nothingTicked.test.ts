/**
 * Authority: empty cells of the released files, counted without our reader: of the 509 in the niblse file 231 ticked no course (Q6),
 * 205 no research course (Q24) and 29 no training (Q12). At the Charité 5 of the 96 who were shown the plan aids have no answer (-993).
 */
import { join } from 'node:path';
import { expect } from 'chai';
import { toJsonObject } from '../../analysis/survey/jsonReading.js';
import { makeReport } from '../../server/acts/makeReport.js';
import { planOf } from '../../server/acts/planOf.js';
import { readAnswers } from '../../server/acts/readAnswers.js';
import { run } from '../../server/cli/run.js';
import { needsRealSurveys } from '../support/needsRealSurveys.js';
import { projectRoot, sharedFolder } from '../support/projectRoot.js';

const shared = sharedFolder();

function filesOf(survey: string) {
  const own = (file: string): string => join(projectRoot, 'test', 'real', survey, file);
  return { survey: own('survey.yaml'), mapping: own('mapping.yaml'), responses: join(shared ?? '', 'data', survey, 'responses.csv') };
}

async function analyse(survey: string, ...words: readonly string[]) {
  let [out, err] = ['', ''];
  const files = Object.entries(filesOf(survey)).flatMap(([name, path]) => [`--${name}`, path]);
  const exit = await run(['analyse', ...files, ...words], { out: (text) => (out += text), err: (text) => (err += text) }, { LANG: 'en_US.UTF-8' });
  return { exit, out, err };
}

describe('a real multiple choice in which many ticked nothing', function () {
  this.timeout(60_000);
  before(needsRealSurveys);

  it('is told, with the base that counts them, and no more once the base is chosen', async () => {
    const { exit, out, err } = await analyse('niblse_2022', '--question', 'courses');
    expect([exit, out.includes('n = 278')], out).to.deep.equal([0, true]);
    expect(err).to.include('behov: 231 of the 509 who were shown “courses” ticked nothing and are not in the base. If ticking nothing is an answer, write bases: { courses: shown } in report.yaml (or --base shown for behov analyse).\n');
    expect((await analyse('niblse_2022', '--question', 'courses', '--lang', 'sv')).err).to.include('behov: 231 av de 509 som fick se ”courses” kryssade inte för något och är inte med i basen. Om det är ett svar att inte kryssa för något: skriv bases: { courses: shown } i report.yaml');
    for (const base of ['shown', 'answered']) expect((await analyse('niblse_2022', '--question', 'courses', '--base', base)).err, base).to.not.include('ticked nothing');
  });

  it('is told of every question in JSON, without numbers where they are small', async () => {
    const told = async (survey: string, ...words: readonly string[]) => {
      const { problems } = JSON.parse((await analyse(survey, '--json', ...words)).out) as { problems: readonly { code: string; message: string }[] }; // JSON.parse is typed any
      return problems.filter(({ code }) => code === 'nothing_ticked').map(({ message }) => message.replace(' ticked nothing and are not in the base', ''));
    };
    expect(await told('niblse_2022')).to.deep.equal(['29 of the 509 who were shown “training”', '231 of the 509 who were shown “courses”', '205 of the 509 who were shown “research_course”']);
    // 5 are too few to tell in public, and the 96 are those who gave one answer to the question before
    expect(await told('charite_rdm_2021')).to.deep.equal(['Some of those who were shown “plan_aids_used”']);
    expect(await told('charite_rdm_2021', '--disclosure', 'none')).to.deep.equal(['5 of the 96 who were shown “plan_aids_used”']);
  });

  it('is told of the questions that a report prints', async () => {
    const read = await readAnswers(filesOf('niblse_2022'), { progress: () => undefined });
    const { edition, warnings } = makeReport({ ...read, now: new Date('2026-01-14') });
    expect(edition.plan.figures[0]?.question).to.equal('training');
    expect(warnings.filter(({ code }) => code === 'nothing_ticked')).to.have.deep.members([
      { code: 'nothing_ticked', params: { question: 'training', nothing: 29, shown: 509 } },
      { code: 'nothing_ticked', params: { question: 'courses', nothing: 231, shown: 509 } },
      { code: 'nothing_ticked', params: { question: 'research_course', nothing: 205, shown: 509 } },
    ]);
    const written = { ...toJsonObject(edition.sources.plan, 'plan'), bases: { training: 'shown', courses: 'shown', research_course: 'shown' } };
    const planned = makeReport({ ...read, definition: edition.definition, source: edition.sources.definition, plan: planOf(JSON.stringify(written), 'report.yaml', edition.definition), now: new Date('2026-01-14') });
    expect(planned.warnings).to.deep.equal([]);
  });
});
