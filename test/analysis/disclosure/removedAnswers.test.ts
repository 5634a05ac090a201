import { expect } from 'chai';
import fc from 'fast-check';
import type { DisclosureLimits, Published } from '../../../analysis/disclosure/published.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { ask, definitionOf } from '../frame/definitionOf.js';
import { knownFrom, type Range } from './attacker.js';
import { tableOf, type Counted } from './tableOf.js';

const limits: DisclosureLimits = { minimumBase: 4, smallBase: 6, k: 3 };
const definition = definitionOf([ask.single('dept', ['g0']), ask.multiple('q', ['o0'])]);

/** Four to nine people, then as many, or three or four fewer or more. */
const group = fc
  .record({ base: fc.integer({ min: 4, max: 9 }), change: fc.constantFrom(0, 0, -4, -3, 3, 4) })
  .filter(({ base, change }) => base + change >= 4)
  .chain(({ base, change }) => {
    const [few, many] = change < 0 ? [base + change, base] : [base, base + change];
    return fc.record({ change: fc.constant(change), base: fc.constant(base), few: fc.integer({ min: 0, max: few }), between: fc.integer({ min: 0, max: many - few }) });
  })
  .map(({ base, change, few, between }) => ({
    before: { base, counts: [change < 0 ? few + between : few] },
    after: { base: base + change, counts: [change < 0 ? few : few + between] },
  }));

const isHandful = (count: number, base: number) => base > 0 && count !== 0 && count !== base && (count < limits.k || base - count < limits.k);

/** Counts in the edition before and in the one after. */
type Pair = readonly [number, number];
type Side = ReturnType<typeof knownFrom>;
interface Change {
  readonly before: Counted;
  readonly after: Counted;
}

/** What one group can have been in both, for somebody who knows its bases, and that nobody came where somebody left. */
function pairsOf({ before, after }: Change, shownBefore: number | null, shownAfter: number | null): readonly Pair[] {
  const change = after.base - before.base;
  const isChange = (step: number) => step >= Math.min(0, change) && step <= Math.max(0, change);
  const upTo = (most: number, shown: number | null) => (shown === null ? [...Array(most + 1).keys()] : [shown]);
  return upTo(before.base, shownBefore).flatMap((x) =>
    upTo(after.base, shownAfter).flatMap((y): Pair[] => (isChange(y - x) && isChange(change - (y - x)) ? [[x, y]] : [])),
  );
}

/** Group, then edition: what the counts can be. */
function tryEverything(groups: readonly Change[], then: Side, now: Side): readonly (readonly Range[])[] {
  const pairs = groups.map((group, g) => pairsOf(group, then.groups[g]?.counts[0] ?? null, now.groups[g]?.counts[0] ?? null));
  const seen = groups.map(() => [0, 1].map((): Range => ({ low: Infinity, high: -Infinity })));
  const walk = (path: readonly Pair[], x: number, y: number): void => {
    const next = pairs[path.length];
    if (next !== undefined) {
      for (const pair of next) walk([...path, pair], x + pair[0], y + pair[1]);
      return;
    }
    if (x !== (then.total.counts[0] ?? x) || y !== (now.total.counts[0] ?? y)) return;
    path.forEach((pair, g) => {
      seen[g]?.forEach((range, e) => {
        range.low = Math.min(range.low, pair[e] ?? 0);
        range.high = Math.max(range.high, pair[e] ?? 0);
      });
    });
  };
  walk([], 0, 0);
  return seen;
}

function attack(groups: readonly Change[]): void {
  const released: (readonly Published[])[] = [];
  for (const side of ['before', 'after'] as const) {
    released.push(releasePublic([tableOf(groups.map((one) => one[side]), { by: 'dept' })], definition, limits, released));
  }
  const [then, now] = released.flat().map(knownFrom);
  if (then === undefined || now === undefined) throw new Error('nothing came out');
  const seen = tryEverything(groups, then, now);
  groups.forEach((one, g) => {
    [one.before, one.after].forEach(({ base, counts: [count = 0] }, e) => {
      if (!isHandful(count, base)) return;
      const { low = 0, high = 0 } = seen[g]?.[e] ?? {};
      expect(high - low, `edition ${e}, group ${g}: ${count} of ${base} is between ${low} and ${high}`).to.be.at.least(limits.k);
    });
  });
}

describe('an attacker who lays an edition beside one from which answers were removed since', () => {
  it('cannot pin a handful of people in either', () => {
    fc.assert(fc.property(fc.array(group, { minLength: 2, maxLength: 3 }), attack), { numRuns: 1000 });
  });
});
