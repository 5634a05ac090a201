/** Authority: R (reference file 13: Borich, ranked discrepancy, Wilcoxon, quadrants, survey's svycontrast), and what a line of arithmetic gives. */
import { expect } from 'chai';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import type { Columns } from '../../../analysis/frame/columns.js';
import { studentCriticalValue } from '../../../analysis/stats/studentQuantile.js';
import { gapTable } from '../../../analysis/tables/gapTable.js';
import { referenceSurvey } from '../../reference/designs.js';
import { openReference } from '../../reference/referenceFolder.js';
import { referencePath } from '../../reference/reference.js';
import { ask, definitionOf } from '../frame/definitionOf.js';
import { asked, gapDefinition, person, scale } from './someGrids.js';

describe('the gap between importance and availability', () => {
  const rows = ['one', 'all_alike', 'torn', 'nobody', 'unknown'];
  const definition = gapDefinition(rows);
  const people = [
    person(rows, [[5, 1], [5, 2], [5, 1], [null, null], [0, 4]]),
    person(rows, [[null, 3], [5, 2], [1, 5], [null, 4], [0, 0]]),
    person(rows, [[4, 0], [5, 2], [3, 3], [null, null], [0, 2]], 'senior'),
    person(rows, [[null, null], [5, 2], [4, 2], [2, null], [null, null]], 'senior'),
  ];
  const columns = columnsOf(definition, people);
  const rowOf = (code: string, from: Columns = columns, more = {}) => {
    const row = gapTable(from, { ...asked, ...more }).rows.find((one) => one.code === code);
    if (row === undefined) throw new Error(code);
    return row;
  };

  it('is of those who rated both, on the scale, and in the order of the need score, rows without a pair last', () => {
    expect(gapTable(columns, asked).rows.map(({ code, n, need }) => [code, n, need.score])).to.deep.equal([['one', 1, 100], ['all_alike', 4, 100], ['torn', 4, 25], ['nobody', 0, null], ['unknown', 0, null]]);
  });

  it('has no interval where one person, or all alike, say nothing of how others vary', () => {
    expect(rowOf('one').need).to.deep.equal({ score: 100, low: null, high: null });
    expect(rowOf('all_alike').need).to.deep.equal({ score: 100, low: null, high: null });
    expect(rowOf('all_alike').weightedDiscrepancy).to.deep.equal({ score: 15, low: null, high: null });
    expect(rowOf('unknown')).to.deep.include({ n: 0, importance: null, availability: null, below: null, above: null, equal: null, quadrant: null, quadrantCertainty: null, p: null, adjustedP: null });
  });

  it("has Student's interval, kept within −100 and 100", () => {
    // Signs 1, −1, 0, 1: mean 0.25, sd √(11/12), se sd/2.
    const half = studentCriticalValue(0.5, 3) * 50 * Math.sqrt(11 / 12);
    const { need, below, above, equal } = rowOf('torn', columns, { level: 0.5 });
    expect([below, above, equal]).to.deep.equal([0.5, 0.25, 0.25]);
    expect(need.score).to.equal(25);
    expect(need.low).to.be.closeTo(25 - half, 1e-9);
    expect(need.high).to.be.closeTo(25 + half, 1e-9);
    expect(rowOf('torn').need).to.deep.equal({ score: 25, low: -100, high: 100 });
  });

  it('keeps to a filter', () => {
    const where = { text: 'role = senior', expression: { type: 'in', question: 'role', codes: ['senior'] } } as const;
    const table = gapTable(columns, { ...asked, where });
    expect(table.where).to.equal('role = senior');
    expect(table.rows.map(({ code, n }) => [code, n])).to.deep.equal([['all_alike', 2], ['torn', 2], ['one', 0], ['nobody', 0], ['unknown', 0]]);
  });

  it('tells the first from the second by the people who rated both rows', () => {
    const two = columnsOf(gapDefinition(['a', 'b']), Array.from({ length: 40 }, (_, i) => person(['a', 'b'], [[5, i < 30 ? 1 : 5], [5, i < 26 ? 1 : 5]])));
    const { lead } = gapTable(two, asked);
    // Differences of signs: 4 of 40 are 1, the rest 0. Mean 0.1, variance of the mean 0.09 / 39; df 39.
    const half = studentCriticalValue(0.95, 39) * 100 * Math.sqrt(0.09 / 39);
    expect(lead).to.deep.include({ code: 'a', next: 'b', isSure: true });
    expect(lead?.difference).to.be.closeTo(10, 1e-9);
    expect(lead?.low).to.be.closeTo(10 - half, 1e-9);
    expect(gapTable(columnsOf(gapDefinition(['a']), people), asked).lead).to.equal(null);
  });

  it('with equal weights is as without, and with others as if people were there so often', () => {
    const alike = { ...columns, weights: new Float64Array(4).fill(7) };
    expect(gapTable(alike, asked).rows).to.deep.equal(gapTable(columns, asked).rows);
    const heavy = rowOf('torn', { ...columns, weights: Float64Array.of(1, 2, 3, 1) });
    const often = rowOf('torn', columnsOf(definition, [0, 1, 1, 2, 2, 2, 3].flatMap((i) => people[i] ?? [])));
    for (const what of ['importance', 'availability', 'below', 'above', 'equal'] as const) expect(heavy[what]).to.be.closeTo(often[what] ?? NaN, 1e-12);
    expect(heavy.need.score).to.be.closeTo(often.need.score ?? NaN, 1e-12);
    expect(heavy.heaviest).to.be.closeTo(3 / 7, 1e-12);
    expect(heavy.n).to.equal(4);
  });

  it('says whose choices the rows were, is the same for a seed, and refuses grids that do not fit', () => {
    expect(gapTable(columnsOf(gapDefinition(rows, { rowsFrom: 'methods' }), []), asked).rowsFrom.map(({ code }) => code)).to.deep.equal(['methods']);
    const many = columnsOf(definition, Array.from({ length: 30 }, (_, i) => person(rows, [[(i % 5) + 1, ((i * 3) % 5) + 1], [4, 3], [(i % 3) + 1, 3], [3, (i % 4) + 1], [2, 2]])));
    const certainties = (seed: number) => gapTable(many, { ...asked, seed }).rows.map(({ quadrantCertainty }) => quadrantCertainty);
    expect(certainties(1)).to.deep.equal(certainties(1));
    expect(certainties(1)).to.not.deep.equal(certainties(2));
    expect(() => gapTable(columns, { importance: 'role', availability: 'availability' })).to.throw(RangeError, 'role');
    const other = columnsOf(definitionOf([ask.grid('importance', ['x'], scale), ask.grid('availability', ['y'], scale)]), []);
    expect(() => gapTable(other, asked)).to.throw(RangeError, 'x');
  });
});

