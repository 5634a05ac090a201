import { expect } from 'chai';
import type { Profile, Published } from '../../../analysis/disclosure/published.js';
import { releaseExact } from '../../../analysis/disclosure/releaseExact.js';
import { releaseLikert } from '../../../analysis/disclosure/releaseLikert.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { releaseRanking } from '../../../analysis/disclosure/releaseRanking.js';
import { releaseTogether } from '../../../analysis/disclosure/releaseTogether.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { likertTable } from '../../../analysis/tables/likertTable.js';
import { rankingTable } from '../../../analysis/tables/rankingTable.js';
import { togetherTable } from '../../../analysis/tables/togetherTable.js';
import { peopleWho, times, type Person } from '../tables/askedPeople.js';

const rated = (counts: readonly number[]): readonly Person[] => counts.flatMap((count, k) => times(count, { rated: `s${k + 1}` }));

function likertOf(people: readonly Person[], isPublic = true, weights?: readonly number[]) {
  const columns = peopleWho(people, weights);
  const table = likertTable(columns, { question: 'rated' });
  if (table === null) throw new Error('the grid has a scale');
  return releaseLikert(table, tableOf(columns, 'rated', isPublic)).rows[0];
}

function tableOf(columns: ReturnType<typeof peopleWho>, question: string, isPublic: boolean): Published<Profile> {
  const table = demandTable(columns, { question });
  const released: readonly Published<Profile>[] = isPublic ? releasePublic([table], columns.definition) : [releaseExact(table)];
  const [first] = released;
  if (first === undefined) throw new Error('one table in, one out');
  return first;
}

const rankingOf = (people: readonly Person[], isPublic = true) => {
  const columns = peopleWho(people);
  return releaseRanking(rankingTable(columns, { question: 'ranked' }), tableOf(columns, 'ranked', isPublic)).groups[0];
};

const togetherOf = (people: readonly Person[], isPublic = true) => {
  const columns = peopleWho(people);
  return releaseTogether(togetherTable(columns, { question: 'chosen' }), tableOf(columns, 'chosen', isPublic));
};

const all = ['a', 'b', 'c'];
const order = (...ranked: readonly string[]): Person => ({ chosen: all, ranked });

