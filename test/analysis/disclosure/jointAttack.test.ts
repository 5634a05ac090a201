import { expect } from 'chai';
import fc from 'fast-check';
import type { DisclosureLimits, Published } from '../../../analysis/disclosure/published.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { ask, definitionOf } from '../frame/definitionOf.js';
import { knownFrom, tryEverything, type Known, type Range } from './attacker.js';
import { tableOf, type Counted } from './tableOf.js';

const limits: DisclosureLimits = { minimumBase: 4, smallBase: 6, k: 3 };
const definition = definitionOf([ask.single('dept', ['g0']), ask.single('role', ['g0']), ask.multiple('q', ['o0'])]);

const person = fc.record({ dept: fc.integer({ min: 0, max: 2 }), role: fc.integer({ min: 0, max: 1 }), chose: fc.boolean() });
const survey = fc.oneof(
  fc.array(person, { minLength: 4, maxLength: 18 }),
  // Rarely chosen, or rarely not: here the count for everyone is hidden too.
  fc.tuple(fc.array(person, { minLength: 8, maxLength: 18 }), fc.boolean()).map(([people, most]) =>
    people.map((one, i) => ({ ...one, chose: most !== (i < 2 && one.chose) })),
  ),
);

type People = readonly { readonly dept: number; readonly role: number; readonly chose: boolean }[];

function groupsBy(people: People, by: 'dept' | 'role'): readonly Counted[] {
  return [...Array(by === 'dept' ? 3 : 2).keys()].map((g) => {
    const inGroup = people.filter((one) => one[by] === g);
    return { base: inGroup.length, counts: [inGroup.filter(({ chose }) => chose).length] };
  });
}

type Split = { readonly total: Known; readonly groups: readonly Known[] };

/** What each total that both tables allow leaves for the groups of one of them. */
function combined(splits: readonly Split[], of: number): { readonly totals: readonly number[]; readonly ranges: readonly Range[] } {
  const base = splits[0]?.total.base ?? 0;
  const published = splits[0]?.total.counts[0] ?? null;
  const guesses = published === null ? [...Array(base + 1).keys()] : [published];
  const worlds = guesses.map((guess) => splits.map(({ groups }) => tryEverything({ base, counts: [guess] }, groups, false)));
  const totals = guesses.filter((_, i) => worlds[i]?.every((split) => split.worlds > 0));
  const ranges = (splits[of]?.groups ?? []).map((_, g) => {
    const found = totals.map((total) => worlds[guesses.indexOf(total)]?.[of]?.counts[g]?.[0]);
    return { low: Math.min(...found.map((range) => range?.low ?? 0)), high: Math.max(...found.map((range) => range?.high ?? 0)) };
  });
  return { totals, ranges };
}

const isHandful = (count: number, base: number) => base > 0 && count !== 0 && count !== base && (count < limits.k || base - count < limits.k);

describe('an attacker who lays the table by department beside the table by role', () => {
  it('cannot pin a handful of people, nor the count for everyone where it is hidden', () => {
    fc.assert(
      fc.property(survey, (people) => {
        const byDept = groupsBy(people, 'dept');
        const byRole = groupsBy(people, 'role');
        const tables = [tableOf(byDept, { by: 'dept' }), tableOf(byRole, { by: 'role' })];
        const released: readonly Published[] = releasePublic(tables, definition, limits);
        const splits = released.map(knownFrom);
        if (splits[0]?.total.base === null) return;
        const nothing = splits.map(({ total, groups }) => ({ total, groups: groups.map(() => ({ base: null, counts: [null] })) }));
        [byDept, byRole].forEach((groups, of) => {
          const { totals, ranges } = combined(splits, of);
          let open: readonly Range[] | undefined;
          groups.forEach(({ base, counts: [count = 0] }, g) => {
            if (!isHandful(count, base)) return;
            const { low = 0, high = 0 } = ranges[g] ?? {};
            if (high - low >= limits.k) return;
            open ??= combined(nothing, of).ranges;
            const most = open[g];
            expect(high - low, `${count} of ${base} is between ${low} and ${high}`).to.be.at.least((most?.high ?? 0) - (most?.low ?? 0));
          });
          const all = groups.reduce((sum, { counts: [count = 0] }) => sum + count, 0);
          if (isHandful(all, people.length)) {
            expect(splits[0]?.total.counts[0]).to.equal(null);
            expect(Math.max(...totals) - Math.min(...totals), `the ${all} of ${people.length} are ${totals.join()}`).to.be.at.least(limits.k);
          }
        });
      }),
      { numRuns: 400 },
    );
  });
});
