import { expect } from 'chai';
import fc from 'fast-check';
import { cochranMantelHaenszel } from '../../../../analysis/stats/tests/cochranMantelHaenszel.js';
import { fisherExact } from '../../../../analysis/stats/tests/fisherExact.js';
import { freemanHalton } from '../../../../analysis/stats/tests/freemanHalton.js';
import { independenceTest } from '../../../../analysis/stats/tests/independenceTest.js';
import { monteCarloTable } from '../../../../analysis/stats/tests/monteCarloTable.js';
import { oddsRatio, phiCoefficient } from '../../../../analysis/stats/tests/oddsRatio.js';
import { pearsonTable } from '../../../../analysis/stats/tests/pearsonTable.js';
import { yatesTest } from '../../../../analysis/stats/tests/yatesTest.js';

const near = (actual: number | null | undefined, expected: number, relative = 1e-10) => {
  expect(Math.abs((actual ?? NaN) / expected - 1), `${String(actual)} instead of ${expected}`).to.be.at.most(relative);
};

const counts = fc.integer({ min: 0, max: 9 });
const tables = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([r, c]) => fc.array(fc.array(counts, { minLength: c, maxLength: c }), { minLength: r, maxLength: r }));

/** Every table of the margins by itself, for small ones: the definition. */
function listed(table: readonly (readonly number[])[]): number {
  const width = table[0]?.length ?? 0;
  const rowTotals = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnTotals = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
  const weightOf = (cells: readonly number[]) => 1 / cells.reduce((product, count) => product * factorial(count), 1);
  const observed = weightOf(table.flat());
  let [total, counted] = [0, 0];
  const fill = (cells: readonly number[], left: readonly number[]): void => {
    const at = cells.length;
    if (at === rowTotals.length * width) {
      if (left.some((rest) => rest !== 0)) return;
      const weight = weightOf(cells);
      total += weight;
      if (weight <= observed * (1 + 1e-7)) counted += weight;
      return;
    }
    const [i, j] = [Math.floor(at / width), at % width];
    const placed = cells.slice(i * width).reduce((sum, count) => sum + count, 0);
    const rest = (rowTotals[i] ?? 0) - placed;
    const most = Math.min(rest, left[j] ?? 0);
    for (let count = j === width - 1 ? rest : 0; count <= most; count += 1) fill([...cells, count], left.map((value, k) => (k === j ? value - count : value)));
  };
  fill([], columnTotals);
  return counted / total;
}

describe('tables of counts', () => {
  it('do not change with the order of rows and columns, or when turned over', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const one = pearsonTable(table);
        const turned = pearsonTable((table[0] ?? []).map((_, j) => [...table].reverse().map((row) => row[j] ?? 0)));
        expect(turned.pearson?.df).to.equal(one.pearson?.df);
        if (one.pearson === null) return;
        expect(turned.pearson?.statistic).to.be.closeTo(one.pearson.statistic, 1e-9);
        expect(turned.likelihoodRatio?.statistic).to.be.closeTo(one.likelihoodRatio?.statistic ?? NaN, 1e-9);
        // Residuals carry the statistic.
        expect(one.pearsonResiduals?.flat().reduce((sum, residual) => sum + residual ** 2, 0)).to.be.closeTo(one.pearson.statistic, 1e-9);
        expect(one.effect?.cramersV).to.be.within(0, 1 + 1e-12);
        expect(turned.effect?.cramersV).to.be.closeTo(one.effect?.cramersV ?? NaN, 1e-9);
        expect(turned.effect?.cramersVCorrected ?? 0).to.be.closeTo(one.effect?.cramersVCorrected ?? 0, 1e-9);
      }),
    );
  });

  it('drop empty rows and columns and say nothing of what is left of a table of one row, or of none', () => {
    const { table, pearson } = pearsonTable([[3, 0, 4], [0, 0, 0], [5, 0, 1]]);
    expect(table.rows).to.deep.equal([0, 2]);
    expect(table.columns).to.deep.equal([0, 2]);
    near(pearson?.statistic, pearsonTable([[3, 4], [5, 1]]).pearson?.statistic ?? NaN);
    for (const empty of [[], [[]], [[0, 0], [0, 0]], [[4, 2, 0]], [[4], [2]]]) {
      expect(pearsonTable(empty)).to.deep.include({ pearson: null, likelihoodRatio: null, adjustedResiduals: null, effect: null });
      expect(independenceTest(empty, { seed: 1 })).to.equal(null);
      expect(freemanHalton(empty)).to.equal(null);
    }
    // Two people in opposite corners: too few for the corrected effect.
    expect(pearsonTable([[1, 0], [0, 1]]).effect).to.deep.include({ cramersV: 1, cramersVCorrected: null });
  });

  it('refuse what is no count and name the cell', () => {
    expect(() => pearsonTable([[1, 2], [3, NaN]])).to.throw(RangeError, 'cell 2 of row 2');
    expect(() => pearsonTable([[1, -1]])).to.throw(RangeError, 'cell 2 of row 1');
    expect(() => pearsonTable([[1, 2], [3]])).to.throw(RangeError, 'row 2');
    expect(() => freemanHalton([[1.5, 2], [3, 4]])).to.throw(RangeError, 'whole');
    expect(() => fisherExact({ a: 1, b: 2, c: 3, d: 0.5 })).to.throw(RangeError, 'whole');
    expect(() => oddsRatio({ a: 1, b: 2, c: 3, d: Infinity })).to.throw(RangeError);
    expect(() => monteCarloTable([[1, 2], [3, 4]], { seed: 1, replicates: 0 })).to.throw(RangeError);
  });

  it('mark a cell only after Holm over all cells', () => {
    const { residualP, adjustedResiduals } = pearsonTable([[30, 7, 12], [7, 2, 9]]);
    // Of R: 2 * pnorm(-abs(chisq.test(t)$stdres)), then p.adjust(method = 'holm')
    near(adjustedResiduals?.[1]?.[2], 1.99524882483055);
    near(residualP?.[0]?.[2], 0.276094489911124);
  });
});

