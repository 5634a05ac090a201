/** Authority: R 4.2 on the reference data (`20_nonresponse.json`: AAPOR by hand, `glm`, `chisq.test`, Imbens & Manski by `uniroot`); AAPOR Standard Definitions. */
import { expect } from 'chai';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { populationOf } from '../../../analysis/frame/population.js';
import type { AaporRates } from '../../../analysis/stats/nonresponse/aaporRates.js';
import type { Definition, FrameDisposition } from '../../../analysis/survey/definition.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { representativityAmong } from '../../../analysis/tables/representativityAmong.js';
import type { ResponseMargin } from '../../../analysis/tables/responseMargin.js';
import { responseReport } from '../../../analysis/tables/responseReport.js';
import { shareBounds } from '../../../analysis/tables/shareBounds.js';
import { notStated } from '../../../analysis/tables/table.js';
import { clinicum } from '../../reference/clinicum.js';
import { openReference } from '../../reference/referenceFolder.js';
import { referencePath, type JsonPlace } from '../../reference/reference.js';
import { ask, definitionOf } from '../frame/definitionOf.js';

const columnsFrame = (...questions: readonly string[]) => new Map(questions.map((question) => [question, question]));

const dispositions = new Map<string, FrameDisposition>([
  ['complete', 'complete'],
  ['partial', 'partial'],
  ['refused', 'refusal'],
  ['noncontact', 'no_contact'],
  ['unknown_bounced', 'unknown'],
  ['ineligible_left', 'ineligible'],
]);

function sameRates(rates: AaporRates | null | undefined, expected: JsonPlace, where: string): void {
  for (const [name, value] of [['e', rates?.eligibleShare], ['RR1', rates?.rr1], ['RR2', rates?.rr2], ['RR3', rates?.rr3], ['RR4', rates?.rr4], ['RR5', rates?.rr5], ['RR6', rates?.rr6], ['COOP1', rates?.coop1], ['REF1', rates?.ref1], ['CON1', rates?.con1]] as const) {
    expect(value, `${where} ${name}`).to.be.closeTo(expected.at(name).number(), 1e-12);
  }
}

const group = ({ groups }: ResponseMargin, code: string) => groups.find((one) => one.code === code);