describe('what sums up a question, for the public', () => {
  it('is of a row whose every step is shown, with all digits, and without those who skipped it', () => {
    const people = [...rated([6, 7, 8, 9, 10]), ...times(6, { rated: 'dont_know' }), ...times(2, {})];
    const [open, own] = [likertOf(people), likertOf(people, false)];
    expect(open).to.deep.include({ n: 40, release: 'show', why: null, missing: null, dontKnow: 6 });
    expect(own).to.deep.include({ n: 40, release: 'show', missing: 2 });
    expect(open?.mean).to.deep.equal(own?.mean);
    expect(likertOf(rated([5, 5, 5, 5, 5]))?.release).to.equal('footnote');
  });

  it('is nothing of a row with a step of a handful, of too few people, or with weights', () => {
    const hidden = { release: 'suppress', n: null, counts: null, top: null, mean: null, median: null, net: null, diverging: null, dontKnow: null };
    expect(likertOf(rated([2, 7, 8, 9, 10]))).to.deep.include({ ...hidden, why: 'cells_hidden' });
    expect(likertOf(rated([0, 0, 0, 0, 9]))).to.deep.include({ ...hidden, why: 'base_below_limit' });
    const people = rated([20, 20, 20, 20, 20]);
    expect(likertOf(people, true, people.map((_, i) => 1 + (i % 2)))).to.deep.include({ ...hidden, why: 'weights_coarse' });
  });

  it('hides a ranking where a place was given by a handful, whatever its table shows, and is rounded otherwise', () => {
    const sound = [...times(12, order('a', 'b')), ...times(10, order('b', 'c')), ...times(9, order('c', 'a'))];
    const open = rankingOf(sound);
    expect(open).to.deep.include({ release: 'show', why: null, n: 31 });
    expect(open?.rows.map(({ borda, worth, n, first, any }) => [borda, worth === null ? null : Number((worth * 100).toFixed(9)) % 1, n, first, any])).to.deep.equal([[1.1, 0, null, null, null], [1, 0, null, null, null], [0.9, 0, null, null, null]]);
    expect(rankingOf(sound, false)?.rows[0]?.borda).to.equal(33 / 31);
    // Two people gave c the second place: the table of first and any place does not say so, points would.
    const handful = [...times(12, order('a', 'b')), ...times(10, order('b', 'a')), ...times(2, order('b', 'c')), ...times(9, order('c', 'a'))];
    expect(rankingOf(handful)).to.deep.include({ release: 'suppress', n: null, rows: [] });
    // Everything of the table is shown here, and still 4 people gave a the second place.
    const behind = [...times(10, order('a', 'b')), ...times(6, order('b', 'c')), ...times(4, order('b', 'a')), ...times(10, order('c', 'b'))];
    expect(rankingOf(behind)).to.deep.include({ release: 'suppress', why: 'handful_behind', rows: [] });
    expect(rankingOf(times(6, order('a', 'b')))).to.deep.include({ release: 'suppress', rows: [] });
  });

  it('hides a pair with all its measures where one of the four cells is a handful', () => {
    const people = [...times(20, { chosen: ['a', 'b'] }), ...times(12, { chosen: ['a'] }), ...times(10, { chosen: ['b', 'c'] }), ...times(3, { chosen: ['a', 'c'] }), ...times(8, { chosen: ['none'] })];
    const { pairs, patterns, otherPatterns, roundedTo, release, bundles } = togetherOf(people);
    expect(release).to.equal('show');
    expect(pairs.map(({ a, b, release: own, both }) => [a, b, own, both])).to.deep.equal([['a', 'b', 'show', 20], ['a', 'c', 'suppress', null], ['b', 'c', 'suppress', null]]);
    for (const measure of ['phi', 'jaccard', 'lift', 'liftLow', 'liftHigh', 'oddsRatio', 'p', 'adjustedP', 'bGivenA', 'neither', 'onlyA'] as const) expect(pairs[1]?.[measure], measure).to.equal(null);
    expect(roundedTo).to.equal(5);
    expect(patterns).to.deep.equal([{ options: ['a', 'b'], count: 20 }, { options: ['a'], count: 10 }, { options: ['b', 'c'], count: 10 }, { options: [], count: 10 }]);
    expect(otherPatterns).to.deep.equal({ patterns: null, people: 5 });
    // The bundle of a and b leaves out the three with c as well as the ten: no handful.
    expect(bundles.every(({ covered, base }) => covered === null && base === null)).to.equal(true);
  });

  it('tells no pairs that leave no doubt about what exactly a handful chose', () => {
    // Nobody chose b and c: so 20 with a, less 9 with b and 9 with c, are the two with a alone. No cell of a pair is a handful.
    const people = [...times(2, { chosen: ['a'] }), ...times(9, { chosen: ['a', 'b'] }), ...times(9, { chosen: ['a', 'c'] }), ...times(12, { chosen: ['b'] }), ...times(13, { chosen: ['c'] }), ...times(20, { chosen: ['none'] })];
    const { pairs, patterns, bundles, chosen, straight, release } = togetherOf(people);
    expect(release).to.equal('show');
    expect(pairs.every((pair) => pair.release === 'suppress' && pair.both === null && pair.p === null)).to.equal(true);
    expect({ patterns, bundles, sd: chosen.sd, straight }).to.deep.equal({ patterns: [], bundles: [], sd: null, straight: { none: null, all: null } });
  });

  it('tells no rounded patterns where these, beside the pairs, leave no doubt about a handful', () => {
    // The pairs leave how many chose all three between 1 and 10; 8 to 12 with a and b only, of 19 with both, and so on, do not.
    const people = [...times(10, { chosen: ['a', 'b'] }), ...times(3, { chosen: ['a', 'c'] }), ...times(9, { chosen: all }), ...times(10, { chosen: ['a'] }), ...times(12, { chosen: ['b', 'c'] }), ...times(14, { chosen: ['b'] }), ...times(13, { chosen: ['c'] }), ...times(20, { chosen: ['none'] })];
    const { pairs, patterns, otherPatterns, bundles } = togetherOf(people);
    expect(pairs.map(({ release }) => release)).to.deep.equal(['show', 'show', 'show']);
    expect({ patterns, otherPatterns, bundles }).to.deep.equal({ patterns: [], otherPatterns: null, bundles: [] });
  });

  it('tells nothing of what links options where anything of the question is hidden', () => {
    const people = [...times(20, { chosen: ['a', 'b'] }), ...times(12, { chosen: ['a'] }), ...times(2, { chosen: ['c'] })];
    expect(togetherOf(people)).to.deep.include({ release: 'suppress', why: 'cells_hidden', n: null, pairs: [], patterns: [], bundles: [], otherPatterns: null, chosen: { mean: null, sd: null }, straight: { none: null, all: null } });
    expect(togetherOf(people, false)).to.deep.include({ release: 'show', n: 34, roundedTo: 1 });
  });

  it('tells bundles in whole per cents and without people', () => {
    const people = [...times(50, { chosen: ['a'] }), ...times(40, { chosen: ['a', 'b'] }), ...times(30, { chosen: ['b'] }), ...times(7, { chosen: ['b', 'c'] }), ...times(20, { chosen: ['none'] })];
    const [own, open] = [togetherOf(people, false).bundles[1], togetherOf(people).bundles[1]];
    expect(own).to.deep.include({ options: ['a', 'b'], covered: 120, base: 127, share: 120 / 127 });
    expect(open).to.deep.include({ options: ['a', 'b'], covered: null, base: null, share: 0.94 });
  });
});
