/** Authority: R `kruskal.test` with its own example (Hollander & Wolfe 1973), `wilcox.test`, survey `svyranktest`, `regTermTest`, `svycontrast`; `statistics.md` 11.3. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { SurveyDesign } from '../../../../analysis/stats/design/surveyDesign.js';
import { designRankTest } from '../../../../analysis/stats/likert/designRankTest.js';
import { equalMeansTest } from '../../../../analysis/stats/likert/equalMeansTest.js';
import { kruskalWallis } from '../../../../analysis/stats/likert/kruskalWallis.js';
import { likertSummary } from '../../../../analysis/stats/likert/likertSummary.js';
import { mannWhitney } from '../../../../analysis/stats/likert/mannWhitney.js';
import { pairwiseMannWhitney } from '../../../../analysis/stats/likert/pairwiseMannWhitney.js';
import { weightedLikert } from '../../../../analysis/stats/likert/weightedLikert.js';
import { weightedMeanDifference } from '../../../../analysis/stats/likert/weightedMeanDifference.js';

const row = (steps: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: steps, maxLength: steps });
const tables = fc.integer({ min: 2, max: 6 }).chain((steps) => fc.array(row(steps), { minLength: 2, maxLength: 5 }));
const pairs = fc.integer({ min: 2, max: 6 }).chain((steps) => fc.tuple(row(steps), row(steps)));

/** Sixteen people in three groups; what R says of them stands beside each test. */
const answers = [1, 2, 2, 3, 5, 5, 4, 3, 2, 1, 4, 4, 5, 2, 3, 3];
const groups = { of: Int32Array.of(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2), count: 3 };
const weights = Float64Array.of(1, 2, 1.5, 0.5, 3, 1, 2, 2, 1, 0.7, 1.2, 2.2, 1, 1, 3, 0.4);
const simple: SurveyDesign = { n: 16, weights };
const clustered: SurveyDesign = {
  n: 16,
  weights,
  clusters: { of: Int32Array.from(answers, (_, i) => Math.floor(i / 2)), count: 8 },
  strata: { of: Int32Array.from(answers, (_, i) => (i < 8 ? 0 : 1)), count: 2 },
};
const inGroup = (group: number) => Uint8Array.from(groups.of, (g) => (g === group ? 1 : 0));

