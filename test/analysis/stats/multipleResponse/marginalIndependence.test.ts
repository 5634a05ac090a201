import { expect } from 'chai';
import { madeQuestion, permuted } from './madeQuestion.js';
import type { GroupedItems } from '../../../../analysis/stats/multipleResponse/groupedItems.js';
import { marginalIndependence } from '../../../../analysis/stats/multipleResponse/marginalIndependence.js';
import { pairwiseIndependence } from '../../../../analysis/stats/multipleResponse/pairwiseIndependence.js';
import { weightedMarginalIndependence } from '../../../../analysis/stats/multipleResponse/weightedMarginalIndependence.js';

const data = madeQuestion();
const turned: GroupedItems = { ...data, items: data.items.map((column) => column.map((one) => 1 - one)) };
const weightsOf = (rule: (row: number) => number) => ({ n: 60, weights: Float64Array.from({ length: 60 }, (_, row) => rule(row)) });

// R: eigen() of D⁻¹ H V H' with V from the multinomial of patterns.
const fromR = { sum: 22.033157875961624, trace: 5.060950628755614, squares: 4.864820871981036, statistic: 27.174473785287834, df: 7.4000669186695465, p: 0.00042314325736071 };

describe('several options of one question, by groups', () => {
  it('agree with eigenvalues over the table of all 2^c patterns', () => {
    const { global, dropped } = marginalIndependence(data);
    expect(global?.sum).to.be.closeTo(fromR.sum, 1e-9);
    expect(global?.traces.sum).to.be.closeTo(fromR.trace, 1e-9);
    expect(global?.traces.squares).to.be.closeTo(fromR.squares, 1e-9);
    expect(global?.secondOrder?.statistic).to.be.closeTo(fromR.statistic, 1e-9);
    expect(global?.secondOrder?.df).to.be.closeTo(fromR.df, 1e-9);
    expect(global?.secondOrder?.p).to.be.closeTo(fromR.p, 1e-9);
    expect(dropped).to.deep.equal([{ item: 3, chosenBy: 'nobody' }, { item: 4, chosenBy: 'everybody' }]);
  });

  it('do not change with the order of rows or options, nor when chosen and not change places; the first order does', () => {
    const { global } = marginalIndependence(data);
    for (const other of [permuted(data), turned, { ...data, items: [...data.items].reverse() }]) {
      const again = marginalIndependence(other).global;
      expect(again?.sum).to.be.closeTo(global?.sum ?? NaN, 1e-9);
      expect(again?.traces.squares).to.be.closeTo(global?.traces.squares ?? NaN, 1e-9);
      expect(again?.secondOrder?.p).to.be.closeTo(global?.secondOrder?.p ?? NaN, 1e-10);
    }
    expect(marginalIndependence(turned).global?.firstOrder?.p).not.to.be.closeTo(global?.firstOrder?.p ?? NaN, 1e-6);
  });

  it('a group of nobody is no group, and who is in none is not in the base', () => {
    const wide: GroupedItems = { items: data.items.map((column) => Uint8Array.from([...column, 9])), groups: { of: Int32Array.from([...data.groups.of.map((group) => group + 1), -1]), count: 7 } };
    const { groups, n, global } = marginalIndependence(wide);
    expect({ groups, n }).to.deep.equal({ groups: [1, 2, 3], n: 60 });
    expect(global?.sum).to.be.closeTo(marginalIndependence(data).global?.sum ?? NaN, 1e-12);
  });

  it('say nothing of one group, of nobody, and of options without a difference', () => {
    const one = marginalIndependence({ ...data, groups: { of: new Int32Array(60), count: 1 } });
    expect(one.global).to.equal(null);
    expect(one.items.every(({ df, p, adjusted }) => df === 0 && p === null && adjusted === null)).to.equal(true);
    const nobody = marginalIndependence({ ...data, groups: { of: new Int32Array(60).fill(-1), count: 3 } });
    expect({ n: nobody.n, items: nobody.items, global: nobody.global }).to.deep.equal({ n: 0, items: [], global: null });
    expect(marginalIndependence({ ...data, items: [] }).global).to.equal(null);
    const alone = marginalIndependence({ items: [Uint8Array.of(1, 0)], groups: { of: Int32Array.of(0, 1), count: 2 } });
    expect(alone.global).to.deep.include({ sum: 2, secondOrder: null, observedTrace: null });
  });

  it('are refused where a value is neither 0 nor 1, naming row and option, and where there are too many', () => {
    const wrong = data.items.map((column, item) => column.map((one, row) => (item === 2 && row === 31 ? 7 : one)));
    expect(() => marginalIndependence({ ...data, items: wrong })).to.throw(RangeError, 'row 31 has neither 0 nor 1 for option 2');
    expect(() => marginalIndependence({ ...data, groups: { ...data.groups, count: 2 } })).to.throw(RangeError, 'row ');
    expect(() => marginalIndependence({ ...data, items: [Uint8Array.of(1)] })).to.throw(RangeError, 'option 0');
    const column = data.items[0] ?? new Uint8Array();
    expect(() => marginalIndependence({ ...data, items: new Array<Uint8Array>(10_000).fill(column) })).to.throw(RangeError, '10000 options');
  });
});

