import { expect } from 'chai';
import fc from 'fast-check';
import { logGamma } from '../../../../analysis/stats/logGamma.js';
import { betaBinomialFit } from '../../../../analysis/stats/pooling/betaBinomialFit.js';
import { betaBinomialMoments } from '../../../../analysis/stats/pooling/betaBinomialMoments.js';
import { pooledGroups, type PoolingGroup } from '../../../../analysis/stats/pooling/pooledGroups.js';
import { pooledForRelease } from '../../../../analysis/stats/pooling/pooledForRelease.js';
import { predictedShare } from '../../../../analysis/stats/pooling/predictedShare.js';
import { predictiveCheck } from '../../../../analysis/stats/pooling/predictiveCheck.js';
import { squarePosterior } from '../../../../analysis/stats/pooling/squarePosterior.js';
import { withheldGroup } from '../../../../analysis/stats/pooling/withheldGroup.js';

const groupsOf = (...counts: readonly (readonly [number, number])[]) => counts.map(([count, n]) => ({ count, n }));
const eight = groupsOf([3, 12], [5, 9], [9, 30], [1, 7], [9, 15], [4, 22], [0, 1], [3, 4]);

const someGroups = fc.array(
  fc.integer({ min: 0, max: 12 }).chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }), population: fc.integer({ min: n, max: n + 9 }) })),
  { minLength: 2, maxLength: 6 },
);

describe('groups pooled by the beta-binomial model', () => {
  it('the most likely mean and correlation are those of R VGAM', () => {
    // Coef(vglm(cbind(x, n - x) ~ 1, betabinomial)), logLik less Σ lchoose; its own iterations stop at four digits.
    const fit = betaBinomialFit(eight);
    expect(fit?.mu).closeTo(0.35711, 5e-6);
    expect(fit?.icc).closeTo(0.06158, 1e-5);
    expect(fit?.logLikelihood).closeTo(-63.383462181, 5e-9);
  });

  it('groups that differ less than by chance have correlation 0, groups of which each is all of one kind 1', () => {
    const alike = betaBinomialFit(groupsOf([4, 10], [5, 10], [4, 10], [4, 10], [3, 10], [4, 10]));
    expect(alike).to.include({ boundary: 'zero', icc: 0, mu: 0.4, precision: null });
    expect(betaBinomialFit(groupsOf([0, 10], [10, 10], [10, 10]))?.boundary).equal('one');
    expect(betaBinomialFit(groupsOf([0, 10], [0, 3]))).equal(null);
    expect(betaBinomialFit(groupsOf([0, 1], [1, 1]))).equal(null);
    expect(betaBinomialMoments([])).deep.equal({ mu: null, iccRaw: null, icc: null, precision: null });
  });

  it('the grid that looks closer agrees with the plain one', () => {
    const ours = pooledGroups(eight);
    const plain = pooledGroups(eight, 0.95, (tallies) => squarePosterior(tallies, 128));
    expect(ours.mean.mu).closeTo(plain.mean.mu, 1e-7);
    expect(ours.mean.icc).closeTo(plain.mean.icc, 1e-7);
    ours.groups.forEach((group, i) => {
      for (const key of ['estimate', 'low', 'high'] as const) expect(group[key], `${key} of ${i}`).closeTo(plain.groups[i]?.[key] ?? NaN, 3e-6);
    });
  });

  it('counting who did not choose mirrors everything; the order of groups changes nothing', () => {
    fc.assert(
      fc.property(someGroups, (groups) => {
        const ours = pooledGroups(groups).groups;
        const mirrored = pooledGroups(groups.map(({ count, n, population }) => ({ count: n - count, n, population }))).groups;
        const reversed = pooledGroups([...groups].reverse()).groups.toReversed();
        ours.forEach((group, i) => {
          expect(mirrored[i]?.estimate).closeTo(1 - group.estimate, 1e-6);
          expect(mirrored[i]?.low).closeTo(1 - group.high, 1e-5);
          expect(reversed[i]?.estimate).closeTo(group.estimate, 1e-12);
          expect(group.low).within(0, group.estimate);
          expect(group.high).within(group.estimate, 1);
          const all = group.finitePopulation;
          const { count, n, population = n } = groups[i] ?? { count: 0, n: 0 };
          // One person who did not answer makes 0 or 1 of it: 97.5 % of the time 0, and the mean a little more.
          if (all !== null && population > 0) for (const value of [all.low, all.mean, all.high]) expect(value).within(count / population - 1e-9, (count + population - n) / population + 1e-9);
          if (all !== null) expect(all.low).at.most(all.high);
        });
      }),
      { numRuns: 8 },
    );
  });

  it('a group counts for more the more answered, and its limits draw together', () => {
    const pooled = pooledGroups([...eight, ...groupsOf([2, 5], [8, 20], [32, 80], [160, 400])]).groups.slice(8);
    for (const [i, group] of pooled.entries()) {
      const before = pooled[i - 1];
      if (before === undefined) continue;
      expect(group.ownWeight).above(before.ownWeight);
      expect(group.high - group.low).below(before.high - before.low);
    }
    const [wide, narrow] = [pooledGroups(eight, 0.99).groups[0], pooledGroups(eight, 0.8).groups[0]];
    expect((wide?.high ?? 0) - (wide?.low ?? 0)).above((narrow?.high ?? 1) - (narrow?.low ?? 0));
  });

  it('what is told of a group too small to show is the same whatever it answered', () => {
    const told = [0, 1, 2, 3].map((count) => withheldGroup([...eight, { count, n: 3, population: 6 }], 8));
    for (const one of told) expect(one).deep.equal(told[0]);
    expect(told[0]).deep.equal(withheldGroup([...eight, { count: 0, n: 0, population: 6 }], 8));
    expect(told[0]?.ownWeight).equal(0);
    const released = pooledForRelease([...eight, { count: 2, n: 3, population: 6 }], 5);
    expect(released.map(({ fromOthersOnly }) => fromOthersOnly)).deep.equal([false, false, false, false, false, false, true, true, true]);
    expect(released[8]).deep.equal({ ...told[0], fromOthersOnly: true });
    expect(() => withheldGroup(eight, 8)).throw(RangeError, 'no group 8');
  });

  it('nobody anywhere is the prior; one answer is enough; nobody in a group is a new group', () => {
    expect(pooledGroups([]).overall).equal(null);
    const blank = pooledGroups(groupsOf([0, 0])).groups[0];
    expect(blank?.estimate).closeTo(0.5, 1e-7);
    expect(blank?.aboveOverall).equal(null);
    // Of θ, own answer and mean each count for half on average, for icc = 1 / (1 + M) is uniform: ½ + ½ · 2/3.
    const one = pooledGroups(groupsOf([1, 1], [0, 0]));
    expect(one.mean.mu).closeTo(2 / 3, 1e-7);
    expect(one.groups[0]?.estimate).closeTo(5 / 6, 1e-7);
    expect(one.groups[1]?.estimate).closeTo(2 / 3, 1e-7);
    expect(() => pooledGroups(groupsOf([1, 2], [3, 2]))).throw(RangeError, 'group 1 has 3 of 2');
    expect(() => pooledGroups(groupsOf([NaN, 2]))).throw(RangeError, 'group 0');
  });

  it('a hundred thousand people, and three hundred groups, need no finer grid', () => {
    const large = pooledGroups(groupsOf([40_000, 100_000])).groups[0];
    // Between the binomial standard error and nothing to borrow from.
    expect(large?.low).closeTo(0.4 - 1.96 * Math.sqrt(0.24 / 100_000), 1e-5);
    const alternating = Array.from({ length: 300 }, (_, i): PoolingGroup => ({ count: i % 2 === 0 ? 300 : 600, n: 1000 }));
    const many = pooledGroups(alternating);
    // With so many groups the posterior is where the likelihood is highest.
    const fit = betaBinomialFit(alternating);
    expect(many.mean.icc).closeTo(fit?.icc ?? NaN, 0.002);
    expect(many.mean.mu).closeTo(fit?.mu ?? NaN, 0.001);
    expect(many.groups[0]?.aboveOverall).below(1e-9);
  });
});

