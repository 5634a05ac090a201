import { expect } from 'chai';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { checkClaims } from '../../../analysis/report/checkClaims.js';
import { fillText } from '../../../analysis/report/fillText.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import type { Response } from '../../../analysis/survey/answers.js';
import { answers, definitionOfSmall, planOfSmall, smallAnswers, smallPlan } from '../../support/smallReport.js';

function tablesOf(responses: readonly Response[]): readonly Published[] {
  const definition = definitionOfSmall();
  const columns = columnsOf(definition, responses);
  return releasePublic([demandTable(columns, { question: 'methods' }), demandTable(columns, { question: 'department' }), demandTable(columns, { question: 'methods', by: 'department' })], definition);
}

const tables = tablesOf(smallAnswers());

/** The outcome of one claim about the small survey: 48 of 72 need statistics, 25 of 37 at north, 12 of 24 at south. */
const outcome = (claim: object) => {
  const plan = planOfSmall({ ...smallPlan, title: { text: { sv: 'A', en: 'A' }, claims: [claim] } });
  const [failure] = checkClaims(plan, tables);
  return failure === undefined ? 'holds' : { path: failure.path, found: failure.found.value, rank: failure.rank };
};

describe('claims of a report (design: a title carries the numbers it rests on)', () => {
  const share = 48 / 72;
  const cases: readonly (readonly [string, object, unknown])[] = [
    ['between, ends included', { share: 'methods/statistics', between: [share, share] }, 'holds'],
    ['between, above it', { share: 'methods/statistics', between: [0.1, 0.6] }, { path: 'title', found: share, rank: undefined }],
    ['a count', { count: 'methods/script', between: [25, 25] }, 'holds'],
    ['a base', { base: 'methods/statistics', between: [100, 200] }, { path: 'title', found: 72, rank: undefined }],
    ['rank 1', { share: 'methods/statistics', rank: 1 }, 'holds'],
    ['rank 2 of what ranks 1', { share: 'methods/statistics', rank: 2 }, { path: 'title', found: share, rank: 1 }],
    ['a tie has no rank', { share: 'methods/formula', rank: 3 }, { path: 'title', found: 12 / 72, rank: null }],
    ['above by more than chance', { share: 'methods/statistics', above: 'methods/formula' }, 'holds'],
    ['above, but intervals overlap', { share: 'methods/statistics by department/north', above: 'methods/statistics by department/south' }, { path: 'title', found: 25 / 37, rank: undefined }],
    ['below', { share: 'methods/formula', below: 'methods/statistics' }, 'holds'],
    ['a number that is not shown never holds', { share: 'methods/statistics by department/tiny', between: [0, 1] }, { path: 'title', found: null, rank: undefined }],
  ];
  for (const [name, claim, expected] of cases) it(name, () => expect(outcome(claim)).to.deep.equal(expected));
});

describe('numbers in the texts of a report', () => {
  const numbers = { tables, answered: 72, invited: 1542 };
  const cases: readonly (readonly [string, string, string])[] = [
    ['{share:methods/statistics}', '67\u00a0%', '67%'],
    ['{interval:methods/statistics}', '55–76', '55–76'],
    ['{count:methods/statistics} av {base:methods/statistics}', '48 av 72', '48 av 72'],
    ['{answered} av {invited}, {responseRate}', '72 av 1\u00a0542, 5\u00a0%', '72 av 1,542, 5%'],
    ['{{n}} är {n}', '{n} är 72', '{n} är 72'],
  ];
  for (const [text, sv, en] of cases) {
    it(text, () => {
      expect(fillText(text, numbers, 'sv')).to.deep.equal({ text: sv, missing: [] });
      expect(fillText(text, numbers, 'en')).to.deep.equal({ text: en, missing: [] });
    });
  }
  it('says which numbers are not shown, and prints none in their place', () => {
    const text = '{share:methods/statistics by department/tiny} {invited} {n}';
    const filled = fillText(text, { ...numbers, invited: null }, 'en');
    expect(filled.missing).to.deep.equal(['share:methods/statistics by department/tiny', 'invited']);
  });
  it('a share of nobody is not shown', () => expect(fillText('{share:methods/statistics}', { ...numbers, tables: tablesOf(answers(20, [], 'north').map((each) => ({ ...each, answers: new Map() }))) }, 'sv').missing).to.have.length(1));
});
