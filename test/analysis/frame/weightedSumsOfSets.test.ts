/** Sums by pattern, held against sums person by person: of few people and many, groups of all sizes, and more options than a pattern holds. */
import { expect } from 'chai';
import { BitSet } from '../../../analysis/frame/bitSet.js';
import { cellSumsOfSets } from '../../../analysis/frame/cellSumsOfSets.js';
import { type SumsByGroup, weightedSumsByGroup } from '../../../analysis/frame/weightedSumsByGroup.js';
import { weightedSumsOfSets } from '../../../analysis/frame/weightedSumsOfSets.js';
import { randomStream } from '../../../analysis/stats/chance/randomStream.js';
import { surveyCells } from '../../../analysis/stats/design/surveyCells.js';
import type { Grouping, SurveyDesign } from '../../../analysis/stats/design/surveyDesign.js';

/** Weights far apart: what is lost of the small ones beside the large ones would be seen. */
function someAnswers(n: number, options: number, random: () => number) {
  const setOf = (share: number) => {
    const set = new BitSet(n);
    for (let i = 0; i < n; i += 1) if (random() < share) set.add(i);
    return set;
  };
  const sets = Array.from({ length: options }, (_, o) => setOf(o === 0 ? 0 : o === 1 ? 1 : random()));
  return { sets, among: setOf(0.9), weights: Float64Array.from({ length: n }, () => 10 ** (4 * random())) };
}

/** Groups of any size, also empty ones; the last is of rows without a group. */
function someGroups(n: number, count: number, random: () => number) {
  const cuts = Array.from({ length: count }, () => Math.floor(n * random() ** 2)).sort((a, b) => a - b);
  const categories = cuts.map((_, g) => ({ code: `g${g}`, label: new Map<string, string>() }));
  return { question: 'unit', categories, starts: Uint32Array.of(0, ...cuts, n) };
}

function differences(found: readonly SumsByGroup[], expected: readonly SumsByGroup[]): readonly string[] {
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * b;
  return expected.flatMap((sums, s) =>
    Array.from(sums.count).flatMap((count, g) => {
      const own = found[s];
      const same = own?.count[g] === count && near(own.weight[g] ?? NaN, sums.weight[g] ?? NaN) && near(own.squares[g] ?? NaN, sums.squares[g] ?? NaN);
      return same ? [] : [`set ${s}, group ${g}`];
    }),
  );
}

describe('weighted sums of many sets', () => {
  for (const [people, options, groups] of [[0, 3, 2], [1, 2, 1], [520, 12, 22], [4095, 12, 5], [4096, 1, 5], [5000, 12, 300], [40_000, 12, 3], [20_000, 13, 0], [20_000, 17, 40], [9000, 0, 4]] as const) {
    it(`are those of each set: ${people} people, ${options} options, ${groups} groups`, () => {
      const random = randomStream(people, options);
      const { sets, among, weights } = someAnswers(people, options, random);
      const by = someGroups(people, groups, random);
      const each = sets.map((set) => weightedSumsByGroup(set, by, weights, among));
      expect(differences(weightedSumsOfSets(sets, by, weights, among), each)).to.deep.equal([]);
    });
  }

  it('lose nothing where everybody answers alike: a million tenths are a hundred thousand', () => {
    const n = 1_000_000;
    const groups = { question: '', categories: [], starts: Uint32Array.of(0, n) };
    const [sums] = weightedSumsOfSets([BitSet.all(n)], groups, new Float64Array(n).fill(0.1), BitSet.all(n));
    expect(sums?.weight[0]).to.be.closeTo(100_000, 1e-7);
    expect(sums?.squares[0]).to.be.closeTo(10_000, 1e-8);
  });

  it('are right for 64 options, 300 departments and five background questions crossed', () => {
    const n = 60_000;
    const random = randomStream(64, 300);
    const { sets, among, weights } = someAnswers(n, 64, random);
    const departments = someGroups(n, 300, random);
    expect(differences(weightedSumsOfSets(sets, departments, weights, among), sets.map((set) => weightedSumsByGroup(set, departments, weights, among)))).to.deep.equal([]);
    const background = (count: number): Grouping => ({ of: Int32Array.from({ length: n }, () => Math.floor(count * random()) - (random() < 0.01 ? 1 : 0)), count });
    const margins = [background(300), background(4), background(3), background(3), background(2)];
    const before = Float64Array.from(weights, (weight) => weight * (1 + random()));
    // Somebody whose category nobody else may stand for weighs nothing.
    const design: SurveyDesign = { n, weights: weights.map((weight, i) => (i % 1000 === 0 ? 0 : weight)), calibration: { before, margins } };
    const cells = surveyCells(design);
    expect(cells.count).to.be.greaterThan(20_000);
    const { base, options } = cellSumsOfSets(cells, design, among, sets);
    const bytesOf = (set: BitSet) => Uint8Array.from({ length: n }, (_, i) => (set.has(i) && among.has(i) ? 1 : 0));
    const differ: string[] = [];
    for (const [s, set] of [among, ...sets].entries()) {
      const [found, expected] = [s === 0 ? base : options[s - 1], cells.sumsOf(bytesOf(set))];
      for (const kind of ['people', 'before', 'weight', 'squares'] as const) {
        const far = expected[kind].findIndex((value, c) => !(Math.abs((found?.[kind][c] ?? NaN) - value) <= 1e-12 * value));
        if (far >= 0) differ.push(`${kind} of set ${s} in cell ${far}`);
      }
    }
    expect(differ).to.deep.equal([]);
  }).timeout(30_000);

  it('of cells know the base where there is no option', () => {
    const design: SurveyDesign = { n: 3, weights: Float64Array.of(1, 2, 3) };
    const cells = surveyCells(design);
    const { base, options } = cellSumsOfSets(cells, design, BitSet.all(3), []);
    expect([[...base.weight], [...base.squares], options]).to.deep.equal([[6], [14], []]);
  });
});
