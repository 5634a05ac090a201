import { expect } from 'chai';
import fc from 'fast-check';
import { agrestiCoullInterval } from '../../../analysis/stats/agrestiCoullInterval.js';
import { clopperPearsonInterval } from '../../../analysis/stats/clopperPearsonInterval.js';
import { covarianceOf } from '../../../analysis/stats/design/covarianceOf.js';
import { shareInfluence } from '../../../analysis/stats/design/shareInfluence.js';
import { standardError } from '../../../analysis/stats/design/standardError.js';
import type { Grouping, SurveyDesign } from '../../../analysis/stats/design/surveyDesign.js';
import { discrepancy } from '../../../analysis/stats/gap/discrepancy.js';
import { ratingPairs } from '../../../analysis/stats/gap/ratingPairs.js';
import { weightedGap } from '../../../analysis/stats/gap/weightedGap.js';
import type { CountOf, Interval } from '../../../analysis/stats/interval.js';
import { jeffreysInterval } from '../../../analysis/stats/jeffreysInterval.js';
import { likertCounts } from '../../../analysis/stats/likert/likertCounts.js';
import { stepMean } from '../../../analysis/stats/likert/stepMean.js';
import { weightedLikert } from '../../../analysis/stats/likert/weightedLikert.js';
import { logitInterval } from '../../../analysis/stats/logitInterval.js';
import { midPInterval } from '../../../analysis/stats/midPInterval.js';
import { marginalIndependence } from '../../../analysis/stats/multipleResponse/marginalIndependence.js';
import { weightedMarginalIndependence } from '../../../analysis/stats/multipleResponse/weightedMarginalIndependence.js';
import { boundsOfShare } from '../../../analysis/stats/nonresponse/boundsOfShare.js';
import { bordaScores } from '../../../analysis/stats/ranking/bordaScores.js';
import { pearsonTable } from '../../../analysis/stats/tests/pearsonTable.js';
import { raoScottTest } from '../../../analysis/stats/tests/raoScottTest.js';
import { pairMeasures } from '../../../analysis/stats/together/pairMeasures.js';
import { weightedLift } from '../../../analysis/stats/together/weightedLift.js';
import { waldInterval } from '../../../analysis/stats/waldInterval.js';
import { agrestiCaffoInterval } from '../../../analysis/stats/waves/agrestiCaffoInterval.js';
import { miettinenNurminenInterval } from '../../../analysis/stats/waves/miettinenNurminenInterval.js';
import { newcombeInterval } from '../../../analysis/stats/waves/newcombeInterval.js';
import type { PairedCounts } from '../../../analysis/stats/waves/pairedCounts.js';
import { pairedNewcombeInterval } from '../../../analysis/stats/waves/pairedNewcombeInterval.js';
import { tangoInterval } from '../../../analysis/stats/waves/tangoInterval.js';
import { weightedWaveDifference } from '../../../analysis/stats/waves/weightedWaveDifference.js';
import { wilsonContinuityInterval } from '../../../analysis/stats/wilsonContinuityInterval.js';
import { wilsonInterval } from '../../../analysis/stats/wilsonInterval.js';

/** One who answered: group and weight, two options, two ratings (0: none), and in the second wave the first option again. */
interface Person {
  readonly id: number;
  readonly weight: number;
  readonly group: number;
  readonly options: readonly number[];
  readonly importance: number;
  readonly availability: number;
}

const people: fc.Arbitrary<readonly Person[]> = fc
  .array(
    fc.record({
      weight: fc.integer({ min: 1, max: 20 }).map((tenths) => tenths / 10),
      group: fc.integer({ min: -1, max: 2 }),
      options: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 3, maxLength: 3 }),
      importance: fc.integer({ min: 0, max: 5 }),
      availability: fc.integer({ min: 0, max: 5 }),
    }),
    { minLength: 4, maxLength: 40 },
  )
  .map((all) => all.map((one, id) => ({ id, ...one })));

const bytes = (all: readonly Person[], of: (one: Person) => number) => Uint8Array.from(all, of);
const groupsOf = (all: readonly Person[]): Grouping => ({ of: Int32Array.from(all, ({ group }) => group), count: 3 });
const designOf = (all: readonly Person[], scale = 1): SurveyDesign => ({ n: all.length, weights: Float64Array.from(all, ({ weight }) => weight * scale) });
const option = (all: readonly Person[], k: number) => bytes(all, ({ options }) => options[k] ?? 0);
const ratings = (all: readonly Person[]) => ratingPairs(all.map(({ importance }) => importance), all.map(({ availability }) => availability));
const stepsOf = (all: readonly Person[]) => Float64Array.from(all, ({ importance }) => (importance === 0 ? NaN : importance));
const inGroup = (all: readonly Person[]) => bytes(all, ({ group }) => (group >= 0 ? 1 : 0));

