/** A number of people invited that the definition says, where there is no list: what a report makes of it (users: non-response stands under the headline). */
import { expect } from 'chai';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { makeReport, type MadeReport } from '../../../server/acts/makeReport.js';
import { planOf } from '../../../server/acts/planOf.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { ProblemError, type Problem } from '../../../server/problems/problem.js';
import { folderLinks } from '../../../server/report/folderLinks.js';
import { footModel } from '../../../server/report/footModel.js';
import { headModel } from '../../../server/report/headModel.js';
import { smallAnswers, smallPlan, smallSurvey } from '../../support/smallReport.js';

const source = { sv: 'Sändlistan hade så många adresser', en: 'The mailing list had so many addresses' };
const title = { text: { sv: '{answered} av {invited}, {responseRate}', en: '{answered} of {invited}, {responseRate}' } };

const surveyWith = (change: object) => readDefinition(JSON.stringify({ ...smallSurvey('small', false), ...change }), 'survey.yaml');

function reportOf(change: object): MadeReport {
  const reading = surveyWith(change);
  if (reading.definition === undefined) throw new Error(JSON.stringify(reading.faults));
  const { definition, source: read } = reading;
  const plan = planOf(JSON.stringify({ ...smallPlan, title }), 'report.yaml', definition);
  return makeReport({ definition, source: read, columns: columnsOf(definition, smallAnswers()), now: new Date('2026-01-14'), restsOn: new Map(), plan });
}

function problemsOf(make: () => unknown): readonly Problem[] {
  try {
    make();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}

describe('a number of people invited that the definition says', () => {
  it('gives the response rate under the headline, in texts and in the facts, there with where it is from', () => {
    const { edition, hash } = reportOf({ collected: 'elsewhere', invited: { count: 240, source } });
    expect([edition.invited, edition.invitedBy]).to.deep.equal([240, []]);
    expect([edition.texts.sv.title, edition.texts.en.title]).to.deep.equal(['72 av 240, 30\u00a0%', '72 of 240, 30%']);
    const reading = { links: folderLinks, hash };
    expect(headModel(edition, { ...reading, language: 'sv' }).responseLine).to.match(/^Svarsfrekvens 30\u00a0% \(72 av 240\)\. Bland alla inbjudna/);
    expect(footModel(edition, { ...reading, language: 'sv' }).facts[0]?.text).to.equal('240 forskare fick enkäten. 72 svarade (30\u00a0%). Sändlistan hade så många adresser.');
    expect(footModel(edition, { ...reading, language: 'en' }).facts[0]?.text).to.equal('240 researchers were invited. 72 answered (30%). The mailing list had so many addresses.');
  });

  it('is refused where more have answered, and asked for where a text needs it', () => {
    const [problem = { code: '', params: {} }, ...others] = problemsOf(() => reportOf({ collected: 'elsewhere', invited: { count: 71, source } }));
    expect([problem.code, problem.params, others]).to.deep.equal(['invited_too_few', { invited: 71, answers: 72 }, []]);
    expect(wordingOf(problem, 'sv').message).to.include('71').and.include('72 svar');
    expect(problemsOf(() => reportOf({ collected: 'elsewhere' })).map(({ code, params }) => [code, params['number']])).to.deep.equal([['number_not_shown', 'invited'], ['number_not_shown', 'responseRate']]);
  });

  for (const [name, change, code] of [
    ['of a survey that is asked here', { invited: { count: 240, source } }, 'INVITED_HERE'],
    ['beside a list', { collected: 'elsewhere', invited: { count: 240, source }, frame: { file: 'people.csv', columns: {} } }, 'INVITED_AND_LIST'],
    ['of nobody', { collected: 'elsewhere', invited: { count: 0, source } }, 'BAD_NUMBER'],
    ['in parts', { collected: 'elsewhere', invited: { count: 1.5, source } }, 'WRONG_TYPE'],
    ['that nobody can trace', { collected: 'elsewhere', invited: { count: 240 } }, 'MISSING_KEY'],
  ] as const) {
    it(`is a fault ${name}`, () => {
      const { faults = [] } = surveyWith(change);
      expect(faults.map((fault) => fault.code)).to.deep.equal([code]);
      for (const language of ['sv', 'en'] as const) {
        const { message, mend } = wordingOf(faults[0] ?? { code, params: {} }, language);
        expect(`${message} ${mend}`).to.match(/\S \S/).and.not.match(/undefined|NaN/);
      }
    });
  }
});
