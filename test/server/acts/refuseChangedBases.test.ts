/** Of whom the shares of an indicator are may not change between editions either (publishing one is tried in publishEdition.test.ts). */
import { expect } from 'chai';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { editionTables } from '../../../server/acts/editionTables.js';
import { makeReport } from '../../../server/acts/makeReport.js';
import { refuseChangedBases } from '../../../server/acts/refuseChangedBases.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { ProblemError, type Problem } from '../../../server/problems/problem.js';
import { definitionOfSmall, planOfSmall, smallAnswers, smallPlan, smallSurvey } from '../../support/smallReport.js';

const indicators = { needs_statistics: { label: { sv: 'Behöver', en: 'Need' }, numerator: 'methods includes statistics' } };
const withRule = (baseRule: string) => definitionOfSmall({ ...smallSurvey(), indicators: { needs_statistics: { ...indicators.needs_statistics, baseRule } } });

/** An edition whose one indicator counts by the first rule, beside tables in which it counts by the second. */
function problemsOf(before: string, now: string): readonly Problem[] {
  const columnsUnder = (rule: string) => columnsOf(withRule(rule), smallAnswers());
  const plan = { plan: planOfSmall({ ...smallPlan, title: { text: smallPlan.title.text } }, withRule(before)), source: null };
  const { edition } = makeReport({ definition: withRule(before), source: null, columns: columnsUnder(before), now: new Date('2026-01-14'), restsOn: new Map(), plan });
  const next = editionTables(columnsUnder(now), withRule(now), { indicators: ['needs_statistics'], bases: new Map() });
  try {
    refuseChangedBases([...next.questions, ...next.indicators.map(({ table }) => table)], [edition, { ...edition, number: '1.1' }], withRule(now));
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

describe('an indicator with another base than before', () => {
  it('is refused once, with the first edition that had it and what to write where', () => {
    const [problem = { code: '', params: {} }, ...others] = problemsOf('answered', 'shown');
    expect([problem.code, problem.place, problem.params['previous_en'], others]).to.deep.equal(['base_changed', { path: 'indicators.needs_statistics' }, 'edition 1.0', []]);
    expect(wordingOf(problem, 'en').mend).to.include('baseRule: answered for the indicator needs_statistics');
    expect(wordingOf(problem, 'sv').message).to.include('andelar av dem som fick frågan').and.include('andelar av dem som svarade');
  });

  it('is let through under the base it had', () => {
    expect(problemsOf('shown', 'shown')).to.deep.equal([]);
  });
});
