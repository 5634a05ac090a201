import { expect } from 'chai';
import fc from 'fast-check';
import { randomStream } from '../../../../analysis/stats/chance/randomStream.js';
import { resampledWeights } from '../../../../analysis/stats/chance/resampledWeights.js';
import { criticalValue } from '../../../../analysis/stats/normalQuantile.js';
import { studentCriticalValue } from '../../../../analysis/stats/studentQuantile.js';
import { answerMasks } from '../../../../analysis/stats/together/answerMasks.js';
import { bundleStability } from '../../../../analysis/stats/together/bundleStability.js';
import { exclusivePatterns } from '../../../../analysis/stats/together/exclusivePatterns.js';
import { inclusiveIntersections } from '../../../../analysis/stats/together/inclusiveIntersections.js';
import { numberTicked } from '../../../../analysis/stats/together/numberTicked.js';
import { pairCounts } from '../../../../analysis/stats/together/pairCounts.js';
import { pairMeasures } from '../../../../analysis/stats/together/pairMeasures.js';
import { patternHistogram, subsetSums, supersetSums } from '../../../../analysis/stats/together/patternHistogram.js';
import { serviceBundle } from '../../../../analysis/stats/together/serviceBundle.js';
import { shownPatterns } from '../../../../analysis/stats/together/shownPatterns.js';
import type { TickedOptions } from '../../../../analysis/stats/together/tickedOptions.js';
import { togetherPairs } from '../../../../analysis/stats/together/togetherPairs.js';
import { weightedLift } from '../../../../analysis/stats/together/weightedLift.js';
import { weightedPairs } from '../../../../analysis/stats/together/weightedPairs.js';

function bitsOf(rows: readonly boolean[]): Uint32Array {
  const words = new Uint32Array((rows.length + 31) >>> 5);
  for (const [i, isIn] of rows.entries()) if (isIn) words[i >>> 5] = (words[i >>> 5] ?? 0) | (1 << (i & 31));
  return words;
}

/** Bit sets of what people ticked: one list of options a person. */
function tickedOf(options: number, people: readonly (readonly number[])[], base?: readonly boolean[]): TickedOptions {
  const chosen = Array.from({ length: options }, (_, option) => bitsOf(people.map((own) => own.includes(option))));
  return base === undefined ? { n: people.length, chosen } : { n: people.length, chosen, base: bitsOf(base) };
}

/** 17 and 33 are beyond a table of all masks and beyond one mask. */
const survey = fc.constantFrom(1, 3, 16, 17, 33, 70).chain((options) =>
  fc.record({
    options: fc.constant(options),
    people: fc.array(fc.subarray(Array.from({ length: options }, (_, option) => option), { maxLength: Math.min(6, options) }), { maxLength: 70 }),
    inBase: fc.array(fc.boolean(), { minLength: 70, maxLength: 70 }),
  }),
);

