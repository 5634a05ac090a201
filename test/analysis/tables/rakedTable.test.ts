import { expect } from 'chai';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import type { Columns } from '../../../analysis/frame/columns.js';
import { populationOf } from '../../../analysis/frame/population.js';
import { rakedColumns } from '../../../analysis/frame/rakedColumns.js';
import { studentCriticalValue } from '../../../analysis/stats/studentQuantile.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { indicatorEstimate } from '../../../analysis/tables/indicatorEstimate.js';
import type { Row } from '../../../analysis/tables/table.js';
import { clinicum } from '../../reference/clinicum.js';
import { openReference } from '../../reference/referenceFolder.js';
import { referencePath } from '../../reference/reference.js';
import { ask, definitionOf } from '../frame/definitionOf.js';

describe('a table of answers raked to those invited', () => {
  const folder = referencePath();
  if (folder === undefined) {
    it('needs ../shared/reference, which is not beside this checkout');
    return;
  }
  const reference = openReference(folder, '23_replicates');
  const survey = clinicum(reference);
  // R joined the three smallest departments before: so do we, by the names in its files.
  const departments = [...new Set(survey.people.map((person) => person.get('dept_g') ?? ''))].sort();
  const definition = { ...definitionOf([ask.single('dept_g', departments), ask.single('role', ['clinician', 'phd', 'postdoc', 'senior']), ask.multiple('q1', [...survey.methods, 'none'])]), frame: { columns: new Map([['dept_g', 'dept_g'], ['role', 'role']]) } };
  const joined = new Map(survey.people.map((person) => [person.get('dept') ?? '', person.get('dept_g') ?? '']));
  const invited = reference.rows(`${reference.prefix}_frame.csv`).map((person) => new Map([['dept_g', joined.get(person.get('dept') ?? '') ?? 'DSMALL'], ['role', person.get('role') ?? '']]));
  const population = populationOf(definition, invited);

  const responses = survey.responses.map((response, i) => ({
    ...response,
    reached: [...response.reached, ...(response.reached.includes('methods') ? ['page'] : [])],
    answers: new Map([...response.answers, ['dept_g', { kind: 'single', code: survey.people[i]?.get('dept_g') ?? '' }] as const]),
  }));
  const weights = Float64Array.from(survey.people, (person) => Number(person.get('dw')));
  const answers: Columns = { ...columnsOf(definition, responses), weights };
  // R caps no weight.
  const { columns } = rakedColumns(answers, population, ['dept_g', 'role'], Infinity);

  const jackknifed = reference.results.at('jk1_reraked');
  const shareOf = (rows: readonly Row[], code: string) => rows.find((row) => row.group === null && row.code === code);

  it('has the shares of R, and Wilson intervals of its re-raked jackknife', () => {
    const { rows } = demandTable(columns, { question: 'q1' });
    for (const method of jackknifed.at('mean').keys()) {
      const row = shareOf(rows, method);
      const [share, se] = ['mean', 'se'].map((what) => jackknifed.at(what).at(method).number());
      if (row === undefined || share === undefined || se === undefined) throw new Error(method);
      // Wilson (1927) written out, on n_e = P(1 − P) / V and Student's t.
      const effective = (share * (1 - share)) / se ** 2;
      const t = studentCriticalValue(0.95, row.base - 1);
      const middle = share + t ** 2 / (2 * effective);
      const half = t * Math.sqrt((share * (1 - share)) / effective + t ** 2 / (4 * effective ** 2));
      expect(row.share).to.be.closeTo(share, 1e-9);
      expect(row.low).to.be.closeTo((middle - half) / (1 + t ** 2 / effective), 1e-8);
      expect(row.high).to.be.closeTo((middle + half) / (1 + t ** 2 / effective), 1e-8);
      expect(row.unweighted).to.equal(row.count / row.base);
    }
  });

  it('says the same of an indicator, in any order of rows, and less surely of those invited alone', () => {
    const [method = ''] = survey.methods;
    const option = shareOf(demandTable(columns, { question: 'q1', by: 'role' }).rows, method);
    const numerator = { type: 'includes', question: 'q1', codes: [method] } as const;
    const [indicator] = indicatorEstimate(columns, { code: 'need', label: new Map(), numerator, baseRule: 'answered' }, { by: 'dept_g' }).rows;
    expect(indicator?.low).to.be.closeTo(option?.low ?? NaN, 1e-10);
    expect(indicator?.high).to.be.closeTo(option?.high ?? NaN, 1e-10);
    const known = shareOf(demandTable(columns, { question: 'q1', target: 'headcount', population }).rows, method);
    expect((known?.high ?? 1) - (known?.low ?? 0)).to.be.below((option?.high ?? 0) - (option?.low ?? 0));
  });

  it('adds up to those invited in every category, within the cap', () => {
    const { report } = rakedColumns(answers, population, ['dept_g', 'role']);
    expect(report.capped).to.be.greaterThan(0);
    expect(report.sum).to.be.closeTo(population.total, 1e-6);
    for (const { categories } of report.margins) for (const { after, invited: people } of categories) expect(after).to.be.closeTo(people / population.total, 1e-9);
    expect(report.max).to.be.at.most(report.cap * (1 + 1e-9));
  });
});