function shareOf(all: readonly Person[], k: number, scale: number, turned = false) {
  const design = designOf(all, scale);
  const chosen = turned ? option(all, k).map((one) => 1 - one) : option(all, k);
  const { estimate, influence } = shareInfluence(design.weights, inGroup(all), chosen);
  return { share: estimate, se: standardError(design, influence) };
}

/** What a survey says, option by option, whatever the order of its rows: `scale` is what its weights are times. */
function weightedResults(all: readonly Person[], scale = 1, order: readonly number[] = [0, 1, 2]) {
  const design = designOf(all, scale);
  const items = order.map((k) => option(all, k));
  const half = Math.ceil(all.length / 2);
  const wave = (some: readonly Person[]) => ({ design: designOf(some, scale), persons: Int32Array.from(some, ({ id }) => id % half), base: bytes(some, () => 1), chosen: option(some, 0) });
  const [first, second] = [all.filter(({ id }) => id < half), all.filter(({ id }) => id >= half)].map(wave);
  const several = weightedMarginalIndependence(design, { items, groups: groupsOf(all) });
  const crosstab = raoScottTest(design, groupsOf(all), { of: Int32Array.from(option(all, 0)), count: 2 }, inGroup(all))?.test;
  const rankings = { items: 3, n: all.length, places: [Int32Array.from(all, ({ importance }) => (importance % 4) - 1)] };
  return {
    shares: [0, 1, 2].map((k) => shareOf(all, k, scale)),
    likert: weightedLikert(design, stepsOf(all), 5),
    gap: weightedGap(design, ratings(all)),
    several: [several.global?.sum, several.global?.secondOrder?.p],
    crosstab: [crosstab?.cramersV, crosstab?.secondOrder?.p],
    lift: weightedLift(design, inGroup(all), option(all, 0), option(all, 1)),
    borda: bordaScores(rankings, { design }).map(({ mean, standardError: se, first: { interval } }) => [mean, se, interval]),
    change: first === undefined || second === undefined || second.persons.length < 2 ? null : weightedWaveDifference(first, second),
  };
}

/** Where two results differ by more than rounding; null is only null. */
function differences(one: unknown, other: unknown, path = 'result'): readonly string[] {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= 1e-7 * (1 + Math.abs(one)) ? [] : [`${path}: ${one} and ${other}`];
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return one === other ? [] : [`${path}: ${String(one)} and ${String(other)}`];
  const others = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).flatMap(([key, inner]) => differences(inner, others.get(key), `${path}.${key}`));
}

const same = (one: unknown, other: unknown) => expect(differences(one, other)).to.deep.equal([]);

type ShareMethod = (of: CountOf, level?: number) => Interval;
const ofOne: readonly ShareMethod[] = [wilsonInterval, wilsonContinuityInterval, clopperPearsonInterval, midPInterval, jeffreysInterval, agrestiCoullInterval, waldInterval];
const ofTwo = [newcombeInterval, miettinenNurminenInterval, agrestiCaffoInterval];
const ofPairs = [tangoInterval, pairedNewcombeInterval];
const countOf = (most: number) => fc.integer({ min: 1, max: most }).chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }));
const few = fc.integer({ min: 0, max: 40 });
const pairs: fc.Arbitrary<PairedCounts> = fc.record({ both: few, onlyFirst: few, onlySecond: few, neither: fc.integer({ min: 1, max: 40 }) });
const levels = fc.tuple(fc.integer({ min: 500, max: 989 }), fc.integer({ min: 10, max: 400 })).map(([level, more]) => ({ level: level / 1000, wider: Math.min(0.999, (level + more) / 1000) }));
const turned = ({ count, n }: CountOf): CountOf => ({ count: n - count, n });
const width = ({ low, high }: Interval) => high - low;

function expectWithin(inner: Interval, outer: Interval): void {
  expect(outer.low).to.be.at.most(inner.low + 1e-9);
  expect(outer.high).to.be.at.least(inner.high - 1e-9);
}

function expectOpposite(one: Interval, other: Interval): void {
  expect(one.low).to.be.closeTo(-other.high, 1e-9);
  expect(one.high).to.be.closeTo(-other.low, 1e-9);
}