describe('the gap in the invented survey', () => {
  const folder = referencePath();
  if (folder === undefined) {
    it('needs ../shared/reference, which is not beside this checkout');
    return;
  }
  const reference = openReference(folder, '13_gap');
  const { people, methods, designs } = referenceSurvey(reference);
  const rows = methods.map((name) => name.slice('m_'.length));
  const ratingOf = (text: string | undefined) => (text === undefined || text === '' ? null : text === '-1' ? 0 : Number(text));
  const columns = columnsOf(
    gapDefinition(rows),
    people.map((one) => person(rows, rows.map((row) => [ratingOf(one.get(`imp_${row}`)), ratingOf(one.get(`ava_${row}`))]))),
  );
  const { results } = reference;

  it("has R's numbers", () => {
    const table = gapTable(columns, asked);
    for (const row of table.rows) {
      const item = results.at('items').at(row.code);
      const number = (name: string) => item.at(name).number();
      const ranked = item.at('rdm');
      expect(row.n).to.equal(number('n_pairs'));
      expect(row.importance).to.be.closeTo(number('mean_importance'), 1e-10);
      expect(row.availability).to.be.closeTo(number('mean_availability'), 1e-10);
      expect(row.need.score).to.be.closeTo(ranked.at('need_score').number(), 1e-9);
      const half = studentCriticalValue(0.95, row.n - 1) * (ranked.at('need_se').number());
      expect((row.need.high ?? NaN) - (row.need.low ?? NaN)).to.be.closeTo(2 * half, 1e-8);
      expect(100 * (row.below ?? NaN)).to.be.closeTo(ranked.at('availability_below_importance_pct').number(), 1e-9);
      expect(row.weightedDiscrepancy.score).to.be.closeTo(number('mwds'), 1e-9);
      const borich = studentCriticalValue(0.95, row.n - 1) * number('mwds_se_linearised');
      expect((row.weightedDiscrepancy.high ?? NaN) - (row.weightedDiscrepancy.low ?? NaN)).to.be.closeTo(2 * borich, 1e-8);
      expect(row.p ?? NaN).to.be.closeTo(item.at('wilcoxon_signed_rank').at('p').number(), 1e-9);
      expect(row.sign.p ?? NaN).to.be.closeTo(number('sign_test_p'), 1e-9);
      expect(row.quadrant).to.equal(results.at('ipa').at('quadrant').at(row.code).text());
    }
    expect(table.orderAgreement).to.be.closeTo(results.at('spearman_between_rankings').number(), 1e-10);
    expect(table.rows.map(({ code }) => results.at('rank_by_need_score').at(code).number())).to.satisfy((ranks: readonly number[]) => ranks.every((rank, k) => k === 0 || rank >= (ranks[k - 1] ?? 0)));
  });

  it("has survey's numbers where weights were raked", () => {
    const design = designs.F_calib_raking_dw;
    for (const row of gapTable({ ...columns, weights: design.weights, design }, asked).rows) {
      const weighted = results.at('items').at(row.code).at('weighted_F');
      const number = (name: string) => weighted.at(name).number();
      const t = studentCriticalValue(0.95, row.n - 1);
      expect(row.importance).to.be.closeTo(number('mean_importance'), 1e-8);
      expect(row.need.score).to.be.closeTo(number('need_score'), 1e-6);
      expect((row.need.high ?? NaN) - (row.need.low ?? NaN)).to.be.closeTo(2 * t * number('need_se'), 1e-6);
      expect(row.weightedDiscrepancy.score).to.be.closeTo(number('mwds'), 1e-7);
      expect((row.weightedDiscrepancy.high ?? NaN) - (row.weightedDiscrepancy.low ?? NaN)).to.be.closeTo(2 * t * number('mwds_se'), 1e-6);
      expect((row.below ?? NaN) - (row.above ?? NaN)).to.be.closeTo(number('need_score') / 100, 1e-8);
    }
  });
});
