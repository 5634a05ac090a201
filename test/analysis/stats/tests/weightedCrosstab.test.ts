import { expect } from 'chai';
import type { Grouping, SurveyDesign } from '../../../../analysis/stats/design/surveyDesign.js';
import { monteCarloTable } from '../../../../analysis/stats/tests/monteCarloTable.js';
import { pearsonTable } from '../../../../analysis/stats/tests/pearsonTable.js';
import { permuteWeightedTable } from '../../../../analysis/stats/tests/permuteWeightedTable.js';
import { raoScottTest } from '../../../../analysis/stats/tests/raoScottTest.js';
import { saddlepointTail } from '../../../../analysis/stats/tests/saddlepointTail.js';
import { waldIndependence } from '../../../../analysis/stats/tests/waldIndependence.js';
import { weightedTable } from '../../../../analysis/stats/tests/weightedTable.js';
import { chiSquareTails } from '../../../../analysis/stats/chiSquareTails.js';

const grouping = (codes: string, all: string): Grouping => ({ of: Int32Array.from(codes, (code) => all.indexOf(code)), count: all.length });

const weights = Float64Array.of(1, 2, 1.5, 3, 0.5, 1, 2, 2.5, 1, 1, 4, 2, 1, 0.7, 2, 1.3, 2, 1);
const rows = grouping('aaabbbbacccabcbacb', 'abc');
const columns = grouping('uvuvuvvuuvuvuvvuuv', 'uv');
const n = weights.length;
const everyone = new Uint8Array(n).fill(1);
const numbered = (of: (i: number) => number, count: number): Grouping => ({ of: Int32Array.from(weights, (_, i) => of(i)), count });

const designs: Readonly<Record<string, SurveyDesign>> = {
  plain: { n, weights },
  clusters: { n, weights, clusters: numbered((i) => Math.floor(i / 2), 9) },
  strata: { n, weights, strata: numbered((i) => Math.floor(i / 9), 2) },
};

/** survey 4.1.1: svychisq(~x + y), the same with statistic = "Wald" and "adjWald", and SE(svycontrast(…)) of P − P_i+ P_+j in the first cell and the last. */
const fromR: Readonly<Record<string, { f: number; df1: number; df2: number; p: number; wald: number; waldP: number; adjustedP: number; errors: readonly [number, number] }>> = {
  plain: { f: 3.1826304944957902, df1: 1.9472435705913722, df2: 33.1031407000533306, p: 0.0556470092808186, wald: 2.644455877400316, waldP: 0.100013927249405, adjustedP: 0.114519766215255, errors: [0.0640050354611283, 0.0553891472042647] },
  clusters: { f: 2.602317850674352, df1: 1.966859364002902, df2: 15.734874912023214, p: 0.106249032457732, wald: 2.842110448648295, waldP: 0.116809897630239, adjustedP: 0.152772324938059, errors: [0.079524662444025, 0.0549843047374785] },
  strata: { f: 3.0804906534371499, df1: 1.9367485332971452, df2: 30.9879765327543240, p: 0.0617190538253683, wald: 2.528194809213819, waldP: 0.111144658859433, adjustedP: 0.127503045951972, errors: [0.0627510512661714, 0.0562747043821791] },
};

const near = (actual: number | null | undefined, expected: number, relative = 1e-10) => {
  expect(Math.abs((actual ?? NaN) / expected - 1), `${String(actual)} instead of ${expected}`).to.be.at.most(relative);
};