describe('what changes no result', () => {
  it('another order of rows', () => {
    fc.assert(fc.property(people, fc.infiniteStream(fc.integer({ min: 0, max: 1 << 20 })), (all, keys) => {
      const shuffled = [...all].map((one) => ({ one, key: Number(keys.next().value) })).sort((a, b) => a.key - b.key).map(({ one }) => one);
      same(weightedResults(all), weightedResults(shuffled));
    }), { numRuns: 60 });
  });

  it('another order of options', () => {
    fc.assert(fc.property(people, fc.constantFrom([1, 0, 2], [2, 1, 0], [1, 2, 0]), (all, order) => {
      same(weightedResults(all), weightedResults(all, 1, order));
      const tests = (of: readonly number[]) => marginalIndependence({ items: of.map((k) => option(all, k)), groups: groupsOf(all) }).global?.secondOrder ?? null;
      same(tests([0, 1, 2]), tests(order));
    }), { numRuns: 60 });
  });

  it('weights all twice as large, or times any number', () => {
    fc.assert(fc.property(people, fc.constantFrom(2, 0.001, 730.1), (all, scale) => {
      same(weightedResults(all), weightedResults(all, scale));
    }), { numRuns: 60 });
  });
});

describe('weights of 1', () => {
  it('give the shares, means and statistics of people who are counted', () => {
    fc.assert(fc.property(people, (given) => {
      const all = given.map((one) => ({ ...one, weight: 1 }));
      const { shares, likert, gap, lift, several, borda } = weightedResults(all);
      const base = all.filter(({ group }) => group >= 0);
      const counted = base.filter(({ options }) => options[0] === 1);
      const n = base.length;
      expect(shares[0]?.share ?? -1).to.be.closeTo(n === 0 ? -1 : counted.length / n, 1e-12);
      const { counts } = likertCounts(stepsOf(all), 5);
      same(likert?.mean.estimate ?? null, stepMean(counts)?.mean ?? null);
      const unweighted = discrepancy(ratings(all));
      same([gap.mean, gap.weightedScore, gap.meanImportance], [unweighted.mean, unweighted.weightedScore, unweighted.meanImportance]);
      const b = base.filter(({ options }) => options[1] === 1).length;
      same(lift.lift, pairMeasures({ n, a: counted.length, b, both: counted.filter(({ options }) => options[1] === 1).length }).lift);
      same(several[0] ?? null, marginalIndependence({ items: [0, 1, 2].map((k) => option(all, k)), groups: groupsOf(all) }).global?.sum ?? null);
      const rankings = { items: 3, n: all.length, places: [Int32Array.from(all, ({ importance }) => (importance % 4) - 1)] };
      same(borda.map(([mean]) => mean), bordaScores(rankings).map(({ mean }) => mean));
    }), { numRuns: 60 });
  });

  it('give the standard errors of a simple random sample where everybody is in the base, and Pearson’s statistic', () => {
    fc.assert(fc.property(people, (given) => {
      const all = given.map((one) => ({ ...one, weight: 1, group: Math.max(0, one.group), importance: Math.max(1, one.importance), availability: Math.max(1, one.availability) }));
      const n = all.length;
      const { share, se } = shareOf(all, 0, 1);
      expect(se).to.be.closeTo(Math.sqrt(((share ?? 0) * (1 - (share ?? 0))) / (n - 1)), 1e-12);
      const { likert, gap, crosstab } = weightedResults(all);
      same((likert?.mean.se ?? NaN) * Math.sqrt(n), stepMean(likertCounts(stepsOf(all), 5).counts)?.sd ?? null);
      const sd = discrepancy(ratings(all)).sd ?? 0;
      same(gap.meanSe, sd / Math.sqrt(n));
      const table = [0, 1, 2].map((g) => [0, 1].map((one) => all.filter(({ group, options }) => group === g && options[0] === one).length));
      same(crosstab[0] ?? null, pearsonTable(table).effect?.cramersV ?? null);
    }), { numRuns: 60 });
  });
});

