/** What is left out of single answers so that each of them looks like at least five; what is told of it. */
import { expect } from 'chai';
import fc from 'fast-check';
import { anonymity } from '../../../analysis/disclosure/singleAnswers/anonymity.js';
import { CombinationTally } from '../../../analysis/disclosure/singleAnswers/combinationTally.js';
import { keepTogether } from '../../../analysis/disclosure/singleAnswers/keepTogether.js';
import { tellsOf } from '../../../analysis/disclosure/singleAnswers/tellsOf.js';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { everyKind } from '../../server/collect/everyKind.js';

function tallied(rows: readonly (readonly string[])[], at: readonly number[]): CombinationTally {
  const tally = new CombinationTally(at);
  for (const row of rows) tally.add(row);
  return tally;
}

const people = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', ''), fc.constantFrom('x', 'y', '.skipped'), fc.constantFrom('sv', 'en'), fc.constantFrom('1', '0')), { minLength: 1, maxLength: 60 });

describe('single answers that are given out', () => {
  it('look like at least k each, tell nothing that was not answered, and are told of alike', () => {
    fc.assert(fc.property(people, fc.integer({ min: 2, max: 7 }), (rows, k) => {
      const tally = tallied(rows, [0, 1, 2]);
      const { told, groups } = keepTogether(tally.combinations, k, 3);
      const shown = rows.map((row) => row.slice(0, 3).map((cell, i) => (((told.get(tally.keyOf(row)) ?? -1) >> i) & 1 ? cell : '*')).join(' '));
      const alike = new Map<string, number>();
      for (const one of shown) alike.set(one, (alike.get(one) ?? 0) + 1);
      // whoever looks for somebody finds at least k rows
      for (const [pattern, found] of alike) if (pattern !== '* * *' || rows.length >= k) expect(found, pattern).to.be.at.least(Math.min(k, rows.length));
      expect(groups.reduce((sum, { answers }) => sum + answers, 0)).to.equal(rows.length);
      expect([...alike.values()].sort()).to.deep.equal(groups.map(({ answers }) => answers).sort());
      expect(told.size).to.equal(tally.combinations.size);
    }), { numRuns: 300 });
  });

  it('lose nothing where everybody has company', () => {
    fc.assert(fc.property(people, (rows) => {
      const tally = tallied(rows.flatMap((row) => Array.from({ length: 5 }, () => row)), [0, 1, 2]);
      expect(new Set(keepTogether(tally.combinations, 5, 3).told.values())).to.deep.equal(new Set([7]));
    }), { numRuns: 50 });
  });

  it('are told of in numbers: groups before and after, what is left out, and who answered alike', () => {
    const rows = [...Array.from({ length: 6 }, (_unused, i) => ['sv', 'harbour', 'senior', String(i), 'yes']), ...Array.from({ length: 5 }, (_unused, i) => ['sv', 'harbour', `role${String(i)}`, '7', '.skipped'])];
    const tally = tallied(rows, [1, 2, 0]);
    const kept = keepTogether(tally.combinations, 5, 3);
    const without = new Map([[0b101, new Set(['role', 'hours'])]]);
    expect(anonymity(5, tally.combinations, kept, ['language', 'department', 'role', 'hours', 'vote'], ['department', 'role', 'language'], (told) => without.get(told) ?? new Set())).to.deep.equal({
      k: 5, answers: 11,
      asAnswered: { groups: 6, smallest: 1, bySize: [5, 0, 6, 0] },
      givenOut: { groups: 2, smallest: 5, bySize: [0, 0, 11, 0] },
      withheld: [{ part: 'role', answers: 5 }, { part: 'hours', answers: 5 }],
      alike: [{ part: 'vote', answers: 6 }],
    });
  });

  it('say nothing elsewhere of what is left out: questions asked because of it, and because of those', () => {
    const { definition } = readDefinition(everyKind(), 'survey.yaml');
    if (definition === undefined) throw new Error('the definition does not read');
    const first = tellsOf([definition], ['methods'], []);
    expect([...first]).to.include.members(['methods', 'met']);
    expect([...tellsOf([definition], ['methods'], ['met'])]).not.to.include('met');
    expect([...tellsOf([definition], [], [])]).to.deep.equal([]);
  });
});