describe('a weighted table of two choices', () => {
  for (const [name, design] of Object.entries(designs)) {
    it(`is R's under ${name}`, () => {
      const theirs = fromR[name];
      const result = raoScottTest(design, rows, columns, everyone);
      if (theirs === undefined || result === null) throw new Error('no result');
      near(result.test?.secondOrder?.statistic, theirs.f);
      near(result.test?.secondOrder?.df1, theirs.df1);
      near(result.test?.secondOrder?.df2, theirs.df2);
      near(result.test?.secondOrder?.p, theirs.p);
      const wald = waldIndependence(design, result.table);
      near(wald?.wald.statistic, theirs.wald);
      near(wald?.wald.p, theirs.waldP);
      near(wald?.adjusted?.p, theirs.adjustedP);
      const error = (row: number, column: number) => (result.residuals?.departures[row]?.[column] ?? NaN) / (result.residuals?.standardized[row]?.[column] ?? NaN);
      near(error(0, 0), theirs.errors[0]);
      near(error(2, 1), theirs.errors[1]);
    });
  }

  it('is the same whatever weights are called one, and with codes in another order', () => {
    const one = raoScottTest({ n, weights }, rows, columns, everyone)?.test;
    const scaled = raoScottTest({ n, weights: weights.map((weight) => weight * 37) }, rows, columns, everyone)?.test;
    const reordered = raoScottTest({ n, weights }, grouping('aaabbbbacccabcbacb', 'cabz'), grouping('uvuvuvvuuvuvuvvuuv', 'vu'), everyone)?.test;
    for (const other of [scaled, reordered]) {
      near(other?.secondOrder?.p, one?.secondOrder?.p ?? NaN, 1e-9);
      near(other?.pearson, one?.pearson ?? NaN, 1e-9);
    }
  });

  it('has Pearson’s statistic where all weights are equal', () => {
    const equal = { n, weights: new Float64Array(n).fill(3) };
    const counts = [0, 1, 2].map((row) => [0, 1].map((column) => [...weights.keys()].filter((i) => rows.of[i] === row && columns.of[i] === column).length));
    const unweighted = pearsonTable(counts);
    const result = raoScottTest(equal, rows, columns, everyone);
    near(result?.test?.pearson, unweighted.pearson?.statistic ?? NaN);
    // A simple random sample: every direction has the variance of one, but for n/(n − 1).
    for (const effect of result?.test?.designEffects ?? []) near(effect, n / (n - 1), 1e-9);
    expect(result?.test?.designEffects).to.have.length(2);
  });

  it('leaves out who has no code, no weight or is not asked about', () => {
    const asked = everyone.map((_, i) => (i === 0 ? 0 : 1));
    const holes: Grouping = { of: rows.of.map((code, i) => (i === 1 ? -1 : code)), count: 3 };
    const weightless = weights.map((weight, i) => (i === 2 ? 0 : weight));
    const table = weightedTable({ n, weights: weightless }, holes, columns, asked);
    expect(table?.n).to.equal(n - 3);
    expect(table?.degrees).to.equal(n - 4);
    near(table?.total, weightless.reduce((sum, weight) => sum + weight, 0) - 3);
  });

  it('says which cell is empty instead of a test, and permutation still has one', () => {
    const noCV: Grouping = { of: columns.of.map((code, i) => (rows.of[i] === 2 ? 0 : code)), count: 2 };
    const result = raoScottTest({ n, weights }, rows, noCV, everyone);
    expect(result?.test?.emptyCells).to.deep.equal([{ row: 2, column: 1 }]);
    expect(result?.test).to.deep.include({ firstOrder: null, secondOrder: null });
    expect(result?.test?.pearson).to.be.above(0);
    if (result === null) throw new Error('no table');
    const permuted = permuteWeightedTable(result.table, weights, 5, 999);
    expect(permuted).to.deep.equal(permuteWeightedTable(result.table, weights, 5, 999));
    expect(permuted?.p).to.be.within(0.001, 1);
  });

  it('permutes to the p of drawn tables where all weights are equal', () => {
    const counts = [[20, 10, 4], [3, 8, 2], [2, 1, 5]];
    const cells = counts.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, () => ({ i, j }))));
    const equal = new Float64Array(cells.length).fill(2);
    const design = { n: cells.length, weights: equal };
    const table = weightedTable(design, { of: Int32Array.from(cells, ({ i }) => i), count: 3 }, { of: Int32Array.from(cells, ({ j }) => j), count: 3 }, new Uint8Array(cells.length).fill(1));
    if (table === null) throw new Error('no table');
    const permuted = permuteWeightedTable(table, equal, 11, 20_000);
    const drawn = monteCarloTable(counts, { seed: 12, replicates: 20_000 });
    expect(drawn?.p).to.be.within(0.001, 0.2);
    expect(Math.abs((permuted?.p ?? NaN) - (drawn?.p ?? NaN))).to.be.below(4 * Math.hypot(permuted?.standardError ?? 0, drawn?.standardError ?? 0));
  });

  it('says nothing of one row, or of nobody', () => {
    expect(raoScottTest({ n, weights }, rows, columns, new Uint8Array(n))).to.equal(null);
    const oneRow = raoScottTest({ n, weights }, { of: new Int32Array(n), count: 1 }, columns, everyone);
    expect(oneRow?.test).to.equal(null);
    expect(oneRow?.residuals).to.equal(null);
    if (oneRow === null) throw new Error('no table');
    expect(waldIndependence({ n, weights }, oneRow.table)).to.equal(null);
    expect(permuteWeightedTable(oneRow.table, weights, 1, 9)).to.equal(null);
  });

  it('refuses lists of other lengths', () => {
    expect(() => raoScottTest({ n, weights }, { of: new Int32Array(3), count: 1 }, columns, everyone)).to.throw(RangeError, '3 entries');
  });
});

describe('the tail of a sum of squares', () => {
  it('is that of χ² where all weigh the same, to the two digits a saddlepoint has', () => {
    for (const x of [0.5, 7, 20]) near(saddlepointTail(x, [1, 1, 1]), chiSquareTails(x, 3).upper, 0.03);
    expect(saddlepointTail(0, [1, 2])).to.equal(1);
    expect(saddlepointTail(3, [1, 1, 1])).to.equal(null);
    near(saddlepointTail(9, [2, 1, 0.5], 1e9), saddlepointTail(9, [2, 1, 0.5]) ?? NaN, 1e-6);
    expect(() => saddlepointTail(1, [])).to.throw(RangeError);
  });
});
