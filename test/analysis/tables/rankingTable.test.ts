import { expect } from 'chai';
import { rankingTable } from '../../../analysis/tables/rankingTable.js';
import { peopleWho, times, type Person } from './askedPeople.js';

const all = ['a', 'b', 'c'];
/** 20 rank; c is never chosen by the last 8, who therefore could not rank it. */
const people: readonly Person[] = [...times(7, { group: 'g1', chosen: all, ranked: ['a', 'b'] }), ...times(3, { group: 'g1', chosen: all, ranked: ['b', 'c'] }), ...times(2, { group: 'g2', chosen: all, ranked: ['c', 'a'] }), ...times(8, { group: 'g2', chosen: ['a', 'b'], ranked: ['a', 'b'] }), ...times(5, { chosen: all })];

const rowsOf = (who: readonly Person[], weights?: readonly number[]) => rankingTable(peopleWho(who, weights), { question: 'ranked' }).groups[0]?.rows ?? [];

describe('a ranking summed up', () => {
  it('counts only those who could rank an option, and points by hand', () => {
    const table = rankingTable(peopleWho(people), { question: 'ranked' });
    const [a, b, c] = table.groups[0]?.rows ?? [];
    expect([table.choicesFrom, table.places, table.groups[0]?.n]).to.deep.equal(['chosen', 2, 20]);
    // a: 15 first, 2 second of 20; b: 3 first, 15 second of 20; c: 2 first, 3 second of the 12 who chose it.
    expect([a?.borda, b?.borda, c?.borda]).to.deep.equal([32 / 20, 21 / 20, 7 / 12]);
    expect([a?.n, c?.n, c?.first.count, c?.any.count, c?.places]).to.deep.equal([20, 12, 2, 5, [2, 3]]);
    expect(a?.bordaSe).to.be.closeTo(Math.sqrt(((15 * 4 + 2 - 20 * 1.6 ** 2) / 19) / 20), 1e-12);
    expect((a?.worth ?? 0) + (b?.worth ?? 0) + (c?.worth ?? 0)).to.be.closeTo(1, 1e-12);
    expect([a?.rank, a?.rankLow]).to.deep.equal([1, 1]);
    expect(table.groups[0]?.existence).to.equal('connected');
  });

  it('is the same again with the same seed, and in any order of people', () => {
    expect(rowsOf(people)).to.deep.equal(rowsOf(people));
    expect(rowsOf(people.toReversed()).map(({ borda, first, rank }) => [borda, first, rank])).to.deep.equal(rowsOf(people).map(({ borda, first, rank }) => [borda, first, rank]));
  });

  it('flags what is never ranked and says that worths are drawn together', () => {
    const one = rankingTable(peopleWho(times(4, { chosen: all, ranked: ['a', 'b'] })), { question: 'ranked' }).groups[0];
    expect(one?.existence).to.equal('ghost');
    expect(one?.rows.map(({ flag }) => flag)).to.deep.equal(['never_beaten', null, 'never_ranked']);
  });

  it('has nothing to say of nobody, and no interval of one', () => {
    const nobody = rowsOf(times(3, { chosen: all }));
    expect(nobody.map(({ n, borda, worth, rank, rankLow }) => [n, borda, worth, rank, rankLow])).to.deep.equal(all.map(() => [0, null, null, null, null]));
    const [one] = rowsOf([{ chosen: all, ranked: ['a'] }]);
    expect(one).to.deep.include({ n: 1, borda: 2, bordaSe: null, rank: 1, rankLow: null, rankHigh: null });
  });

  it('splits into groups and weighs people', () => {
    const table = rankingTable(peopleWho(people), { question: 'ranked', by: 'group' });
    expect(table.groups.map(({ group, n }) => [group?.code ?? null, n])).to.deep.equal([[null, 20], ['g1', 10], ['g2', 10], ['.missing', 0]]);
    const whole = people.map((_, i) => 1 + (i % 3));
    const often = people.flatMap((person, i) => times(whole[i] ?? 1, person));
    rowsOf(people, whole).forEach((row, k) => {
      const repeated = rowsOf(often)[k];
      expect(row.borda).to.be.closeTo(repeated?.borda ?? NaN, 1e-12);
      expect(row.worth).to.be.closeTo(repeated?.worth ?? NaN, 1e-9);
      expect(row.first.share).to.be.closeTo(repeated?.first.share ?? NaN, 1e-12);
    });
  });
});