describe('counting who did not choose', () => {
  it('mirrors shares and differences with their intervals, and no standard error changes', () => {
    fc.assert(fc.property(people, countOf(60), countOf(60), pairs, (all, a, b, paired) => {
      const [one, other] = [shareOf(all, 0, 1), shareOf(all, 0, 1, true)];
      same(other, { share: one.share === null ? null : 1 - one.share, se: one.se });
      for (const method of ofOne) expectOpposite(method(a), { low: method(turned(a)).low - 1, high: method(turned(a)).high - 1 });
      for (const method of ofTwo) expectOpposite(method(a, b), method(turned(a), turned(b)));
      const { both, onlyFirst, onlySecond, neither } = paired;
      if (both > 0) for (const method of ofPairs) expectOpposite(method(paired), method({ both: neither, onlyFirst: onlySecond, onlySecond: onlyFirst, neither: both }));
    }), { numRuns: 60 });
  });

  it('leaves the sum of chi-squares, with its correction, as it is', () => {
    fc.assert(fc.property(people, (all) => {
      const opposite = all.map((one) => ({ ...one, options: one.options.map((chosen) => 1 - chosen) }));
      same(weightedResults(all).several, weightedResults(opposite).several);
      const result = (some: readonly Person[]) => {
        const { global } = marginalIndependence({ items: [0, 1, 2].map((k) => option(some, k)), groups: groupsOf(some) });
        return global === null ? null : [global.sum, global.secondOrder?.statistic, global.secondOrder?.p];
      };
      same(result(all), result(opposite));
    }), { numRuns: 60 });
  });
});

describe('intervals', () => {
  it('of a higher level hold those of a lower', () => {
    fc.assert(fc.property(people, countOf(200), countOf(200), pairs, levels, (all, a, b, paired, { level, wider }) => {
      for (const method of [...ofOne, logitInterval].filter((one) => one !== agrestiCoullInterval)) {
        const [inner, outer] = [method(a, level), method(a, wider)];
        if (inner !== null && outer !== null) expectWithin(inner, outer);
      }
      // Its middle moves towards one half with the level: it is wider, and need not hold the other.
      expect(width(agrestiCoullInterval(a, level))).to.be.at.most(width(agrestiCoullInterval(a, wider)));
      for (const method of ofTwo) expectWithin(method(a, b, level), method(a, b, wider));
      for (const method of ofPairs) expectWithin(method(paired, level), method(paired, wider));
      const respondents = { share: a.count / a.n, se: Math.sqrt((a.count * (a.n - a.count)) / a.n ** 3), responseShare: b.count / b.n };
      expectWithin(boundsOfShare(respondents, level).interval, boundsOfShare(respondents, wider).interval);
      const wave = { design: designOf(all), persons: Int32Array.from(all, ({ id }) => id), base: bytes(all, () => 1), chosen: option(all, 0) };
      const [inner, outer] = [level, wider].map((one) => weightedWaveDifference(wave, { ...wave, chosen: option(all, 1) }, one));
      if (inner !== null && inner !== undefined && outer !== null && outer !== undefined) expectWithin(inner.interval, outer.interval);
    }), { numRuns: 60 });
  });

  it('of more people with the same share are narrower', () => {
    fc.assert(fc.property(countOf(80), countOf(80), fc.integer({ min: 2, max: 5 }), (a, b, times) => {
      const more = ({ count, n }: CountOf): CountOf => ({ count: count * times, n: n * times });
      for (const method of ofOne.filter((one) => one !== waldInterval && one !== agrestiCoullInterval)) expect(width(method(more(a)))).to.be.below(width(method(a)));
      expect(width(waldInterval(more(a)))).to.be.at.most(width(waldInterval(a)));
      for (const method of ofTwo) expect(width(method(more(a), more(b)))).to.be.below(width(method(a, b)) + 1e-9);
    }), { numRuns: 60 });
  });

  it('of Wilson lie in [0, 1] around the share, for any number of people and any level', () => {
    fc.assert(fc.property(countOf(10_000_000), fc.double({ min: 0.01, max: 0.999999, noNaN: true }), (of, level) => {
      const { low, high } = wilsonInterval(of, level);
      expect(low).to.be.within(0, of.count / of.n);
      expect(high).to.be.within(of.count / of.n, 1);
    }), { numRuns: 300 });
  });
});

describe('two options', () => {
  it('vary together as they do when both are turned round, and oppositely when one is', () => {
    fc.assert(fc.property(people, (all) => {
      const design = designOf(all);
      const influence = (k: number, flip: boolean) => shareInfluence(design.weights, bytes(all, () => 1), flip ? option(all, k).map((one) => 1 - one) : option(all, k)).influence;
      const covariance = (first: boolean, second: boolean) => covarianceOf(design, [influence(0, first), influence(1, second)])[0]?.[1] ?? NaN;
      expect(covariance(true, true)).to.be.closeTo(covariance(false, false), 1e-12);
      expect(covariance(true, false)).to.be.closeTo(-covariance(false, false), 1e-12);
    }), { numRuns: 60 });
  });
});
