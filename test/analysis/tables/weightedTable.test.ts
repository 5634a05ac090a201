import { expect } from 'chai';
import fc from 'fast-check';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import type { Columns } from '../../../analysis/frame/columns.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { indicatorEstimate } from '../../../analysis/tables/indicatorEstimate.js';
import type { Row, Table } from '../../../analysis/tables/table.js';
import { ask, definitionOf, textOf } from '../frame/definitionOf.js';
import { columnsWith, someSurvey, type SomeSurvey } from './someSurvey.js';

const rules = ['answered', 'shown', 'eligible', 'selections', 'all'] as const;

/** Every question, split and not, under a base rule. */
function tablesOf(columns: Columns, baseRule: (typeof rules)[number]): readonly Table[] {
  return [...columns.definition.questions.keys()].flatMap((question) => [undefined, 'group'].map((by) => demandTable(columns, { question, baseRule, ...(by === undefined ? {} : { by }) })));
}

const wholeWeights = (people: number) => fc.array(fc.integer({ min: 1, max: 4 }), { minLength: people, maxLength: people });

/** The same people as often as their weights say, everybody counting as one. */
function repeated(survey: SomeSurvey, weights: readonly number[]): Columns {
  return columnsWith({ ...survey, responses: survey.responses.flatMap((response, i) => Array.from({ length: weights[i] ?? 1 }, () => response)) });
}

function expectNear(found: number | null | undefined, wanted: number | null | undefined, what: string): void {
  if (found === null || wanted === null || found === undefined || wanted === undefined) expect(found, what).to.equal(wanted);
  else expect(Math.abs(found - wanted), `${what}: ${found} instead of ${wanted}`).to.be.at.most(1e-12 * Math.max(1, Math.abs(wanted)));
}

/** Counts and bases as without weights; shares and means as where everybody is there as often as they weigh. */
function expectSameEstimates(table: Table, plain: Table | undefined, often: Table | undefined): void {
  table.rows.forEach((row, i) => {
    const same = plain?.rows[i];
    expect([row.group, row.item, row.code, row.count, row.base]).to.deep.equal([same?.group, same?.item, same?.code, same?.count, same?.base]);
    expectNear(row.share, often?.rows[i]?.share, `${table.question} ${row.code} of ${table.baseRule}`);
  });
  table.numbers.forEach((row, i) => {
    expect(row.base).to.equal(plain?.numbers[i]?.base);
    expectNear(row.mean, often?.numbers[i]?.mean, 'mean');
  });
}

