/** A table that comes back under other names is held against what was shown of it. Authority: statistics.md 16.7; decision 25. */
import { expect } from 'chai';
import fc from 'fast-check';
import { carriedTables } from '../../../analysis/disclosure/carriedTables.js';
import { compareEditions } from '../../../analysis/disclosure/compareEditions.js';
import type { DisclosureLimits, Published } from '../../../analysis/disclosure/published.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import type { Versions } from '../../../analysis/survey/versions/targets.js';
import { ask, definitionOf } from '../frame/definitionOf.js';
import { groupCode, sumOf, tableOf, type Counted } from './tableOf.js';

const groups = Array.from({ length: 6 }, (_, g) => groupCode(g));
const options = ['o0', 'o1'];
const from = definitionOf([ask.single('dept', groups), ask.multiple('q', options)]);
const to = definitionOf([ask.single('unit', groups), ask.multiple('r', options)]);
/** The question and the one that splits it are called otherwise; groups go where it is said. */
const renamed = (into: ReadonlyMap<string, string> = new Map()): Versions => ({ from, to, step: { questions: new Map([['q', 'r'], ['dept', 'unit']]), options: new Map([['dept', into]]), rows: new Map() } });
const people = (base: number, ...counts: readonly number[]): Counted => ({ base, counts });

const release = (counted: readonly Counted[], names: 'old' | 'new', earlier: readonly Published[] = [], limits?: DisclosureLimits) =>
  releasePublic([tableOf(counted, names === 'old' ? { by: 'dept' } : { question: 'r', by: 'unit' })], names === 'old' ? from : to, limits, earlier.length === 0 ? [] : [earlier]);
const shown = ([table]: readonly Published[], group: number | null, option = 0) => table?.rows.filter((row) => (row.group?.code ?? null) === (group === null ? null : groupCode(group)))[option];
const countsIn = (tables: readonly Published[], n: number) => [null, ...Array(n).keys()].map((g) => shown(tables, g)?.count ?? null);

describe('T7: a question that is called otherwise in a new version, and its groups', () => {
  const first = [people(40, 20), people(30, 12), people(30, 14), people(30, 3)];
  const later = [people(40, 20), people(60, 30), people(30, 14), people(30, 3)];

  it('would tell a handful by another partner, protected as if nobody had seen it; held against what was shown it keeps its partner', () => {
    const before = release(first, 'old');
    const afresh = countsIn(release(later, 'new'), 4);
    expect([countsIn(before, 4), afresh]).to.deep.equal([[49, 20, null, 14, null], [67, 20, 30, null, null]]);
    // nobody came to the group that is hidden now beside the handful: 14 then are 14 now, and 67 − 20 − 30 − 14 are the three
    expect((afresh[0] ?? 0) - (afresh[1] ?? 0) - (afresh[2] ?? 0) - (shown(before, 2)?.count ?? 0)).to.equal(3);
    expect(countsIn(release(later, 'new', carriedTables(before, [renamed()])), 4)).to.deep.equal([67, 20, null, 14, null]);
  });

  it('would tell whole a small group that became one with a large; that was never told, and stays hidden', () => {
    const small = [people(40, 20), people(30, 12), people(7, 2), people(12, 6)];
    const before = release(small, 'old');
    expect([2, 3].map((g) => shown(before, g)?.base)).to.deep.equal([null, null]);
    const merged = [people(40, 20), people(37, 14), people(0, 0), people(12, 6)];
    const afresh = release(merged, 'new');
    expect([(shown(afresh, 1)?.base ?? 0) - 30, (shown(afresh, 1)?.count ?? 0) - 12]).to.deep.equal([7, 2]);
    const carried = carriedTables(before, [renamed(new Map([['g2', 'g1']]))]);
    expect(shown(release(merged, 'new', carried), 1)).to.include({ base: null, count: null });
    // both were told, and so is what they are together
    const both = carriedTables(before, [renamed(new Map([['g1', 'g0']]))]);
    expect(shown(both, 0)).to.include({ base: 70, count: 32 });
    expect(shown(release([people(70, 32), people(0, 0), people(7, 2), people(12, 6)], 'new', both), 0)).to.include({ base: 70, count: 32 });
  });

  it('is held back where a group has a few answers more than under its other name', () => {
    const before = release(first, 'old');
    const next = tableOf([people(42, 21), people(33, 13), people(30, 14), people(30, 3)], { question: 'r', by: 'unit' });
    expect([compareEditions(before, [next]).heldBack, compareEditions(carriedTables(before, [renamed()]), [next]).heldBack]).to.deep.equal([false, true]);
  });

  it('keeps what was told of options that one person may have given both of from being summed', () => {
    const versions: Versions = { from, to, step: { questions: new Map([['q', 'r'], ['dept', 'unit']]), options: new Map([['q', new Map([['o1', 'o0']])]]), rows: new Map() } };
    const [table] = carriedTables(release([people(40, 20, 20), people(30, 15, 15)], 'old'), [versions]);
    expect(table?.rows.map(({ code, base, count }) => [code, base, count])).to.deep.equal([['o0', 70, null], ['o0', 40, null], ['o0', 30, null]]);
    // of which everyone gives one, what they are together was told
    const asked = { from: definitionOf([ask.single('q', options)]), to: definitionOf([ask.single('r', options)]) };
    const alone = releasePublic([tableOf([people(40, 25, 15)], { kind: 'single' })], asked.from);
    expect(carriedTables(alone, [{ ...versions, ...asked }])[0]?.rows.map(({ code, base, count }) => [code, base, count])).to.deep.equal([['o0', 40, 40]]);
  });
});