describe('who answered, beside R', () => {
  const folder = referencePath();
  if (folder === undefined) {
    it('needs ../shared/reference, which is not beside this checkout');
    return;
  }
  const reference = openReference(folder, '20_nonresponse');
  const survey = clinicum(reference);
  const invited = reference.rows(`${reference.prefix}_frame.csv`);
  const listed: Definition = { ...survey.definition, frame: { columns: columnsFrame('dept', 'role'), disposition: { column: 'disp', values: dispositions } } };
  const { results } = reference;

  it('has AAPOR\'s rates, overall and by each column of a list that says what became of people; who does not belong is in none', () => {
    const report = responseReport(survey.columns, populationOf(listed, invited));
    sameRates(report.rates, results.at('overall'), 'all');
    expect(report.rate).to.equal(report.rates?.rr2);
    expect(report.answered).to.equal(results.at('overall').at('I').number() + results.at('overall').at('P').number());
    expect(report.invited + (report.dispositions?.ineligible ?? 0)).to.equal(invited.length);
    expect(report.inFile).to.equal(survey.people.length);
    for (const [place, named] of [['by_dept', 'dept'], ['by_role', 'role']] as const) {
      const margin = report.margins.find(({ question }) => question === named);
      if (margin === undefined) throw new Error(named);
      const codes = results.at(place).keys();
      expect(margin.groups.map(({ code }) => code)).to.have.members([...codes]);
      for (const code of codes) sameRates(group(margin, code)?.rates, results.at(place).at(code), code);
      for (const { rate, answered, invited: people } of margin.groups) expect(rate).to.be.closeTo((answered ?? 0) / people, 1e-12);
    }
  });

  // R asks who answered the first question, and joined the smallest departments before.
  const joined = new Map(survey.people.map((person) => [person.get('dept') ?? '', person.get('dept_g') ?? '']));
  const departments = [...new Set(joined.values())].sort();
  const definition: Definition = { ...definitionOf([ask.single('dept', departments), ask.single('role', [...new Set(invited.map((person) => person.get('role') ?? ''))].sort()), ask.multiple('q1', survey.methods)]), frame: { columns: columnsFrame('dept', 'role') } };
  const population = populationOf(definition, invited.map((person) => new Map([['dept', joined.get(person.get('dept') ?? '') ?? 'DSMALL'], ['role', person.get('role') ?? '']])));
  const answering = survey.people.filter((person) => person.get('q1_status') === 'answered');
  const answers = columnsOf(definition, answering.map((person) => ({
    definitionVersion: 1,
    language: 'sv',
    reached: ['page'],
    answers: new Map([
      ['dept', { kind: 'single', code: person.get('dept_g') ?? '' } as const],
      ['role', { kind: 'single', code: person.get('role') ?? '' } as const],
      ['q1', { kind: 'multiple', codes: survey.methods.filter((method) => person.get(method) === '1') } as const],
    ]),
  })));

  it('has distances, chi-square and the R-indicator of a model with both columns', () => {
    const report = responseReport(answers, population);
    const [dept, role] = report.margins;
    expect(dept?.distance).to.be.closeTo(results.at('margin_distance').at('dept').number(), 1e-12);
    expect(role?.distance).to.be.closeTo(results.at('margin_distance').at('role').number(), 1e-12);
    expect(dept?.test?.statistic).to.be.closeTo(results.at('response_by_dept_chisq').at('X2').number(), 1e-9);
    expect(dept?.test?.p).to.be.closeTo(results.at('response_by_dept_chisq').at('p').number(), 1e-14);
    const found = representativityAmong(report.cells, report.margins);
    if (typeof found === 'string') throw new Error(found);
    expect(found.indicator).to.be.closeTo(results.at('r_indicator').at('role_dept').at('R_indicator').number(), 1e-8);
    expect(found.maximumBias).to.be.closeTo(results.at('r_indicator').at('role_dept').at('max_abs_bias_standardised').number(), 1e-8);
  });

  it('has bounds of every option, and what it is if others say so half as often', () => {
    const { rows } = demandTable(answers, { question: 'q1' });
    for (const { code, count, base, share, low, high } of rows) {
      const expected = results.at('bounds').at(code);
      const found = shareBounds({ count, base, share: share ?? NaN, low, high }, { invited: population.total, respondents: base, level: 0.95, target: 'process', isWeighted: false });
      const [intervalLow, intervalHigh] = expected.at('imbens_manski_95').numbers();
      expect(found.low, code).to.be.closeTo(expected.at('manski_lower').number(), 1e-12);
      expect(found.high, code).to.be.closeTo(expected.at('manski_upper').number(), 1e-12);
      expect(found.intervalLow, code).to.be.closeTo(Math.max(0, intervalLow ?? NaN), 1e-9);
      expect(found.intervalHigh, code).to.be.closeTo(Math.min(1, intervalHigh ?? NaN), 1e-9);
      expect(found.halfAsOften, code).to.be.closeTo(expected.at('nonrespondents_need_factor').at('x0.5').number(), 1e-12);
      expect(found.halfTheOdds, code).to.be.closeTo(expected.at('half_odds').number(), 1e-12);
      expect(found.tipping.share, code).to.be.closeTo(expected.at('nonresp_share_to_halve').number(), 1e-12);
    }
    expect(rows.length).to.equal(survey.methods.length);
  });
});