describe('what people ticked together', () => {
  it('is counted the same by pairs, patterns and intersections, as one by one', () => {
    fc.assert(
      fc.property(survey, ({ options, people, inBase }) => {
        const ticked = tickedOf(options, people, inBase.slice(0, people.length));
        const base = people.filter((_, i) => inBase[i]);
        const { n, both } = pairCounts(ticked);
        const patterns = exclusivePatterns(ticked);
        const weights = weightedPairs(patterns, new Float64Array(people.length).fill(0.5));
        expect([n, patterns.n, 2 * weights.total]).to.deep.equal([base.length, base.length, base.length]);
        for (let a = 0; a < options; a += 1) {
          for (let b = 0; b < options; b += 1) {
            const expected = base.filter((own) => own.includes(a) && own.includes(b)).length;
            expect(both[a * options + b]).to.equal(expected);
            expect(2 * (weights.both[a * options + b] ?? NaN)).to.equal(expected);
          }
        }
        for (const { options: own, count } of inclusiveIntersections(patterns, 1)) expect(count).to.equal(both[(own[0] ?? 0) * (options + 1)]);
        for (const [i, own] of people.entries()) {
          const pattern = patterns.patterns[patterns.of[i] ?? -1];
          expect(pattern?.options).to.deep.equal(inBase[i] ? own : undefined);
        }
        expect(patterns.patterns.map(({ count }) => count)).to.deep.equal(patterns.patterns.map(({ count }) => count).sort((a, b) => b - a));
        for (const [number, count] of numberTicked(patterns).entries()) expect(count).to.equal(base.filter((own) => own.length === number).length);
      }),
      { numRuns: 60 },
    );
  });

  it('in a histogram of masks gives every intersection and every cover by sums over the lattice', () => {
    const people = fc.array(fc.subarray([0, 1, 2, 3, 4], { maxLength: 5 }), { maxLength: 50 });
    fc.assert(
      fc.property(people, fc.array(fc.boolean(), { minLength: 50, maxLength: 50 }), (all, inBase) => {
        const { chosen, n, base } = tickedOf(5, all, inBase.slice(0, all.length));
        const histogram = patternHistogram(answerMasks(chosen, n), 5, base, new Float64Array(n).fill(2));
        const maskOf = (own: readonly number[]) => own.reduce((sum, option) => sum | (1 << option), 0);
        const masks = all.filter((_, i) => inBase[i]).map(maskOf);
        const above = supersetSums(histogram);
        const below = subsetSums(histogram);
        for (let mask = 0; mask < 32; mask += 1) {
          expect(histogram[mask]).to.equal(2 * masks.filter((own) => own === mask).length);
          expect(above[mask]).to.equal(2 * masks.filter((own) => (own & mask) === mask).length);
          expect(below[mask]).to.equal(2 * masks.filter((own) => (own | mask) === mask).length);
        }
      }),
    );
  });

  it('of equal counts stands in the order of the options, and the rest is one bar', () => {
    const patterns = exclusivePatterns(tickedOf(3, [[2], [0, 2], [0], [], [1], [1], [0, 1]]));
    expect(patterns.patterns.map(({ options, count }) => `${options.join('+')}: ${count}`)).to.deep.equal(['1: 2', ': 1', '0: 1', '0+1: 1', '0+2: 1', '2: 1']);
    expect(shownPatterns(patterns, 2)).to.deep.equal({ shown: [{ options: [1], count: 2 }], others: { patterns: 5, people: 5 } });
    expect(shownPatterns(patterns, 1, 4).others).to.deep.equal({ patterns: 2, people: 2 });
    expect(inclusiveIntersections(patterns, 2).map(({ options, count }) => `${options.join('+')}: ${count}`)).to.deep.equal(['0+1: 1', '0+2: 1', '1+2: 0']);
  });

  it('is refused in words where it is too much or does not fit', () => {
    const many = { n: 1, chosen: Array.from({ length: 10_000 }, () => new Uint32Array(1)) };
    expect(() => pairCounts(many)).to.throw(RangeError, '10000 options');
    expect(() => exclusivePatterns(many)).to.throw(RangeError, '10000 options');
    expect(() => pairCounts({ n: 33, chosen: [new Uint32Array(1)] })).to.throw(RangeError, 'option 0 has 1 words for 33 rows');
    expect(() => pairCounts({ n: 3, chosen: [], base: new Uint32Array(2) })).to.throw(RangeError, 'base');
    expect(() => patternHistogram(Uint32Array.of(1, 4), 2)).to.throw(RangeError, 'row 1');
    expect(() => patternHistogram(Uint32Array.of(1), 17)).to.throw(RangeError, '17');
    expect(() => inclusiveIntersections({ n: 0, options: 300, patterns: [], of: new Int32Array(0) }, 4)).to.throw(RangeError, '300 options');
    const patterns = exclusivePatterns(tickedOf(2, [[0], [1]]));
    for (const wrong of [-1, NaN, Infinity]) expect(() => weightedPairs(patterns, Float64Array.of(1, wrong))).to.throw(RangeError, 'row 1');
  });

  it('of nobody, and of no option, is nothing', () => {
    expect(exclusivePatterns(tickedOf(3, []))).to.deep.include({ n: 0, patterns: [] });
    expect(exclusivePatterns(tickedOf(0, [[], []])).patterns).to.deep.equal([{ options: [], count: 2 }]);
    const [pair] = togetherPairs(pairCounts(tickedOf(2, [])), weightedPairs(exclusivePatterns(tickedOf(2, [])), new Float64Array(0)));
    expect(pair).to.include({ p: 1, holm: 1, weighted: null });
    expect(pair?.measures).to.include({ phi: null, jaccard: null, lift: null, yuleQ: null, oddsRatio: null, bGivenA: null });
  });
});

const cells = fc.record({ n11: fc.nat(20), n10: fc.nat(20), n01: fc.nat(20), n00: fc.nat(20) });
const measuresOf = ({ n11, n10, n01, n00 }: { n11: number; n10: number; n01: number; n00: number }) =>
  pairMeasures({ n: n11 + n10 + n01 + n00, a: n11 + n10, b: n11 + n01, both: n11 });

