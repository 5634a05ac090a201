/** A report of two files of answers: what changed between them, without a plan and with one. Authority: statistics.md 10.1, 10.4. */
import { expect } from 'chai';
import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { makeReport } from '../../../server/acts/makeReport.js';
import { planOf } from '../../../server/acts/planOf.js';
import { answers, definitionOfSmall, smallAnswers, smallPlan, smallSurvey } from '../../support/smallReport.js';

describe('a report of answers in a file, beside those of the wave before', () => {
  const definition = definitionOfSmall({ ...smallSurvey('now'), opens: '2025-10-13' });
  const earlierDefinition = definitionOfSmall({ ...smallSurvey('then'), opens: '2022-10-03' });
  const then = [...answers(30, ['statistics'], 'north'), ...answers(70, ['script'], 'south')];
  const request = {
    definition, source: null, columns: columnsOf(definition, smallAnswers()), restsOn: new Map(), now: new Date('2026-01-14'),
    earlier: { definition: earlierDefinition, columns: columnsOf(earlierDefinition, then), restsOn: new Map() },
  };

  it('shows what changed second, with a title and a finding of computed numbers in both languages', () => {
    const { edition } = makeReport(request);
    expect(edition.plan.figures.map(({ chart }) => chart).slice(0, 2)).to.deep.equal(['demand-share', 'wave-change']);
    expect(edition.texts.sv.figures[1]?.title).to.equal('”Statistik”: +37 procentenheter sedan 2022');
    expect(edition.texts.en.figures[1]?.finding).to.contain('“Statistics” rose by 37 percentage points, from 30% (2022) to 67% (2025); 95% confidence interval 22 to 49.');
    const { earlier, ...alone } = request;
    expect(earlier.columns.n).to.equal(100);
    expect(makeReport(alone).edition.plan.figures.some(({ chart }) => chart === 'wave-change')).to.equal(false);
  });

  it('counts the earlier answers among those the plan says, so that both are shares of the same', () => {
    const figures = [{ code: 'changes', chart: 'wave-change', question: 'methods', heading: { sv: 'Ändrat', en: 'Changed' }, title: { text: { sv: '{change:methods/statistics}', en: '{earlier:methods/statistics}' } } }];
    const plan = planOf(canonicalJson({ ...smallPlan, survey: 'now', bases: { methods: 'shown' }, figures }), 'report.yaml', definition);
    const { edition } = makeReport({ ...request, plan });
    expect(edition.earlier?.questions.map(({ question, why }) => [question, why])).to.deep.equal([['methods', null]]);
    expect([edition.texts.sv.figures[0]?.title, edition.texts.en.figures[0]?.title]).to.deep.equal(['+37', '30%']);
  });
});
