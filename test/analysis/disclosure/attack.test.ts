import { expect } from 'chai';
import fc from 'fast-check';
import type { DisclosureLimits, Published } from '../../../analysis/disclosure/published.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { ask, definitionOf } from '../frame/definitionOf.js';
import { knownFrom, tryEverything, type Known, type Range, type Ranges } from './attacker.js';
import { sumOf, tableOf, type Counted } from './tableOf.js';

// The rules do not depend on their numbers; small ones let an attacker try every world.
const limits: DisclosureLimits = { minimumBase: 4, smallBase: 6, k: 3 };

const definition = definitionOf([ask.single('dept', ['g0']), ask.multiple('q', ['o0', 'o1', 'o2'])]);

const multiple = fc.integer({ min: 0, max: 8 }).chain((base) =>
  fc.record({ base: fc.constant(base), counts: fc.array(fc.integer({ min: 0, max: base }), { minLength: 1, maxLength: 1 }) }),
);
const single = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }).map((counts) => ({
  base: counts.reduce((a, b) => a + b),
  counts,
}));

function release(groups: readonly Counted[], kind: 'multiple' | 'single', sensitive: boolean): Published {
  const [published] = releasePublic([tableOf(groups, { kind, by: 'dept', sensitive })], definition, limits);
  if (published === undefined) throw new Error('nothing came out');
  return published;
}

const isHandful = (count: number, base: number, sensitive: boolean) =>
  base > 0 && (count === 0 || count === base ? sensitive : count < limits.k || base - count < limits.k);

/** How wide the attacker's range is allowed to be where nothing at all is published of the groups. */
function attack(groups: readonly Counted[], kind: 'multiple' | 'single', sensitive: boolean): void {
  const published = release(groups, kind, sensitive);
  const { total, groups: known } = knownFrom(published);
  if (total.base === null) {
    expect(published.rows.every(({ base, count, share }) => base === null && count === null && share === null)).to.equal(true);
    return;
  }
  const nothing: readonly Known[] = known.map(({ counts }) => ({ base: null, counts: counts.map(() => null) }));
  const found = tryEverything(total, known, kind === 'single');
  // Where everybody's counts leave little room, no more can be asked than what hiding everything gives.
  let hidden: Ranges | undefined;
  const best = () => (hidden ??= tryEverything(total, nothing, kind === 'single'));
  expect(found.worlds, 'the truth is one of the worlds').to.be.greaterThan(0);
  groups.forEach(({ base, counts }, g) => {
    if (known[g]?.base === null && base > 0) {
      const range = found.bases[g];
      expect(width(range), `base of group ${g} is between ${range?.low} and ${range?.high}`).to.be.at.least(1);
    }
    counts.forEach((count, o) => {
      if (!isHandful(count, base, sensitive)) return;
      expect(known[g]?.counts[o], `count ${count} of ${base} in group ${g}`).to.equal(null);
      for (const [name, now] of [
        ['counts', found.counts[g]?.[o]],
        ['complements', found.complements[g]?.[o]],
      ] as const) {
        if (width(now) >= limits.k) continue;
        const said = `${name} of option ${o} in group ${g} (${count} of ${base}) is between ${now?.low} and ${now?.high}`;
        expect(width(now), said).to.be.at.least(Math.min(limits.k, width(best()[name][g]?.[o])));
      }
    });
  });
}

const width = (range: Range | undefined) => (range === undefined ? 0 : range.high - range.low);

describe('T5: an attacker who tries every table that could lie behind a published one', () => {
  for (const sensitive of [false, true]) {
    it(`cannot pin a handful of people in a ${sensitive ? 'sensitive ' : ''}multiple choice by group`, () => {
      fc.assert(
        fc.property(fc.array(multiple, { minLength: 2, maxLength: 4 }), (groups) => attack(groups, 'multiple', sensitive)),
        { numRuns: 1500 },
      );
    });
    it(`cannot pin a handful of people in a ${sensitive ? 'sensitive ' : ''}single choice by group`, () => {
      fc.assert(
        fc.property(fc.array(single, { minLength: 2, maxLength: 3 }), (groups) => attack(groups, 'single', sensitive)),
        { numRuns: 300 },
      );
    });
  }

  it('finds every count when nothing is hidden but the small ones', () => {
    const groups: readonly Counted[] = [
      { base: 8, counts: [5] },
      { base: 8, counts: [1] },
    ];
    const { total, groups: known } = { total: sumOf(groups), groups: [{ base: 8, counts: [5] }, { base: 8, counts: [null] }] };
    expect(tryEverything(total, known, false).counts[1]?.[0]).to.deep.equal({ low: 1, high: 1 });
    expect(release(groups, 'multiple', false).rows.filter(({ group, count }) => group !== null && count !== null)).to.deep.equal([]);
  });
});
