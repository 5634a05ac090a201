import { expect } from 'chai';
import { compareEditions, hiddenTogether } from '../../../analysis/disclosure/compareEditions.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { ask, definitionOf } from '../frame/definitionOf.js';
import { tableOf, type Counted } from './tableOf.js';

const definition = definitionOf([ask.multiple('q', ['o0'])]);
const people = (base: number, count = Math.round(base / 2)): Counted => ({ base, counts: [count] });
const published = (groups: readonly Counted[]): readonly Published[] =>
  releasePublic([tableOf(groups), tableOf(groups, { by: 'dept' })], definition);
const compare = (before: readonly Counted[], after: readonly Counted[]) =>
  compareEditions(published(before), [tableOf(after), tableOf(after, { by: 'dept' })]);

const before = [people(40), people(30), people(20), people(6), people(5)];

/** before, with the bases changed; g3, g4 (too small) are hidden. */
const cases: readonly (readonly [string, readonly Counted[], readonly (readonly [string | null, number, number])[]])[] = [
  ['nothing is new', before, []],
  ['one answer more', [people(41), ...before.slice(1)], [[null, 1, 4], ['g0', 1, 4]]],
  ['four more in one group', [people(44), ...before.slice(1)], [[null, 4, 1], ['g0', 4, 1]]],
  ['five more in one group', [people(45), ...before.slice(1)], []],
  ['five more, three and two', [people(43), people(32), ...before.slice(2)], [['g0', 3, 2], ['g1', 2, 3]]],
  ['five more among the hidden groups', [...before.slice(0, 3), people(9), people(7)], []],
  ['six more in one group and two among the hidden', [people(46), people(30), people(20), people(8), people(5)], [[hiddenTogether, 2, 3]]],
  ['two withdrawn', [people(38), ...before.slice(1)], [[null, -2, 3], ['g0', -2, 3]]],
  ['one person exchanged for another', [people(40, 21), ...before.slice(1)], [[null, 0, 5], ['g0', 0, 5]]],
];

describe('a new edition after another', () => {
  for (const [name, after, expected] of cases) {
    it(expected.length === 0 ? `may be published when ${name}` : `is held back when ${name}`, () => {
      const result = compare(before, after);
      expect(result.heldBack).to.equal(expected.length > 0);
      const groups = result.heldBack ? result.groups.map(({ code, added, missing }) => [code, added, missing]) : [];
      expect(groups).to.deep.equal(expected);
    });
  }

  it('has nothing to be compared with when a table is new', () => {
    expect(compareEditions([], [tableOf(before)])).to.deep.equal({ heldBack: false });
  });
});