describe('a weighted table', () => {
  it('is the table without weights where all are the same, whatever they are', () => {
    fc.assert(
      fc.property(someSurvey(30), fc.constantFrom(...rules), fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (survey, rule, weight) => {
        expect(tablesOf(columnsWith(survey, survey.responses.map(() => weight)), rule)).to.deep.equal(tablesOf(columnsWith(survey), rule));
      }),
      { numRuns: 60 },
    );
  });

  it('has the shares and means of a survey in which people are there as often as they weigh; counts and bases stay people', () => {
    fc.assert(
      fc.property(someSurvey(30), wholeWeights(30), (survey, weights) => {
        for (const rule of rules) {
          const plain = tablesOf(columnsWith(survey), rule);
          const often = tablesOf(repeated(survey, weights), rule);
          tablesOf(columnsWith(survey, weights), rule).forEach((table, t) => {
            expectSameEstimates(table, plain[t], often[t]);
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('does not change when every weight is multiplied, or people come in another order', () => {
    fc.assert(
      fc.property(someSurvey(30), wholeWeights(30), fc.constantFrom(2, 0.25, 2 ** 600, 2 ** -700), (survey, weights, factor) => {
        const tables = tablesOf(columnsWith(survey, weights), 'answered');
        const multiplied = columnsWith(survey, weights.map((weight) => weight * factor));
        tablesOf(multiplied, 'answered').forEach((table, t) => {
          table.rows.forEach((row, i) => {
            for (const key of ['share', 'low', 'high'] as const) expectNear(row[key], tables[t]?.rows[i]?.[key], key);
          });
        });
        const { length } = survey.responses;
        const backwards = columnsWith({ ...survey, responses: [...survey.responses].reverse() }, weights.slice(0, length).reverse());
        tablesOf(backwards, 'answered').forEach((table, t) => {
          table.rows.forEach((row, i) => {
            for (const key of ['count', 'base', 'share', 'low', 'high'] as const) expectNear(row[key], tables[t]?.rows[i]?.[key], key);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('has limits around every share, within 0 and 1, none for choices; none and everyone at the ends', () => {
    const expectRow = ({ count, base, share, low, high, intervalMethod }: Row, isOfPeople: boolean) => {
      if (base === 0) expect([share, low, high, intervalMethod]).to.deep.equal([null, null, null, null]);
      else if (!isOfPeople) expect([low, high, intervalMethod]).to.deep.equal([null, null, null]);
      else {
        expect(intervalMethod).to.equal('wilson_effective');
        expect((low ?? NaN) >= 0 && (low ?? NaN) <= (share ?? NaN) && (share ?? NaN) <= (high ?? NaN) && (high ?? NaN) <= 1, JSON.stringify([low, share, high])).to.equal(true);
        expect([share === 0, share === 1, low === 0 && high === 0]).to.deep.equal([count === 0, count === base, false]);
      }
    };
    fc.assert(
      fc.property(someSurvey(30), fc.constantFrom(...rules), wholeWeights(30), (survey, rule, weights) => {
        for (const table of tablesOf(columnsWith(survey, weights), rule)) {
          if (table.weighting === undefined) continue;
          expect(table.weighting.designEffect).to.be.greaterThan(1);
          for (const row of table.rows) expectRow(row, table.baseRule !== 'selections');
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('weights', () => {
  const definition = definitionOf([ask.single('role', ['doctoral', 'senior']), ask.number('hours')]);
  const respond = (role: string, hours: number) => ({
    definitionVersion: 1,
    language: 'sv',
    reached: ['page'],
    answers: new Map([['role', { kind: 'single', code: role }], ['hours', { kind: 'number', value: hours }]] as const),
  });
  const columns = (...weights: readonly number[]): Columns => ({
    ...columnsOf(definition, [respond('doctoral', 10), respond('senior', 20), respond('senior', 40), respond('doctoral', 30)]),
    weights: Float64Array.from(weights),
  });
  const seniors = { code: 'senior', label: textOf('senior'), numerator: { type: 'in', question: 'role', codes: ['senior'] }, baseRule: 'answered' } as const;

  it('weigh an indicator as they weigh its option', () => {
    const [row] = indicatorEstimate(columns(1, 2, 3, 4), seniors).rows;
    const option = demandTable(columns(1, 2, 3, 4), { question: 'role' }).rows.find(({ code }) => code === 'senior');
    expect([row?.share, row?.count, row?.base]).to.deep.equal([0.5, 2, 4]);
    expect([row?.share, row?.low, row?.high, row?.heaviest]).to.deep.equal([option?.share, option?.low, option?.high, 0.4]);
  });

  // By hand: 290 / 10; 361 + 2·81 + 3·121 + 4·1 = 890 over 10, times 4/3; and the number at which the weight reaches 5 of 10.
  it('weigh numbers: mean, the number that half of the weight does not exceed, standard deviation of a sample', () => {
    const [row] = demandTable(columns(1, 2, 3, 4), { question: 'hours' }).numbers;
    expect([row?.base, row?.median]).to.deep.equal([4, 30]);
    expect(row?.mean).to.be.closeTo(29, 1e-12);
    expect(row?.sd).to.be.closeTo(Math.sqrt((4 / 3) * 89), 1e-12);
    // R survey: confint(svymean(~h, svydesign(~1, weights = ~w, data)), df = 3)
    expect(row?.low).to.be.closeTo(13.4526287624071, 1e-9);
    expect(row?.high).to.be.closeTo(44.5473712375929, 1e-9);
  });

  for (const bad of [0, -2, NaN, Infinity]) {
    it(`of ${bad} are refused, naming the respondent`, () => {
      expect(() => demandTable(columns(1, 1, bad, 1), { question: 'role' })).to.throw(RangeError, 'respondent 3');
      expect(() => indicatorEstimate(columns(1, 1, bad, 1), seniors)).to.throw(RangeError, 'respondent 3');
    });
  }

  it('cannot be used for a headcount they were not adjusted to', () => {
    const population = { total: 100, by: new Map() };
    expect(() => demandTable(columns(1, 2, 3, 4), { question: 'role', target: 'headcount', population })).to.throw(RangeError, 'headcount');
  });
});