describe('raking a margin', () => {
  const definition = { ...definitionOf([ask.single('place', ['a', 'b', 'c', 'd', 'e'])]), frame: { columns: new Map([['place', 'place']]) } };
  const respond = (place: string) => ({ definitionVersion: 1, language: 'sv', reached: ['page'], answers: new Map(place === '' ? [] : [['place', { kind: 'single', code: place }] as const]) });
  const raked = (answered: Readonly<Record<string, number>>, invited: Readonly<Record<string, number>>) => {
    const times = (counts: Readonly<Record<string, number>>) => Object.entries(counts).flatMap(([place, count]) => new Array<string>(count).fill(place === '-' ? '' : place));
    const columns = columnsOf(definition, times(answered).map(respond));
    return rakedColumns(columns, populationOf(definition, times(invited).map((place) => new Map([['place', place]]))), ['place']);
  };
  const categoriesOf = ({ report }: ReturnType<typeof raked>) => report.margins[0]?.categories.map(({ codes, answered, invited }) => [codes.join('+'), answered, invited]);

  it('joins what is too thin, also with the smallest other one, and leaves out what nobody is in', () => {
    expect(categoriesOf(raked({ a: 40, b: 3, c: 1, d: 6 }, { a: 60, b: 20, c: 10, d: 12 }))).to.deep.equal([['a', 40, 60], ['b+c+d', 10, 42]]);
    expect(categoriesOf(raked({ a: 40, b: 4, d: 30 }, { a: 60, b: 10, c: 2, d: 40 }))).to.deep.equal([['a', 40, 60], ['b+c+d', 34, 52]]);
    expect(categoriesOf(raked({ a: 40, b: 30 }, { a: 60 }))).to.deep.equal([['a+b', 70, 60]]);
  });

  it('takes people without a category for one of their own where the list has them too, and else leaves them as they were', () => {
    expect(categoriesOf(raked({ a: 10, b: 10, '-': 5 }, { a: 20, b: 30, '-': 10 }))).to.deep.equal([['a', 10, 20], ['b', 10, 30], ['', 5, 10]]);
    const kept = raked({ a: 10, b: 10, '-': 5 }, { a: 20, b: 30 });
    expect([categoriesOf(kept), kept.report.margins[0]?.unknown]).to.deep.equal([[['a', 10, 20], ['b', 10, 30]], 5]);
    expect(kept.columns.weights?.slice(20)).to.deep.equal(new Float64Array(5).fill(2));
    expect(kept.report.sum).to.be.closeTo(50, 1e-9);
  });

  it('of nobody, or by what the list does not tell, is refused', () => {
    expect(() => raked({}, { a: 3 })).to.throw(RangeError);
    expect(() => rakedColumns(columnsOf(definition, [respond('a')]), { total: 3, by: new Map() }, ['place'])).to.throw(RangeError, 'place');
  });
});
