import { expect } from 'chai';
import fc from 'fast-check';
import { compareEditions } from '../../../analysis/disclosure/compareEditions.js';
import type { DisclosureLimits, Published } from '../../../analysis/disclosure/published.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { ask, definitionOf } from '../frame/definitionOf.js';
import { knownFrom, type Range } from './attacker.js';
import { tryEveryHistory, type Histories } from './editionsAttacker.js';
import { tableOf, type Counted } from './tableOf.js';

// The rules do not depend on their numbers; small ones let an attacker try every history.
const limits: DisclosureLimits = { minimumBase: 4, smallBase: 6, k: 3 };
const definition = definitionOf([ask.single('dept', ['g0']), ask.multiple('q', ['o0', 'o1', 'o2'])]);

type Kind = 'multiple' | 'single';
type Edition = readonly Counted[];

const chosen = (base: fc.Arbitrary<number>) =>
  base.chain((n) => fc.record({ base: fc.constant(n), counts: fc.tuple(fc.oneof(fc.integer({ min: 0, max: n }), fc.integer({ min: 0, max: Math.min(n, 3) }))) }));
const split = (options: number, least: number, most: number) =>
  fc
    .array(fc.integer({ min: 0, max: most }), { minLength: options, maxLength: options })
    .map((counts): Counted => ({ base: counts.reduce((all, count) => all + count, 0), counts }))
    .filter(({ base }) => base >= least);
const or = (nobody: Counted, some: fc.Arbitrary<Counted>) => fc.oneof({ weight: 2, arbitrary: fc.constant(nobody) }, { weight: 3, arbitrary: some });

/** A group at first, and those who join it later. */
interface Growth {
  readonly kind: Kind;
  readonly first: fc.Arbitrary<Counted>;
  readonly more: fc.Arbitrary<Counted>;
}
const chosenByAny: Growth = { kind: 'multiple', first: chosen(fc.integer({ min: 0, max: 7 })), more: or({ base: 0, counts: [0] }, chosen(fc.integer({ min: 3, max: 5 }))) };
const chosenByMany: Growth = { ...chosenByAny, first: chosen(fc.integer({ min: 4, max: 7 })) };
const eitherOr: Growth = { kind: 'single', first: split(2, 0, 5), more: or({ base: 0, counts: [0, 0] }, split(2, 0, 4)) };
const oneOfThree: Growth = { kind: 'single', first: split(3, 4, 4), more: or({ base: 0, counts: [0, 0, 0] }, split(3, 3, 3)) };

/** Editions, each with more answers than the one before. */
function editionsOf({ first, more }: Growth, groups: number, editions: number): fc.Arbitrary<readonly Edition[]> {
  const steps = fc.tuple(first, ...Array.from({ length: editions - 1 }, () => more));
  return fc.array(steps, { minLength: 2, maxLength: groups }).map((each) => Array.from({ length: editions }, (_, e) => each.map((own) => sum(own.slice(0, e + 1)))));
}

const sum = (parts: readonly Counted[]): Counted => ({
  base: parts.reduce((all, { base }) => all + base, 0),
  counts: (parts[0]?.counts ?? []).map((_, o) => parts.reduce((all, { counts }) => all + (counts[o] ?? 0), 0)),
});

/** All editions, each released after those before it; undefined when one is held back. */
function releaseAll(editions: readonly Edition[], kind: Kind, sensitive: boolean): readonly Published[] | undefined {
  const released: (readonly Published[])[] = [];
  for (const groups of editions) {
    const table = tableOf(groups, { kind, by: 'dept', sensitive });
    if (released.some((before) => compareEditions(before, [table], limits.k).heldBack)) return undefined;
    released.push(releasePublic([table], definition, limits, released));
  }
  return released.flat();
}

const isHandful = (count: number, base: number, sensitive: boolean) =>
  base > 0 && (count === 0 || count === base ? sensitive : count < limits.k || base - count < limits.k);
const width = (range: Range | undefined) => (range === undefined || range.high < range.low ? 0 : range.high - range.low);

type Side = 'counts' | 'complements';
const widthIn = (found: Histories, side: Side, e: number, g: number, o: number) => width(found[side][e]?.[g]?.[o]);

function attack(editions: readonly Edition[], kind: Kind, sensitive: boolean): void {
  const published = releaseAll(editions, kind, sensitive);
  if (published === undefined) return;
  const seen = published.flatMap((table, e) => {
    const known = knownFrom(table);
    const groups = editions[e] ?? [];
    // An edition that shows nothing says nothing.
    return known.total.base === null ? [] : [{ groups, known }];
  });
  if (seen.length === 0) return;
  const additive = kind === 'single';
  const all = tryEveryHistory(seen.map(({ known }) => known), additive);
  expect(all.found, 'the truth is one of the histories').to.equal(true);
  seen.forEach(({ groups, known }, e) => {
    const nothing = known.groups.map(({ counts }) => ({ base: null, counts: counts.map(() => null) }));
    let open: Histories | undefined;
    groups.forEach(({ base, counts }, g) => {
      counts.forEach((count, o) => {
        if (!isHandful(count, base, sensitive)) return;
        expect(known.groups[g]?.counts[o], `${count} of ${base}`).to.equal(null);
        for (const side of ['counts', 'complements'] as const) {
          const now = widthIn(all, side, e, g, o);
          if (now >= limits.k) continue;
          // What did not change is as narrow as it was; what did must be as wide as hiding all of it can make it.
          const before = seen.slice(0, e).findLastIndex((one) => one.groups[g]?.base === base);
          const was = before === -1 ? Infinity : widthIn(tryEveryHistory([seen[before]?.known ?? known], additive), side, 0, g, o);
          open ??= tryEveryHistory([{ total: known.total, groups: nothing }], additive);
          const enough = Math.min(limits.k, widthIn(open, side, 0, g, o), was);
          const range = all[side][e]?.[g]?.[o];
          const said = `edition ${e}, group ${g}, option ${o}: ${count} of ${base}; ${side} between ${range?.low} and ${range?.high}`;
          expect(now, said).to.be.at.least(enough);
        }
      });
    });
  });
}

const cases: readonly (readonly [string, Growth, number, number, number])[] = [
  ['a multiple choice by group', chosenByAny, 3, 2, 100],
  ['a multiple choice by groups that are large enough', chosenByMany, 4, 2, 400],
  ['a choice of two by group', eitherOr, 3, 2, 100],
  ['a choice of three by groups that are large enough', oneOfThree, 3, 2, 200],
  ['a multiple choice in three editions', chosenByMany, 3, 3, 200],
];
describe('T7: an attacker who lays an edition beside those before it', () => {
  for (const [what, growth, groups, editions, runs] of cases) {
    for (const sensitive of [false, true]) {
      it(`cannot pin a handful of people in ${what}${sensitive ? ' that is sensitive' : ''}`, () => {
        fc.assert(fc.property(editionsOf(growth, groups, editions), (all) => attack(all, growth.kind, sensitive)), { numRuns: runs });
      });
    }
  }
});