// The rules do not depend on their numbers; small ones let an attacker try everything.
const limits: DisclosureLimits = { minimumBase: 4, smallBase: 6, k: 3 };
const anyGroup = fc.integer({ min: 0, max: 8 }).chain((base) => fc.record({ base: fc.constant(base), counts: fc.integer({ min: 0, max: base }).map((count) => [count]) }));
const anyGroups = fc.array(anyGroup, { minLength: 3, maxLength: 5 }).filter((all) => sumOf(all).base >= limits.minimumBase);

interface Told {
  /** Groups that are counted together, and how many of them chose the option. */
  readonly of: readonly number[];
  readonly count: number | null;
}

/** For somebody who knows how many are in every group: what the count of each can be. */
function ranges(bases: readonly number[], told: readonly Told[]): readonly string[] {
  const low = bases.map(() => Infinity);
  const high = bases.map(() => -1);
  const walk = (counts: readonly number[]): void => {
    const base = bases[counts.length];
    if (base !== undefined) {
      for (let count = 0; count <= base; count += 1) walk([...counts, count]);
      return;
    }
    if (told.some(({ of, count }) => count !== null && of.reduce((sum, g) => sum + (counts[g] ?? 0), 0) !== count)) return;
    counts.forEach((count, g) => {
      low[g] = Math.min(low[g] ?? 0, count);
      high[g] = Math.max(high[g] ?? 0, count);
    });
  };
  walk([]);
  return bases.map((_, g) => `${String(low[g])} to ${String(high[g])}`);
}

describe('T7: an attacker who lays a table beside the one it was under other names', () => {
  const toldBy = (tables: readonly Published[], n: number, members: (g: number) => readonly number[]): readonly Told[] => [
    { of: [...Array(n).keys()], count: shown(tables, null)?.count ?? null },
    ...[...Array(n).keys()].map((g) => ({ of: members(g), count: shown(tables, g)?.count ?? null })),
  ];

  it('learns nothing from groups that were put together, and finds the same hidden as without other names', () => {
    let hidden = 0;
    fc.assert(fc.property(anyGroups, fc.nat(), fc.nat(), (counted, a, b) => {
      const n = counted.length;
      const [gone, into] = [a % n, b % n];
      const before = release(counted, 'old', [], limits);
      const merged = counted.map((own, g) => (gone === into ? own : g === gone ? people(0, 0) : g === into ? sumOf([own, counted[gone] ?? own]) : own));
      const after = release(merged, 'new', carriedTables(before, [renamed(gone === into ? new Map() : new Map([[groupCode(gone), groupCode(into)]]))]), limits);
      const members = (g: number): readonly number[] => (gone === into ? [g] : g === gone ? [] : g === into ? [g, gone] : [g]);
      const then = toldBy(before, n, (g) => [g]);
      const bases = counted.map(({ base }) => base);
      hidden += then.filter(({ count }) => count === null).length;
      expect(ranges(bases, [...then, ...toldBy(after, n, members)])).to.deep.equal(ranges(bases, then));
      if (gone === into) expect(countsIn(after, n)).to.deep.equal(countsIn(release(counted, 'old', before, limits), n));
    }), { numRuns: 300 });
    expect(hidden).to.be.greaterThan(100);
  });
});