describe('the same, weighted', () => {
  it('with equal weights comes near the unweighted, and does not change with their scale', () => {
    const { global } = marginalIndependence(data);
    const equal = weightedMarginalIndependence(weightsOf(() => 1), data).global;
    expect(equal?.sum).to.be.closeTo(global?.sum ?? NaN, 1e-9);
    // linearised covariances have n/(n−1) where the unweighted have 1
    expect(equal?.traces.sum).to.be.closeTo(((global?.traces.sum ?? NaN) * 60) / 59, 1e-9);
    expect(equal?.traces.squares).to.be.closeTo((global?.traces.squares ?? NaN) * (60 / 59) ** 2, 1e-9);
    // 60 people in one stratum
    expect(equal?.f?.denominatorDf).to.be.closeTo((equal?.f?.df ?? NaN) * 59, 1e-9);
    const unequal = weightedMarginalIndependence(weightsOf((row) => 1 + (row % 4) / 2), data).global;
    const scaled = weightedMarginalIndependence(weightsOf((row) => 7 + (row % 4) * 3.5), data).global;
    expect(scaled?.f?.p).to.be.closeTo(unequal?.f?.p ?? NaN, 1e-10);
    expect(unequal?.f?.p).not.to.be.closeTo(equal?.f?.p ?? NaN, 1e-5);
  });

  it('an option is tested by itself as it is in a question of its own', () => {
    const design = weightsOf((row) => 1 + (row % 4) / 2);
    const all = weightedMarginalIndependence(design, data);
    for (const { item, test } of all.items) {
      const own = weightedMarginalIndependence(design, { ...data, items: [data.items[item] ?? new Uint8Array()] });
      expect(own.global?.f?.p).to.be.closeTo(test?.p ?? NaN, 1e-12);
    }
  });

  it('who has no weight is not in the base; fractions and weights that are none are refused, naming the row', () => {
    const light = weightedMarginalIndependence(weightsOf((row) => (row < 10 ? 0 : 1)), data);
    expect(light.n).to.equal(50);
    expect(() => weightedMarginalIndependence({ ...weightsOf(() => 1), fractions: Float64Array.of(0.5) }, data)).to.throw(RangeError, 'fractions');
    for (const bad of [NaN, -1, Infinity]) {
      expect(() => weightedMarginalIndependence(weightsOf((row) => (row === 41 ? bad : 1)), data)).to.throw(RangeError, 'row 41');
    }
  });

  it('say nothing of one group', () => {
    const one = weightedMarginalIndependence(weightsOf(() => 1), { ...data, groups: { of: new Int32Array(60), count: 1 } });
    expect(one.global).to.equal(null);
    expect(one.items.every(({ test, adjusted }) => test === null && adjusted === null)).to.equal(true);
  });
});

describe('options of two questions', () => {
  const [a, b, c] = data.items;
  const first = [a, b].flatMap((column) => column ?? []);
  const second = [c, b].flatMap((column) => column ?? []);

  it('do not change when the questions change places, nor chosen and not', () => {
    const ours = pairwiseIndependence({ first, second }).global;
    const not = (columns: readonly Uint8Array[]) => columns.map((column) => column.map((one) => 1 - one));
    for (const other of [{ first: second, second: first }, { first: not(first), second: not(second) }]) {
      const again = pairwiseIndependence(other).global;
      expect(again?.sum).to.be.closeTo(ours?.sum ?? NaN, 1e-9);
      expect(again?.secondOrder?.p).to.be.closeTo(ours?.secondOrder?.p ?? NaN, 1e-10);
    }
  });

  it('an option with itself has X² = n', () => {
    expect(pairwiseIndependence({ first, second }).pairs[3]?.chiSquare).to.be.closeTo(60, 1e-9);
  });

  it('one by one is the X² of the 2 × 2 table', () => {
    const { global, pairs } = pairwiseIndependence({ first: first.slice(0, 1), second: second.slice(0, 1) });
    const grouped = marginalIndependence({ items: second.slice(0, 1), groups: { of: Int32Array.from(first[0] ?? []), count: 2 } });
    expect(pairs[0]?.chiSquare).to.be.closeTo(grouped.items[0]?.chiSquare ?? NaN, 1e-9);
    expect(global?.sum).to.be.closeTo(grouped.global?.sum ?? NaN, 1e-9);
  });

  it('more pairs than people give the same as fewer', () => {
    const five = Array.from({ length: 5 }, (_, k) => Uint8Array.from({ length: 12 }, (_unused, row) => ((row * row + k * row + (k >> 1)) % 5 < 2 ? 1 : 0)));
    const wide = pairwiseIndependence({ first: five, second: five });
    // the sum of squares of the covariance matrix, option pair by option pair
    const z = wide.pairs.map(({ first: i, second: j }) => {
      const [x = new Uint8Array(), y = new Uint8Array()] = [five[i], five[j]];
      const share = (column: Uint8Array) => column.reduce((sum, one) => sum + one, 0) / 12;
      const [p, q] = [share(x), share(y)];
      const u = [...x].map((one, row) => one * (y[row] ?? 0) - p * (y[row] ?? 0) - q * one);
      const mean = u.reduce((sum, value) => sum + value, 0) / 12;
      return u.map((value) => (value - mean) / Math.sqrt(p * (1 - p) * q * (1 - q)));
    });
    const squares = z.flatMap((one) => z.map((other) => (one.reduce((sum, value, row) => sum + value * (other[row] ?? 0), 0) / 12) ** 2)).reduce((sum, value) => sum + value, 0);
    expect(wide.global?.traces.squares).to.be.closeTo(squares, 1e-9);
  });

  it('say nothing of nobody', () => {
    const none = pairwiseIndependence({ first, second, base: new Uint8Array(60) });
    expect({ n: none.n, pairs: none.pairs, global: none.global }).to.deep.equal({ n: 0, pairs: [], global: null });
  });
});