describe('exact tests', () => {
  it('agree with listing every table', () => {
    const small = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(small, (table) => {
        const p = freemanHalton(table);
        if (p !== null) near(p, listed(table), 1e-9);
      }),
      { numRuns: 150 },
    );
  });

  it('are one test for four cells, whichever way they are asked', () => {
    fc.assert(
      fc.property(counts, counts, counts, counts, (a, b, c, d) => {
        const exact = fisherExact({ a, b, c, d });
        const halton = freemanHalton([[a, b], [c, d]]);
        expect(exact === null).to.equal(halton === null);
        if (exact === null) return;
        near(halton, exact.p, 1e-9);
        const mirrored = fisherExact({ a: b, b: a, c: d, d: c });
        near(mirrored?.less, exact.greater, 1e-9);
        const { estimate, low, high } = exact.odds;
        expect(low).to.be.at.most((estimate ?? Infinity) * (1 + 1e-9));
        expect(high ?? Infinity).to.be.at.least((estimate ?? Infinity) * (1 - 1e-9));
      }),
    );
  });

  it('have the values of Fisher’s tea and of R', () => {
    near(fisherExact({ a: 3, b: 1, c: 1, d: 3 })?.p, 34 / 70);
    near(freemanHalton([[3, 2, 0], [1, 2, 1], [0, 4, 5]]), 0.0736779560308971);
    near(freemanHalton([[4, 1, 0, 1], [0, 2, 5, 0], [3, 2, 1, 6]]), 0.00335914646218856);
    // R's own search of the odds ratio, followed to the end (uniroot with tol = 1e-15).
    const { estimate, low, high } = fisherExact({ a: 1198, b: 1493, c: 557, d: 1278 })?.odds ?? { estimate: null, low: NaN, high: null };
    near(estimate, 1.84083230429427);
    near(low, 1.62135966884744);
    near(high, 2.09123565701151);
  });

  it('have no odds ratio without end, but null', () => {
    expect(fisherExact({ a: 3, b: 0, c: 0, d: 3 })?.odds).to.deep.include({ estimate: null, high: null });
    expect(fisherExact({ a: 0, b: 3, c: 3, d: 0 })?.odds).to.deep.include({ estimate: 0, low: 0 });
    expect(fisherExact({ a: 0, b: 0, c: 3, d: 2 })).to.equal(null);
  });

  it('give up on tables too many to count, soon', () => {
    const large = [1, 2, 3, 4, 5].map((i) => [1, 2, 3, 4, 5, 6].map((j) => 20 + ((i * j) % 7)));
    expect(freemanHalton(large, 1_000_000)).to.equal(null);
  });
});