describe('the share of everybody in a group', () => {
  it('has the beta-binomial densities that gamma functions give', () => {
    const part = { alpha: 0.7, beta: 2.4, weight: 1 };
    const m = 9;
    const logBeta = (a: number, b: number) => logGamma(a) + logGamma(b) - logGamma(a + b);
    const densities = Array.from({ length: m + 1 }, (_, y) => {
      const ways = logGamma(m + 1) - logGamma(y + 1) - logGamma(m - y + 1);
      return Math.exp(ways + logBeta(y + part.alpha, m - y + part.beta) - logBeta(part.alpha, part.beta));
    });
    const atLeast = (p: number) => {
      let sum = 0;
      return densities.findIndex((density) => (sum += density) >= p);
    };
    const share = predictedShare([part], { count: 2, n: 3 }, 12);
    expect(share?.mean).closeTo((2 + (m * 0.7) / 3.1) / 12, 1e-12);
    expect(share?.low).equal((2 + atLeast(0.025)) / 12);
    expect(share?.high).equal((2 + atLeast(0.975)) / 12);
  });

  it('is known when everybody answered, and nothing when there is nobody', () => {
    const part = { alpha: 3, beta: 2, weight: 1 };
    expect(predictedShare([part], { count: 3, n: 7 }, 7)).deep.equal({ mean: 3 / 7, low: 3 / 7, high: 3 / 7 });
    expect(predictedShare([part], { count: 0, n: 0 }, 0)).equal(null);
    expect(() => predictedShare([part], { count: 3, n: 7 }, 6)).throw(RangeError, 'population of 6');
  });
});

describe('the check of the model by what it predicts', () => {
  it('finds nothing in groups it made, says so when groups are too alike, and can be repeated', () => {
    const check = predictiveCheck(eight, 7, 400);
    expect(check?.asLarge).within(0.05, 0.95);
    expect(predictiveCheck(eight, 7, 400)).deep.equal(check);
    // Groups of the model differ as those it learnt from, by far more than chance alone would have them (.1).
    const apart = predictiveCheck(Array.from({ length: 200 }, (_, i) => ({ count: i % 2 === 0 ? 4 : 12, n: 20 })), 7, 100);
    expect(apart?.observed).closeTo(0.2, 0.001);
    expect(apart?.expected).closeTo(0.2, 0.02);
    const same = predictiveCheck(Array.from({ length: 20 }, () => ({ count: 50, n: 100 })), 7, 200);
    expect(same).to.include({ observed: 0, asLarge: 1 });
    expect(predictiveCheck(groupsOf([1, 2], [0, 0]), 7)).equal(null);
  });
});