describe('groups on a scale', () => {
  it("have R's Kruskal–Wallis test", () => {
    // Mucociliary efficiency, every value a step of its own: 2, 2.2, 2.4, …, 4.
    const values = [2, 2.2, 2.4, 2.5, 2.6, 2.7, 2.8, 2.9, 3, 3.2, 3.4, 3.7, 3.8, 4];
    const samples = [[2.9, 3, 2.5, 2.6, 3.2], [3.8, 2.7, 4, 2.4], [2.8, 3.4, 3.7, 2.2, 2]];
    const test = kruskalWallis(samples.map((sample) => values.map((value) => (sample.includes(value) ? 1 : 0))));
    expect(test?.h).to.be.closeTo(0.7714285714286, 1e-12);
    expect(test?.df).to.equal(2);
    expect(test?.p).to.be.closeTo(0.679964773579, 1e-11);
    expect(test?.epsilonSquared).to.be.closeTo(0.7714285714286 / 13, 1e-12);
  });

  it('differ no more and no less when groups change places, the scale is turned round, or a step is put in that nobody chose', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { h = null, p = null } = kruskalWallis(table) ?? {};
        for (const other of [[...table].reverse(), table.map((counts) => [...counts].reverse()), table.map(([first = 0, ...rest]) => [first, 0, ...rest]), [...table, table[0]?.map(() => 0) ?? []]]) {
          const found = kruskalWallis(other);
          if (h === null) expect(found).to.equal(null);
          else {
            expect(found?.h).to.be.closeTo(h, 1e-9);
            expect(found?.p).to.be.closeTo(p ?? NaN, 1e-9);
            expect(found?.epsilonSquared).to.be.within(0, 1 + 1e-12);
          }
        }
      }),
    );
  });

  it('two by two are one test: H is the square of z', () => {
    fc.assert(
      fc.property(pairs, ([first, second]) => {
        const all = kruskalWallis([first, second]);
        const two = mannWhitney(first, second);
        if (all === null) expect(two?.p ?? null).to.equal(null);
        else {
          expect(two?.p).to.be.closeTo(all.p, 1e-9);
          expect(two?.pContinuity).to.be.at.least((two?.p ?? NaN) - 1e-12);
        }
      }),
    );
  });

  it('have a δ that counts pairs, and turns with them', () => {
    fc.assert(
      fc.property(pairs, ([first, second]) => {
        const test = mannWhitney(first, second);
        let [wins, all] = [0, 0];
        for (const [i, a] of first.entries()) {
          for (const [j, b] of second.entries()) {
            wins += a * b * Math.sign(i - j);
            all += a * b;
          }
        }
        if (all === 0) expect(test).to.equal(null);
        else expect(test?.cliffsDelta).to.be.closeTo(wins / all, 1e-12);
        expect(mannWhitney(second, first)?.cliffsDelta ?? null).to.satisfy((back: number | null) => (back === null ? all === 0 : Math.abs(back + wins / all) < 1e-12));
      }),
    );
  });

  it('say nothing where there is nothing to compare', () => {
    expect(kruskalWallis([])).to.equal(null);
    expect(kruskalWallis([[1, 2]])).to.equal(null);
    expect(kruskalWallis([[0, 3], [0, 2]])).to.equal(null);
    expect(mannWhitney([0, 3], [0, 2])).to.deep.equal({ u: 3, p: null, pContinuity: null, superiority: 0.5, cliffsDelta: 0 });
    expect(mannWhitney([0, 0], [1, 2])).to.equal(null);
    expect(mannWhitney([1, 0], [0, 1])?.cliffsDelta).to.equal(-1);
  });

  it('are compared pair by pair with p-values that know how many pairs there are', () => {
    const found = pairwiseMannWhitney([[5, 1, 0], [0, 0, 0], [1, 3, 4], [0, 2, 6]]);
    expect(found.map(({ first, second }) => [first, second])).to.deep.equal([[0, 2], [0, 3], [2, 3]]);
    // wilcox.test(exact = FALSE, correct = FALSE), p.adjust(method = "holm")
    for (const [i, p] of [0.0177883089353618, 0.00437564273230009, 0.26793808403418].entries()) expect(found[i]?.adjusted).to.be.closeTo(p, 1e-13);
  });

  it('refuse impossible counts, and name the group', () => {
    expect(() => kruskalWallis([[1, 2], [1, -2]])).to.throw(RangeError, 'group 2: step 2');
    expect(() => kruskalWallis([[1, 2], [1]])).to.throw(RangeError, 'group 2 has 1 steps');
    expect(() => mannWhitney([1, NaN], [1, 2])).to.throw(RangeError, 'group 1');
  });
});