describe('who answered', () => {
  const definition: Definition = { ...definitionOf([ask.single('place', ['a', 'b', 'c']), ask.multiple('needs', ['x'])]), frame: { columns: columnsFrame('place') } };
  const people = (counts: Readonly<Record<string, number>>) => Object.entries(counts).flatMap(([place, count]) => new Array<ReadonlyMap<string, string>>(count).fill(new Map([['place', place]])));
  const answersOf = (counts: Readonly<Record<string, number>>) =>
    columnsOf(definition, Object.entries(counts).flatMap(([place, count]) => Array.from({ length: count }, () => ({ definitionVersion: 1, language: 'sv', reached: ['page'], answers: new Map(place === '' ? [] : [['place', { kind: 'single', code: place } as const]]) }))));
  const reportOf = (answered: Readonly<Record<string, number>>, invited: Readonly<Record<string, number>>) => responseReport(answersOf(answered), populationOf(definition, people(invited)));

  it('has a rate of nobody, and none where nobody was invited or more answered than were', () => {
    expect(reportOf({}, { a: 3 })).to.include({ invited: 3, answered: 0, rate: 0 });
    expect(reportOf({ a: 1 }, {})).to.include({ invited: 0, answered: 1, rate: null });
    const { rate, margins } = reportOf({ a: 4, b: 1 }, { a: 3, b: 10, c: 2 });
    expect(rate).to.equal(5 / 15);
    expect(margins[0]?.groups.map(({ code, rate: own }) => [code, own])).to.deep.equal([['a', null], ['b', 0.1], ['c', 0]]);
    expect(margins[0]?.test).to.equal(null);
  });

  it('keeps those who stated nothing out of what is compared, unless the list has some without too', () => {
    const plain = reportOf({ a: 4, b: 4, '': 5 }, { a: 10, b: 10 });
    expect(plain.margins[0]?.groups.map(({ code, answered, rate }) => [code, answered, rate])).to.deep.equal([['a', 4, 0.4], ['b', 4, 0.4], [notStated, 5, null]]);
    expect(plain.margins[0]?.distance).to.equal(0);
    const blank = reportOf({ a: 4, b: 4, '': 4 }, { a: 10, b: 10, '': 20 });
    expect(blank.margins[0]?.groups.at(-1)).to.include({ code: notStated, rate: 0.2 });
    expect(blank.margins[0]?.distance).to.be.closeTo(1 / 2 - 1 / 3, 1e-12);
  });

  it('spreads those who did not say what they are by one question over all of it', () => {
    const groups = (answered: readonly number[]) => answered.map((count, g) => ({ code: `${g}`, label: new Map(), invited: 20, answered: count, rate: null }));
    const cells = [0, 1].flatMap((a) => [0, 1].map((b) => ({ codes: [`${a}`, `${b}`], invited: 10 })));
    const indicatorOf = (first: readonly number[], second: readonly number[]) => representativityAmong(cells, [{ question: 'a', groups: groups(first) }, { question: 'b', groups: groups(second) }]);
    expect(indicatorOf([4, 8], [6, 3])).to.deep.equal(indicatorOf([4, 8], [8, 4]));
  });

  it('is representative when all groups answer alike, least when one does and the other does not, and says why when it cannot be told', () => {
    const indicatorOf = (answered: Readonly<Record<string, number>>, invited: Readonly<Record<string, number>>) => {
      const { cells, margins } = reportOf(answered, invited);
      const found = representativityAmong(cells, margins);
      return typeof found === 'string' ? found : found.indicator;
    };
    expect(indicatorOf({ a: 5, b: 10 }, { a: 10, b: 20 })).to.be.closeTo(1, 1e-9);
    // S = sqrt(20 × 0.25 / 19)
    expect(indicatorOf({ a: 10 }, { a: 10, b: 10 })).to.be.closeTo(1 - 2 * Math.sqrt(5 / 19), 1e-12);
    expect(indicatorOf({ a: 11 }, { a: 10, b: 10 })).to.equal('more_answers');
    expect(indicatorOf({}, { a: 10, b: 10 })).to.equal('nobody');
    expect(indicatorOf({ a: 3 }, { a: 10 })).to.equal('no_columns');
  });
});

describe('bounds of a share', () => {
  const silent = { invited: 100, respondents: 60, level: 0.95, target: 'process', isWeighted: false } as const;

  it('have no chance in them where those invited are all that is spoken of', () => {
    const { low, high, intervalLow, intervalHigh } = shareBounds({ count: 30, base: 50, share: 0.6, low: 0.5, high: 0.7 }, { ...silent, target: 'headcount' });
    expect([low, high, intervalLow, intervalHigh]).to.deep.equal([0.3, 0.8, 0.3, 0.8]);
  });

  it('are also those among everybody who took the survey, when some left the question blank', () => {
    const { respondentsLow, respondentsHigh } = shareBounds({ count: 30, base: 50, share: 0.6, low: 0.5, high: 0.7 }, silent);
    expect([respondentsLow, respondentsHigh]).to.deep.equal([30 / 60, 40 / 60]);
  });

  it('of raked weights are those of counts, but what others would say is measured by the weighted share', () => {
    const found = shareBounds({ count: 30, base: 50, share: 0.5, low: 0.4, high: 0.6 }, silent);
    expect([found.low, found.high]).to.deep.equal([0.3, 0.8]);
    // 50 of 100 by weight, 30 of them said so: 20 of the 50 others, or half of that.
    expect(found.halfAsOften).to.be.closeTo(0.4, 1e-12);
  });

  it('of other weights are of the weighted share, with an interval where the table has one', () => {
    const weighted = shareBounds({ count: 30, base: 50, share: 0.5, low: 0.4, high: 0.6 }, { ...silent, isWeighted: true });
    expect([weighted.low, weighted.high]).to.deep.equal([0.25, 0.75]);
    // One standard error of the share is 0.1 / 1.96; one-sided 95 % at half of it, so wide are the bounds.
    expect(weighted.intervalLow).to.be.closeTo(0.25 - (1.6448536 * 0.05) / 1.959964, 1e-6);
    expect(shareBounds({ count: null, base: 50, share: 0.5, low: null, high: null }, silent).intervalLow).to.equal(null);
  });

  it('are the share itself where everybody answered', () => {
    const { low, high, halfAsOften, tipping } = shareBounds({ count: 30, base: 100, share: 0.3, low: 0.2, high: 0.4 }, { ...silent, respondents: 100 });
    expect([low, high, halfAsOften, tipping]).to.deep.equal([0.3, 0.3, 0.3, { share: null, reached: 'never' }]);
  });
});