describe('measures of a pair', () => {
  it('do not know which option is first, turn with one of them, and hold no number that is none', () => {
    fc.assert(
      fc.property(cells, (of) => {
        const own = measuresOf(of);
        const other = measuresOf({ ...of, n10: of.n01, n01: of.n10 });
        expect(other).to.deep.include({ phi: own.phi, jaccard: own.jaccard, lift: own.lift, yuleQ: own.yuleQ, bGivenA: own.aGivenB, aGivenB: own.bGivenA });
        const turned = measuresOf({ n11: of.n10, n10: of.n11, n01: of.n00, n00: of.n01 });
        expect((turned.phi ?? 0) + (own.phi ?? 0)).to.be.closeTo(0, 1e-12);
        expect((turned.oddsRatio ?? 1) * (own.oddsRatio ?? 1)).to.be.closeTo(1, 1e-9);
        expect(own.liftIntervalIfIndependent.high ?? 0).to.be.at.most(own.lift !== null && own.lift >= 1 ? (own.liftInterval.high ?? 0) + 1e-9 : Infinity);
        const numbers = Object.values({ ...own, ...own.liftInterval, ...own.oddsRatioInterval, l: own.liftInterval.high }).filter((value) => typeof value === 'number');
        for (const value of numbers) expect(Number.isFinite(value)).to.equal(true);
        if (own.lift !== null && own.liftInterval.high !== null) expect(own.lift).to.be.within((own.liftInterval.low ?? NaN) - 1e-12, own.liftInterval.high + 1e-12);
      }),
    );
  });

  it('have no upper limit of the lift where nobody has both, and none at all where nobody has one', () => {
    expect(measuresOf({ n11: 0, n10: 4, n01: 5, n00: 9 })).to.deep.include({ lift: 0, liftInterval: { low: 0, high: null }, liftIntervalIfIndependent: { low: 0, high: null }, haldane: true });
    expect(measuresOf({ n11: 0, n10: 0, n01: 5, n00: 9 })).to.deep.include({ lift: null, liftInterval: { low: null, high: null } });
    // All of a few have what most have: the variance at independence would be below 0.
    expect(measuresOf({ n11: 2, n10: 0, n01: 298, n00: 10 }).liftIntervalIfIndependent).to.deep.equal({ low: null, high: null });
    expect(measuresOf({ n11: 6, n10: 0, n01: 0, n00: 0 }).liftInterval).to.deep.equal({ low: 1, high: 1 });
    expect(() => pairMeasures({ n: 5, a: 2, b: 2, both: 3 })).to.throw(RangeError);
    expect(() => pairMeasures({ n: 5, a: 4, b: 4, both: 1 })).to.throw(RangeError);
  });

  it('unweighted, have the lift of a design where everyone weighs as much, but for n/(n − 1) and Student', () => {
    const [n, a, b, both] = [400, 150, 120, 80];
    const ones = (holds: (i: number) => boolean) => Uint8Array.from({ length: n }, (_, i) => (holds(i) ? 1 : 0));
    const design = { n, weights: new Float64Array(n).fill(2) };
    const { lift, interval } = weightedLift(design, ones(() => true), ones((i) => i < a), ones((i) => i < both || (i >= a && i < a + b - both)));
    const own = pairMeasures({ n, a, b, both });
    expect(lift).to.be.closeTo(own.lift ?? NaN, 1e-12);
    const half = Math.log((interval.high ?? NaN) / (lift ?? NaN)) / studentCriticalValue(0.95, n - 1);
    expect(half).to.be.closeTo((Math.log((own.liftInterval.high ?? NaN) / (lift ?? NaN)) / criticalValue(0.95)) * Math.sqrt(n / (n - 1)), 1e-12);
  });

  it('have a lift whose interval holds the truth as often as it says, far from independence too', () => {
    const [a, b, both, n] = [0.3, 0.3, 0.2, 300];
    const random = randomStream(11);
    let held = 0;
    for (let sample = 0; sample < 2000; sample += 1) {
      const counts = { n11: 0, n10: 0, n01: 0, n00: 0 };
      for (let i = 0; i < n; i += 1) {
        const chance = random();
        counts[chance < both ? 'n11' : chance < a ? 'n10' : chance < a + b - both ? 'n01' : 'n00'] += 1;
      }
      const { low, high } = measuresOf(counts).liftInterval;
      if ((low ?? NaN) <= both / (a * b) && (high ?? NaN) >= both / (a * b)) held += 1;
    }
    expect(held / 2000).to.be.within(0.93, 0.97);
  });

  it('weighted, have the lift of R survey', () => {
    const a = Uint8Array.of(1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 1);
    const b = Uint8Array.of(1, 0, 0, 1, 1, 1, 0, 0, 1, 0, 1, 0);
    const weights = Float64Array.of(1, 2, 0.5, 1.5, 1, 0.7, 1, 1.2, 2, 0.9, 1, 1.1);
    const everybody = new Uint8Array(12).fill(1);
    // survey 4.1.1: svymean(~ab + a + b), svycontrast(quote(log(ab / (a * b)))), t with 11 degrees.
    const { share, shareSe, lift, interval } = weightedLift({ n: 12, weights }, everybody, a, b);
    expect(share).to.be.closeTo(0.446043165468, 1e-11);
    expect(shareSe).to.be.closeTo(0.16140331260009, 1e-11);
    expect(lift).to.be.closeTo(1.1620819848975, 1e-11);
    expect(interval.low).to.be.closeTo(0.83012044102706, 1e-10);
    expect(interval.high).to.be.closeTo(1.62679350234111, 1e-10);
    const apart = weightedLift({ n: 12, weights }, everybody, a, a.map((ticked) => 1 - ticked));
    expect(apart).to.deep.include({ lift: 0, interval: { low: 0, high: null } });
    expect(weightedLift({ n: 12, weights }, new Uint8Array(12), a, b)).to.deep.include({ share: null, lift: null });
    expect(weightedLift({ n: 12, weights }, everybody, a, new Uint8Array(12))).to.deep.include({ share: 0, lift: null });
  });
});