describe('groups on a scale under weights', () => {
  it("have R's rank test where weights are equal", () => {
    const equal = designRankTest({ n: 16, weights: new Float64Array(16).fill(1) }, answers, groups);
    expect(equal?.chiSquare).to.be.closeTo(0.699952222489482, 1e-12);
    expect(equal?.p).to.be.closeTo(0.71114465163578, 1e-12);
    expect(equal?.denominatorDf).to.equal(13);
    // Two groups by themselves: R's t test of the difference in mean rank.
    const two = designRankTest({ n: 11, weights: new Float64Array(11).fill(1) }, answers.slice(0, 11), { of: groups.of.slice(0, 11), count: 2 });
    expect(two?.chiSquare).to.be.closeTo(0.1900454752604953 ** 2, 1e-13);
    expect(two?.p).to.be.closeTo(0.8534908247162979, 1e-12);
    expect(two?.denominatorDf).to.equal(9);
  });

  it("have R's test of weighted mid-ranks, simple and in clusters", () => {
    const test = designRankTest(simple, answers, groups);
    expect((test?.chiSquare ?? NaN) / 2).to.be.closeTo(0.113868580571736, 1e-13);
    expect(test?.p).to.be.closeTo(0.89325544245121, 1e-12);
    expect(test?.means.map(({ mean }) => mean)[1]).to.be.closeTo(0.468115942028986, 1e-13);
    const inClusters = designRankTest(clustered, answers, groups);
    expect((inClusters?.chiSquare ?? NaN) / 2).to.be.closeTo(0.14402212834767, 1e-13);
    expect(inClusters?.denominatorDf).to.equal(4);
    expect(inClusters?.p).to.be.closeTo(0.87016470661287, 1e-12);
  });

  it('do not depend on the order of people, nor on the scale of their weights', () => {
    const turned = <T>(list: Iterable<T>): T[] => [...list].reverse();
    const there = designRankTest(simple, answers, groups);
    const back = designRankTest({ n: 16, weights: Float64Array.from(turned(weights), (w) => 2 * w) }, turned(answers), { of: Int32Array.from(turned(groups.of)), count: 3 });
    expect(back?.chiSquare).to.be.closeTo(there?.chiSquare ?? NaN, 1e-12);
  });

  it("differ in their means as R's contrast of them, with its degrees of freedom", () => {
    const found = weightedMeanDifference(simple, answers, inGroup(0), inGroup(1));
    expect(found?.difference).to.be.closeTo(0.16183574879227, 1e-13);
    expect(found?.se).to.be.closeTo(0.875819572876982, 1e-13);
    expect(found?.df).to.equal(10);
    const inClusters = weightedMeanDifference(clustered, answers, inGroup(0), inGroup(1));
    expect(inClusters?.se).to.be.closeTo(1.22013855547725, 1e-13);
    expect(inClusters?.df).to.equal(4);
    // A cluster has people of both.
    const together = weightedMeanDifference(clustered, answers, inGroup(1), inGroup(2));
    expect(together?.se).to.be.closeTo(0.519692450831308, 1e-13);
    expect(together?.df).to.equal(3);
    expect(weightedMeanDifference(simple, answers, inGroup(0), inGroup(0))).to.include({ difference: 0, se: 0, p: null });
    expect(weightedMeanDifference(simple, answers, inGroup(0), new Uint8Array(16))).to.equal(null);
  });

  it('leave out a group of one, whose mean would pass for certain', () => {
    const lone = { of: groups.of.map((g, i) => (i === 0 ? 3 : g)), count: 4 };
    expect(equalMeansTest(simple, answers, lone)?.means.map(({ group }) => group)).to.deep.equal([0, 1, 2]);
    expect(equalMeansTest(simple, answers, { of: new Int32Array(16), count: 1 })).to.equal(null);
    expect(equalMeansTest(simple, new Float64Array(16).fill(3), groups)).to.equal(null);
  });

  it('refuse weights and values that are none, and name the row', () => {
    for (const wrong of [-1, NaN, Infinity]) {
      const design = { n: 16, weights: weights.map((w, i) => (i === 4 ? wrong : w)) };
      expect(() => designRankTest(design, answers, groups), String(wrong)).to.throw(RangeError, 'row 4');
      expect(() => weightedLikert(design, answers, 5), String(wrong)).to.throw(RangeError, 'row 4');
      expect(() => weightedMeanDifference(design, answers, inGroup(0), inGroup(1)), String(wrong)).to.throw(RangeError, 'row 4');
    }
    expect(() => designRankTest(simple, answers.with(2, NaN), groups)).to.throw(RangeError, 'row 2');
    expect(() => weightedLikert(simple, answers.with(3, 2.5), 5)).to.throw(RangeError, 'row 3');
    expect(() => weightedMeanDifference(simple, answers.with(0, NaN), inGroup(0), inGroup(1))).to.throw(RangeError, 'row 0');
  });

  it('at equal weights are what they are without', () => {
    const counts = [2, 4, 4, 3, 3];
    const plain = likertSummary({ counts, dontKnow: 0, missing: 0 });
    const found = weightedLikert({ n: 16, weights: new Float64Array(16).fill(2.5) }, answers, 5);
    expect(found?.mean.estimate).to.be.closeTo(plain.mean?.mean ?? NaN, 1e-12);
    expect(found?.mean.se).to.be.closeTo((plain.mean?.sd ?? NaN) / 4, 1e-12);
    expect(found?.top.estimate).to.be.closeTo(plain.boxes?.top.share ?? NaN, 1e-12);
    // Summed squares are divided by n − 1 under weights, by n in the score's.
    expect(found?.net.se).to.be.closeTo((plain.boxes?.netSe ?? NaN) * Math.sqrt(16 / 15), 1e-12);
    expect(found?.median).to.equal(3);
    expect(found?.shares.map(({ estimate }) => estimate)).to.deep.equal(plain.shares);
    expect(weightedLikert(simple, new Float64Array(16).fill(-1), 5)).to.equal(null);
  });
});
