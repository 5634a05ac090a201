import { expect } from 'chai';
import type { Columns } from '../../analysis/frame/columns.js';
import { weightedShare, type WeightedShare } from '../../analysis/stats/weightedShare.js';
import { weightedSummary } from '../../analysis/stats/weightedSummary.js';
import { demandTable } from '../../analysis/tables/demandTable.js';
import { clinicum, readPeople, type Person } from './clinicum.js';
import { expectClose } from './closeTo.js';
import { describeWithReference, expectedResults, type JsonPlace } from './reference.js';

/** One option among some people, by hand from the file: the authority for which people R counts. */
function shareOf(people: readonly Person[], isIn: (person: Person) => boolean, option: string, weightOf: (person: Person) => number, level = 0.95): WeightedShare {
  const sums = (some: readonly Person[]) => ({
    weight: some.reduce((sum, person) => sum + weightOf(person), 0),
    squares: some.reduce((sum, person) => sum + weightOf(person) ** 2, 0),
  });
  const base = people.filter((person) => person.get('q1_status') === 'answered' && isIn(person));
  const chosen = base.filter((person) => person.get(option) === '1');
  const count = { count: chosen.length, n: base.length };
  return weightedShare({ people: count, chosen: sums(chosen), base: sums(base), survey: { n: people.length, ...sums(people) } }, level);
}

const baseWeight = (person: Person) => Number(person.get('dw'));

/** The survey of `clinicum` with its base weights. */
function weighted(): Columns {
  return { ...clinicum().columns, weights: Float64Array.from(readPeople('clinicum_open.csv'), baseWeight) };
}

describeWithReference('shares of people with base weights agree with R survey', '05_weighted_estimates', (results) => {
  const expected = results.at('overall').at('Ed_base');

  it('share, standard error and design effect of every option', () => {
    const people = readPeople('clinicum_open.csv');
    for (const option of expected.at('mean').keys()) {
      const { share, se, effective } = shareOf(people, () => true, option, baseWeight);
      expectClose(share, expected.at('mean').at(option).number(), 1e-8, `${option} share`);
      expectClose(se, expected.at('se').at(option).number(), 1e-8, `${option} standard error`);
      // R divides by the variance of n − 1 people, we by that of n.
      const n = people.filter((person) => person.get('q1_status') === 'answered').length;
      expectClose(((n - 1) / n) * (n / effective), expected.at('deff_replace').at(option).number(), 1e-8, `${option} design effect`);
    }
  });

  it('the table gives the same shares, alone and split, and Kish’s design effect', () => {
    const kish = expectedResults('04_weights')?.at('summary').at('Ed_base').at('deff_kish').number() ?? NaN;
    for (const by of [undefined, 'dept', 'role']) {
      const table = demandTable(weighted(), { question: 'q1', ...(by === undefined ? {} : { by }) });
      expectClose(table.weighting?.designEffect ?? null, kish, 1e-8, 'design effect');
      for (const row of table.rows.filter(({ group, code }) => group === null && code !== 'none')) {
        expectClose(row.share, expected.at('mean').at(row.code).number(), 1e-8, row.code);
        expect(row.intervalMethod).to.equal('wilson_effective');
      }
    }
  });
});

/** Calibrated weights: what they say of the standard error is not ours yet, the estimates themselves are. */
function calibrated(): (person: Person) => number {
  const expected = expectedResults('04_weights');
  const weights = expected?.at('weights').at('F_calib_raking_dw').numbers() ?? [];
  const byId = new Map(expected?.at('ids').list().map((id, i) => [id.text(), weights[i] ?? NaN] as const));
  return (person) => byId.get(person.get('id') ?? '') ?? NaN;
}

describeWithReference('estimates under calibrated weights agree with R survey', '05_weighted_estimates', (results) => {
  it('shares, everyone, in each role and in each department', () => {
    const columns: Columns = { ...clinicum().columns, weights: Float64Array.from(readPeople('clinicum_open.csv'), calibrated()) };
    const compare = (by: 'role' | 'dept', expected: JsonPlace) => {
      const { rows } = demandTable(columns, { question: 'q1', by });
      expected.at('groups').list().forEach((group, g) => {
        for (const option of expected.at('mean').keys()) {
          const row = rows.find((one) => one.group?.code === group.text() && one.code === option);
          // R merges the three smallest departments, which we have apart.
          if (row !== undefined) expectClose(row.share, expected.at('mean').at(option).numbers()[g] ?? NaN, 1e-8, `${group.text()} ${option}`);
          else expect(group.text()).to.equal('DSMALL');
        }
      });
      for (const row of rows.filter(({ group, code }) => group === null && code !== 'none')) {
        expectClose(row.share, results.at('overall').at('F_calib_raking_dw').at('mean').at(row.code).number(), 1e-8, row.code);
      }
    };
    compare('role', results.at('by_role').at('F_calib_raking_dw'));
    compare('dept', results.at('by_dept').at('F_calib_raking_dw'));
  });

  it('means and medians of numbers', () => {
    const weightOf = calibrated();
    const expected = expectedResults('11_likert')?.at('weighted');
    const methods = expected?.keys() ?? [];
    expect(methods).to.have.length(12);
    for (const method of methods) {
      const given = readPeople('clinicum_open.csv').filter((person) => Number(person.get(`imp_${method}`)) > 0);
      const found = weightedSummary(given.map((person) => ({ value: Number(person.get(`imp_${method}`)), weight: weightOf(person) })));
      const wanted = expected?.at(method);
      expect([found.base, found.median]).to.deep.equal([wanted?.at('n').number(), wanted?.at('median_inverse_cdf').number()]);
      expectClose(found.mean, wanted?.at('mean').number() ?? NaN, 1e-8, method);
    }
  });
});

describeWithReference('intervals of weighted shares agree with R survey', '06_svyciprop', (results) => {
  const equal = () => 900 / 520;
  const compare = (place: JsonPlace, isIn: (person: Person) => boolean, level?: number) => {
    const people = readPeople('clinicum_open.csv');
    for (const row of place.list()) {
      const [key] = ['role', 'dept_g'].filter((name) => row.find(name) !== undefined);
      const inGroup = (person: Person) => isIn(person) && (key === undefined || person.get(key) === row.at(key).text());
      const found = shareOf(people, inGroup, row.at('variable').text(), equal, level);
      expectClose(found.share, row.at('p').number(), 1e-8, `${row.path} share`);
      // Everyone and no one have no variance and no value from R (`statistics.md` 5.4).
      if (row.at('se').number() < 1e-9) {
        expect([found.low === 0 || found.high === 1, found.low < found.high], row.path).to.deep.equal([true, true]);
        continue;
      }
      const [low, high] = row.at('wilson_survey45').numbers();
      expectClose(found.se, row.at('se').number(), 1e-8, `${row.path} standard error`);
      expectClose(found.low, low ?? NaN, 1e-8, `${row.path} low`);
      expectClose(found.high, high ?? NaN, 1e-8, `${row.path} high`);
    }
  };
  const design = results.at('A0_srs');

  it('everyone', () => {
    compare(design.at('overall'), () => true);
  });
  it('at another level', () => {
    compare(design.at('level90'), () => true, 0.9);
  });
  it('in each role, a domain of the survey', () => {
    compare(design.at('by_role'), () => true);
  });
  it('in each department', () => {
    compare(design.at('by_dept'), () => true);
  });
});
