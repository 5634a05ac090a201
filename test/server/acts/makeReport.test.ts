import { expect } from 'chai';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { makeReport } from '../../../server/acts/makeReport.js';
import { planOf } from '../../../server/acts/planOf.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { answers, smallPlan, smallSurvey } from '../../support/smallReport.js';

const option = (code: string) => ({ code, label: { sv: code, en: code } });
const said = { sv: 'Sagt', en: 'Said' };

/** The small survey with two questions more, of which the second is worked out from the first. */
function surveyWith(lattice: readonly string[], background: readonly string[] = ['department', 'status', 'position']) {
  const small = smallSurvey();
  const [section] = small['sections'] as readonly { readonly questions: readonly object[] }[]; // the survey is written as a plain value
  const questions = [
    ...(section?.questions ?? []),
    { code: 'status', kind: 'single', text: said, options: ['support', 'technical', 'scientific'].map(option) },
    { code: 'position', kind: 'single', text: said, options: ['staff', 'science'].map(option) },
  ];
  const value = { ...small, sections: [{ ...section, questions }], background, lattice: lattice.map((by) => ({ question: 'methods', by })) };
  const reading = readDefinition(JSON.stringify(value), 'survey.yaml');
  if (reading.definition === undefined) throw new Error(JSON.stringify(reading.faults));
  return reading;
}

function reportWith(lattice: readonly string[], plan?: unknown, background?: readonly string[], support = 3) {
  const { definition, source } = surveyWith(lattice, background);
  const of = (count: number, status: string, method = 'statistics', department = 'north') => answers(count, [method], department).map((one) => ({
    ...one,
    answers: new Map([...one.answers, ['status', { kind: 'single' as const, code: status }], ['position', { kind: 'single' as const, code: status === 'scientific' ? 'science' : 'staff' }]]),
  }));
  // groups that differ, as a report on nobody's differences is not split
  const technical = [...of(13, 'technical'), ...of(13, 'technical', 'formula', 'south')];
  const scientific = [...of(20, 'scientific', 'formula'), ...of(20, 'scientific', 'statistics', 'south')];
  const columns = columnsOf(definition, [...of(support, 'support'), ...technical, ...scientific]);
  const planned = plan === undefined ? {} : { plan: planOf(JSON.stringify(plan), 'report.yaml', definition) };
  return makeReport({ definition, source, columns, now: new Date('2026-01-14'), restsOn: new Map([['position', ['status']]]), ...planned });
}

const tablesIn = (report: ReturnType<typeof reportWith>) => report.edition.tables.map(({ question, by }) => [question, ...by].join(' by '));

function codesOf(make: () => unknown): readonly string[] {
  try {
    make();
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problems.map(({ code }) => code);
  }
}

const plan = { ...smallPlan, title: { text: smallPlan.title.text }, figures: smallPlan.figures.slice(0, 1) };

describe('a report of answers in which a question is worked out from another', () => {
  it('publishes one of the two: 29 in the joined group less 26 would be the 3 that are hidden', () => {
    const tables = tablesIn(reportWith(['department'], plan));
    expect(tables).to.include('position').and.not.include('status');
    expect(tablesIn(reportWith(['status'], plan))).to.include('methods by status').and.not.include('position');
  });

  it('refuses both as splits of one question, and a figure of the one that is kept back', () => {
    expect(codesOf(() => reportWith(['status', 'position'], plan))).to.deep.equal(['derived_nested']);
    const figure = { ...plan.figures[0], question: 'status', emphasise: [] };
    expect(codesOf(() => reportWith(['department'], { ...plan, figures: [figure] }))).to.deep.equal(['figure_withheld']);
  });

  it('leaves the second of them out of the splits it chooses itself, and says so', () => {
    const { edition, warnings } = reportWith(['department'], undefined, undefined, 15);
    expect(edition.plan.figures.map(({ by }) => by)).to.deep.equal([undefined, 'department', 'status']);
    expect(warnings.map(({ code, params }) => [code, params['by_en']])).to.deep.equal([['split_left_out', 'position']]);
  });

  it('names the questions that it does not show, here the withheld one, while the other has a figure; with a plan somebody chose, and none are told', () => {
    const { leftOut, warnings } = reportWith([], undefined, ['department']);
    expect([leftOut.map(({ code }) => code), warnings]).to.deep.equal([['status'], []]);
    expect(reportWith(['department'], plan).leftOut).to.deep.equal([]);
  });
});