describe('a bundle of services', () => {
  const people = fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { maxLength: 4 }), { minLength: 1, maxLength: 60 });

  it('covers what it says, and none smaller does; dropping services one by one comes to one that does', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(0.2, 0.5, 0.8, 1), (all, share) => {
        const { patterns } = exclusivePatterns(tickedOf(6, all));
        const wanting = all.filter((own) => own.length > 0);
        const coveredBy = (services: readonly number[]) => wanting.filter((own) => own.every((option) => services.includes(option))).length;
        const exact = serviceBundle(patterns, 6, share);
        const greedy = serviceBundle(patterns, 6, share, { method: 'greedy' });
        if (wanting.length === 0) {
          expect([exact.share, greedy.share]).to.deep.equal([null, null]);
          return;
        }
        for (const bundle of [exact, greedy]) {
          expect(bundle.covered).to.equal(coveredBy(bundle.services));
          expect(bundle.covered).to.be.at.least(share * wanting.length - 1e-9);
          expect(bundle.base).to.equal(wanting.length);
        }
        expect(greedy.services.length).to.be.at.least(exact.services.length);
        for (let mask = 0; mask < 64; mask += 1) {
          const services = [0, 1, 2, 3, 4, 5].filter((option) => ((mask >> option) & 1) === 1);
          if (services.length < exact.services.length) expect(coveredBy(services)).to.be.lessThan(share * wanting.length);
        }
      }),
    );
  });

  it('of many services is found by dropping, and is stable where nobody disagrees', () => {
    const all = Array.from({ length: 40 }, (_, i) => (i < 36 ? [3, 20] : [30 + (i % 4)]));
    const patterns = exclusivePatterns(tickedOf(40, all));
    const replicates = resampledWeights(new Float64Array(40).fill(1), { seed: 4, replicates: 100 });
    const { bundle, chosen, same } = bundleStability(patterns, 0.7, replicates);
    expect(bundle).to.include({ method: 'greedy', covered: 36, base: 40, share: 0.9 });
    expect(bundle.services).to.deep.equal([3, 20]);
    expect([chosen[3], chosen[20], chosen[0], same]).to.deep.equal([1, 1, 0, 1]);
  });

  it('is unsure where two services are as good as each other', () => {
    const patterns = exclusivePatterns(tickedOf(2, Array.from({ length: 100 }, (_, i) => [i % 2])));
    const { bundle, chosen, same } = bundleStability(patterns, 0.4, resampledWeights(new Float64Array(100).fill(1), { seed: 4, replicates: 1000 }));
    expect(bundle.services).to.deep.equal([0]);
    expect(same).to.be.within(0.4, 0.65);
    // Once in a while fewer than 40 want the one, and never fewer than 40 both.
    expect((chosen[0] ?? 0) + (chosen[1] ?? 0)).to.equal(1);
    const weights = Float64Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? 1 : 3));
    expect(bundleStability(patterns, 0.7, [], { weights })).to.deep.include({ replicates: 0, same: null, chosen: [null, null] });
    expect(bundleStability(patterns, 0.7, [], { weights }).bundle).to.deep.include({ services: [1], covered: 150, base: 200 });
  });

  it('refuses a share that is none, and an exact search among too many', () => {
    for (const share of [0, -1, 1.1, NaN]) expect(() => serviceBundle([], 2, share)).to.throw(RangeError, 'share');
    expect(() => serviceBundle([{ options: [1], count: 1 }], 17, 0.5, { method: 'exact' })).to.throw(RangeError, '17');
  });
});