describe('drawn tables', () => {
  it('come as often as their probability says', () => {
    // Of four cells the exact p is known.
    const table = [[9, 4], [2, 8]];
    const exact = fisherExact({ a: 9, b: 4, c: 2, d: 8 })?.p ?? NaN;
    const drawn = monteCarloTable(table, { seed: 7, replicates: 40_000, by: 'probability' });
    expect(Math.abs((drawn?.p ?? NaN) - exact)).to.be.below(4 * (drawn?.standardError ?? 0));
    const three = [[5, 1, 3], [1, 6, 2], [2, 2, 7]];
    const all = monteCarloTable(three, { seed: 7, replicates: 40_000, by: 'probability' });
    expect(Math.abs((all?.p ?? NaN) - (freemanHalton(three) ?? NaN))).to.be.below(4 * (all?.standardError ?? 0));
  });

  it('are the same for the same seed, others for another, and never give 0', () => {
    const table = [[9, 4, 3], [2, 8, 5]];
    expect(monteCarloTable(table, { seed: 3, replicates: 500 })).to.deep.equal(monteCarloTable(table, { seed: 3, replicates: 500 }));
    expect(monteCarloTable(table, { seed: 3, replicates: 500 })?.p).to.not.equal(monteCarloTable(table, { seed: 4, replicates: 500 })?.p);
    expect(monteCarloTable([[40, 0], [0, 40]], { seed: 1, replicates: 99 })?.p).to.equal(0.01);
  });
});

describe('the test a table is due', () => {
  it('is Pearson’s from 5 expected on, else exact, else drawn', () => {
    expect(independenceTest([[30, 20], [25, 40]], { seed: 1 })?.method).to.equal('pearson');
    expect(independenceTest([[3, 2], [1, 7]], { seed: 1 })?.method).to.equal('fisher');
    expect(independenceTest([[3, 2, 4], [1, 7, 2]], { seed: 1 })?.method).to.equal('freeman_halton');
    const many = Array.from({ length: 8 }, (_, i) => Array.from({ length: 6 }, (_unused, j) => (i * 7 + j * 5) % 11));
    expect(independenceTest(many, { seed: 1, replicates: 200 })).to.deep.include({ method: 'monte_carlo', replicates: 200, seed: 1 });
  });
});

describe('four cells', () => {
  it('get a half each only where one is empty', () => {
    expect(oddsRatio({ a: 3, b: 2, c: 1, d: 7 })).to.deep.include({ estimate: 10.5, halfAdded: false });
    expect(oddsRatio({ a: 3, b: 0, c: 1, d: 7 })).to.deep.include({ estimate: (3.5 * 7.5) / (0.5 * 1.5), halfAdded: true });
    expect(oddsRatio({ a: 0, b: 0, c: 1, d: 7 })).to.equal(null);
    expect(phiCoefficient({ a: 5, b: 0, c: 0, d: 2 })).to.equal(1);
    expect(phiCoefficient({ a: 5, b: 2, c: 0, d: 0 })).to.equal(null);
    expect(yatesTest({ a: 0, b: 0, c: 1, d: 7 })).to.equal(null);
    near(yatesTest({ a: 9, b: 4, c: 2, d: 8 })?.p, 0.054599523139964);
    // No cell is corrected past its expectation.
    expect(yatesTest({ a: 3, b: 3, c: 3, d: 4 })).to.deep.include({ statistic: 0, p: 1 });
  });
});

describe('strata', () => {
  const strata = [{ a: 2, b: 1, c: 3, d: 4 }, { a: 0, b: 3, c: 2, d: 1 }, { a: 5, b: 2, c: 0, d: 2 }];

  it('are taken together as R has it, and one of a single person says nothing', () => {
    for (const given of [strata, [...strata, { a: 1, b: 0, c: 0, d: 0 }]]) {
      const { test, commonOddsRatio, interval } = cochranMantelHaenszel(given);
      near(test?.statistic, 0.2638464893153, 1e-11);
      near(commonOddsRatio, 1.47008547008547);
      near(interval?.low, 0.302774331054188);
      near(interval?.high, 7.137828632406872);
    }
  });

  it('warn where together they say the opposite', () => {
    // Charig et al. (1986): open surgery is better for small and for large stones, and worse for all of them.
    const stones = [{ a: 81, b: 6, c: 234, d: 36 }, { a: 192, b: 71, c: 55, d: 25 }];
    const { directionsDiffer, pooled, commonOddsRatio } = cochranMantelHaenszel(stones);
    expect(directionsDiffer).to.equal(true);
    expect(pooled?.estimate).to.be.below(1);
    expect(commonOddsRatio).to.be.above(1);
    expect(cochranMantelHaenszel(stones.slice(0, 1)).directionsDiffer).to.equal(false);
  });

  it('have nulls where nothing can be told', () => {
    expect(cochranMantelHaenszel([])).to.deep.include({ test: null, commonOddsRatio: null, interval: null, pooled: null, directionsDiffer: false });
    expect(cochranMantelHaenszel([{ a: 3, b: 0, c: 0, d: 2 }])).to.deep.include({ commonOddsRatio: null, interval: null });
  });
});
