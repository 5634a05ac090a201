import { expect } from 'chai';
import { togetherTable, type TogetherTable } from '../../../analysis/tables/togetherTable.js';
import { peopleWho, times, type Person } from './askedPeople.js';

/** a by 6, b by 5, both by 4, of 12. */
const people: readonly Person[] = [...times(4, { chosen: ['a', 'b'] }), ...times(2, { chosen: ['a'] }), { chosen: ['b', 'c'] }, ...times(5, { chosen: ['none'] }), ...times(3, {})];
const of = (who: readonly Person[], weights?: readonly number[]): TogetherTable => togetherTable(peopleWho(who, weights), { question: 'chosen', least: 4 });

describe('what is chosen together', () => {
  it('is what R says of two options: cor, fisher.test and the interval of a lift', () => {
    const { n, pairs } = of(people);
    expect([n, pairs.length]).to.deep.equal([12, 3]);
    const [ab] = pairs;
    expect(ab).to.deep.include({ a: 'a', b: 'b', both: 4, onlyA: 2, onlyB: 1, neither: 5, jaccard: 4 / 7, oddsRatio: 10, bGivenA: 4 / 6, aGivenB: 0.8 });
    expect(ab?.phi).to.be.closeTo(0.5070926, 1e-6);
    expect(ab?.p).to.be.closeTo(0.2424242, 1e-6);
    expect(ab?.adjustedP).to.be.closeTo(3 * 0.2424242, 1e-6);
    expect([ab?.lift, ab?.liftLow, ab?.liftHigh].map((value) => Number(value?.toFixed(5)))).to.deep.equal([1.6, 0.96459, 2.65399]);
  });

  it('tells patterns of enough people apart and adds the others up; none is a pattern, and no straight-lining', () => {
    const { patterns, otherPatterns, chosen, straight, options } = of(people);
    expect(options.map(({ code }) => code)).to.deep.equal(['a', 'b', 'c']);
    expect(patterns).to.deep.equal([{ options: [], count: 5 }, { options: ['a', 'b'], count: 4 }]);
    expect(otherPatterns).to.deep.equal({ patterns: 2, people: 3 });
    expect(straight).to.deep.equal({ none: 0, all: 0 });
    expect(chosen.mean).to.equal(1);
    expect(chosen.sd).to.be.closeTo(Math.sqrt(10 / 11), 1e-12);
    expect(of([...people, { chosen: ['a', 'b', 'c'] }]).straight.all).to.equal(1);
  });

  it('finds the fewest options that cover most, and how sure they are', () => {
    const [half, most] = of(people).bundles;
    expect(half).to.deep.include({ target: 0.5, options: ['a', 'b'], covered: 6, base: 7, share: 6 / 7 });
    expect(most?.options).to.deep.equal(['a', 'b']);
    expect(half?.same).to.be.within(0.1, 1);
    expect(half?.certainty[0]?.option).to.equal('a');
  });

  it('weighs shares as where everybody is there as often as they weigh', () => {
    const weights = people.map((_, i) => 1 + (i % 3));
    const often = of(people.flatMap((person, i) => times(weights[i] ?? 1, person)));
    of(people, weights).pairs.forEach((pair, k) => {
      const same = often.pairs[k];
      for (const measure of ['phi', 'jaccard', 'lift', 'bGivenA', 'aGivenB'] as const) expect(pair[measure], measure).to.be.closeTo(same?.[measure] ?? NaN, 1e-9);
    });
    expect(of(people, weights).chosen.mean).to.be.closeTo(often.chosen.mean ?? NaN, 1e-12);
    expect(of(people, weights).pairs[0]?.both).to.equal(4);
  });

  it('has nothing to say of nobody', () => {
    const { n, chosen, patterns, pairs, bundles } = of(times(2, {}));
    expect([n, chosen.mean, patterns, bundles[0]?.share, bundles[0]?.same]).to.deep.equal([0, null, [], null, null]);
    expect(pairs.every(({ phi, lift, oddsRatio }) => phi === null && lift === null && oddsRatio === null)).to.equal(true);
    expect(of([{ chosen: ['a'] }])).to.deep.include({ n: 1, chosen: { mean: 1, sd: null } });
  });
});
