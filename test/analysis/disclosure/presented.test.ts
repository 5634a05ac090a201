/** What the profiles `nchs` and `planning` let out: nothing that the public tables do not say. */
import { expect } from 'chai';
import fc from 'fast-check';
import { hiddenTogether } from '../../../analysis/disclosure/hiddenTogether.js';
import { onlyGroup } from '../../../analysis/disclosure/onlyGroup.js';
import type { Presented } from '../../../analysis/disclosure/presented.js';
import type { Profile, Published, PublishedRow } from '../../../analysis/disclosure/published.js';
import { releaseExact } from '../../../analysis/disclosure/releaseExact.js';
import { releaseModelled } from '../../../analysis/disclosure/releaseModelled.js';
import { releaseNchs } from '../../../analysis/disclosure/releaseNchs.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { randomStream } from '../../../analysis/stats/chance/randomStream.js';
import { modelledShares } from '../../../analysis/tables/modelledShares.js';
import { nchsShare } from '../../../analysis/tables/nchsShare.js';
import { notStated } from '../../../analysis/tables/table.js';
import { ask, definitionOf } from '../frame/definitionOf.js';
import { groupCode, tableOf, type Counted } from './tableOf.js';

const definition = definitionOf([ask.single('dept', ['g0']), ask.multiple('q', ['o0'])]);

function released(groups: readonly Counted[]): Published {
  const [, table] = releasePublic([tableOf(groups), tableOf(groups, { by: 'dept' })], definition);
  if (table === undefined) throw new Error('nothing came out');
  return table;
}

const rowOf = ({ rows }: Published<Profile>, g: number | null): PublishedRow => {
  const found = rows.find(({ group }) => (group?.code ?? null) === (g === null ? null : groupCode(g)));
  if (found === undefined) throw new Error(`no row of group ${String(g)}`);
  return found;
};
const group = (base: number, count: number): Counted => ({ base, counts: [count] });

describe('a table under the standard of NCHS', () => {
  const groups = [group(200, 100), group(120, 30), group(31, 15), group(90, 90), group(8, 4), group(12, 6)];
  const table = released(groups);
  const presented = releaseNchs(table, tableOf(groups, { by: 'dept' }), nchsShare);

  it('has Korn and Graubard’s interval for every share that is shown', () => {
    const row = rowOf(presented, 1);
    const { low, high } = nchsShare({ share: 0.25, base: 120 });
    expect(row).to.deep.include({ count: 30, base: 120, share: 0.25, low, high, intervalMethod: 'korn_graubard', release: 'show', effective: 120, degreesOfFreedom: 119, flags: [] });
    expect(rowOf(presented, 3).flags).to.deep.equal(['zero_events']);
  });

  it('hides what is too unsure so that it looks like all that is hidden, and says how many and by which rule', () => {
    // Bases of groups that are shown are shown; all else is to the letter the same.
    const [unsure, small] = [2, 4].map((g) => JSON.stringify({ ...rowOf(presented, g), base: null, group: null }));
    expect(rowOf(table, 2).release).to.equal('show');
    expect(unsure).to.equal(small);
    expect(unsure).to.contain('"release":"suppress"');
    expect(presented.presented).to.deep.equal({ presentation: 'nchs', against: 1, rules: [{ rule: 'wide_interval', rows: 1 }], isFinite: false, isOfChoices: false } satisfies Presented);
    expect(presented.notes).to.deep.equal(['base_below_limit', 'everyone_or_no_one']);
  });

  it('shows and marks it for one’s own eyes', () => {
    const own = releaseNchs(releaseExact(tableOf(groups, { by: 'dept' })), tableOf(groups, { by: 'dept' }), nchsShare);
    expect(rowOf(own, 2)).to.deep.include({ count: 15, release: 'show', flags: ['wide_interval'] });
    expect(rowOf(own, 4).flags).to.deep.equal(['few_respondents', 'few_effective', 'wide_interval', 'wide_relative_interval']);
    expect(own.presented).to.deep.include({ against: 3 });
  });

  it('takes the people invited where they are what is estimated', () => {
    const invited = { total: 600, by: new Map([['g2', 33]]) };
    const finite = releaseNchs(table, tableOf(groups, { by: 'dept' }), nchsShare, invited);
    expect(rowOf(finite, 2).effective).to.be.closeTo((31 * 32) / 2, 1e-9);
    expect(rowOf(finite, 1).effective).to.equal(120);
    expect(rowOf(finite, null).effective).to.be.closeTo((461 * 599) / (600 - 461), 1e-9);
    expect(finite.presented).to.deep.include({ isFinite: true });
  });

  it('judges weighted shares that are public by the first digit of what they are worth, and others by all', () => {
    const counted = tableOf(groups, { by: 'dept' });
    const weighted = { ...counted, rows: counted.rows.map((row) => ({ ...row, effective: row.base / 1.37 })) };
    expect(rowOf(releaseNchs(table, weighted, nchsShare), 1).effective).to.equal(80);
    expect(rowOf(releaseNchs(releaseExact(weighted), weighted, nchsShare), 1).effective).to.be.closeTo(120 / 1.37, 1e-9);
  });

  it('leaves shares of choices, empty groups and tables that are all hidden as they are', () => {
    const choices = { ...tableOf(groups, { by: 'dept' }), baseRule: 'selections' as const };
    const own = releaseNchs(releaseExact(choices), choices, nchsShare);
    expect(own.rows.map(({ low }) => low)).to.deep.equal(choices.rows.map(({ low }) => low));
    expect(own.presented).to.deep.include({ isOfChoices: true, against: 0 });
    const empty = tableOf([group(0, 0), group(0, 0)], { by: 'dept' });
    expect(releaseNchs(releaseExact(empty), empty, nchsShare).rows.map(({ share, flags }) => [share, flags])).to.deep.equal(Array(3).fill([null, []]));
    const few = [group(3, 1), group(4, 4)];
    const hidden = releaseNchs(released(few), tableOf(few, { by: 'dept' }), nchsShare);
    expect(hidden.rows.every(({ release }) => release === 'suppress')).to.equal(true);
    expect(() => releaseNchs(released(few), tableOf(groups, { by: 'dept' }), nchsShare)).to.throw(RangeError, '3 released rows of 7');
  });
});

describe('modelled shares that are public', () => {
  const model = (groups: readonly Counted[]) => releaseModelled(released(groups), modelledShares);

  it('stand beside the shares that are shown, and in place of those that are not', () => {
    const table = model([...Array.from({ length: 8 }, (_, g) => group(60, 40 + g)), group(7, 1), group(9, 9)]);
    expect(rowOf(table, 0)).to.deep.include({ count: 40, share: 40 / 60 });
    expect(rowOf(table, 0).modelled?.ownPart).to.be.greaterThan(0);
    expect(rowOf(table, 8)).to.deep.include({ count: null, base: null });
    expect(rowOf(table, 8).modelled).to.deep.include({ ownPart: 0 });
    expect(rowOf(table, 8).modelled).to.deep.equal(rowOf(table, 9).modelled);
    expect(rowOf(table, null).modelled).to.equal(null);
    expect(table.presented).to.deep.equal({ presentation: 'planning', fromOthersOnly: 2, tooWide: 0, withoutTotal: 0, isFinite: false, isOfChoices: false } satisfies Presented);
  });

  it('are the same whatever those hidden answered, as long as the public tables are', () => {
    let compared = 0;
    const shown = fc.array(fc.tuple(fc.integer({ min: 10, max: 80 }), fc.double({ min: 0, max: 1, noNaN: true })).map(([base, part]) => group(base, Math.round(base * part))), { minLength: 1, maxLength: 6 });
    const small = fc.array(fc.integer({ min: 3, max: 9 }).chain((base) => fc.tuple(fc.constant(base), fc.integer({ min: 0, max: base }), fc.integer({ min: 0, max: base }))), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(shown, small, (large, few) => {
        const [one, other] = [1, 2].map((which) => [...large, ...few.map((all) => group(all[0], all[which] ?? 0))]);
        if (one === undefined || other === undefined) return;
        const [before, after] = [released(one), released(other)];
        if (JSON.stringify(before) !== JSON.stringify(after)) return;
        compared += one.some(({ counts }, g) => counts[0] !== other[g]?.counts[0]) ? 1 : 0;
        expect(model(one)).to.deep.equal(model(other));
      }),
      { numRuns: 300, seed: 20211115 },
    );
    expect(compared, 'surveys with other answers and the same tables').to.be.greaterThan(10);
  });

  it('do not take what is shown for all there is: 0 is shown and 1 to 4 are not', () => {
    const groups = [...Array.from({ length: 8 }, () => group(30, 0)), ...Array.from({ length: 8 }, () => group(30, 3))];
    const table = model(groups);
    const hidden = table.rows.filter(({ group: own, count }) => own !== null && count === null);
    expect(hidden.length).to.be.at.least(8);
    for (const { modelled } of hidden) {
      // 24 of 480 people, and 24 of the 240 hidden.
      expect(modelled?.low).to.be.lessThan(0.05);
      expect(modelled?.high).to.be.greaterThan(0.1);
    }
    // Of those shown nobody chose it, and yet somebody might have.
    expect(rowOf(table, 0).modelled?.high).to.be.greaterThan(0.05);
  });

  it('hold the true share as often as they say, which a model of the shown ones alone does not', () => {
    const shares = [0.02, 0.04, 0.05, 0.07, 0.12];
    const held = { all: 0, shownOnly: 0, of: 0 };
    for (let survey = 0; survey < 12; survey += 1) {
      const next = randomStream(20211115, survey);
      const truth = Array.from({ length: 22 }, (_, g) => ({ share: shares[g % shares.length] ?? 0, base: 12 + ((g * 7) % 40) }));
      const groups = truth.map(({ share, base }) => group(base, Array.from({ length: base }, next).filter((chance) => chance < share).length));
      const table = model(groups);
      const shown = groups.flatMap((_, g) => (rowOf(table, g).count === null ? [] : [g]));
      const alone = modelledShares(shown.map((g) => ({ count: rowOf(table, g).count ?? 0, n: rowOf(table, g).base ?? 0 })));
      shown.forEach((g, i) => {
        const holds = (one: { readonly low: number; readonly high: number } | null | undefined) => (one && one.low <= (truth[g]?.share ?? 0) && one.high >= (truth[g]?.share ?? 0) ? 1 : 0);
        held.of += 1;
        held.all += holds(rowOf(table, g).modelled);
        held.shownOnly += holds(alone[i]);
      });
    }
    expect(held.of).to.be.greaterThan(60);
    expect(held.all / held.of).to.be.greaterThan(0.9);
    expect(held.shownOnly / held.of).to.be.lessThan(0.85);
  });

  it('know people without a group only as a part of everyone', () => {
    const counted = tableOf([group(60, 45), group(50, 40), group(40, 30)], { by: 'dept' });
    const missing = { ...counted, rows: counted.rows.map((row) => (row.group?.code === groupCode(2) ? { ...row, group: { ...row.group, code: notStated } } : row)) };
    const own = releaseModelled(releaseExact(missing), modelledShares);
    expect(own.rows.at(-1)?.modelled).to.equal(null);
    expect(own.rows[1]?.modelled?.share).to.equal(modelledShares([{ count: 45, n: 60 }, { count: 40, n: 50 }])[0]?.share);
  });

  it('are null where the number for everyone is hidden, and where the interval is wider than 40 points', () => {
    const rare = model([group(40, 0), group(40, 0), group(40, 2)]);
    expect(rowOf(rare, null).count).to.equal(null);
    expect(rare.rows.map(({ modelled }) => modelled)).to.deep.equal([null, null, null, null]);
    expect(rare.presented).to.deep.include({ withoutTotal: 3, fromOthersOnly: 0 });
    const apart = model([group(60, 5), group(60, 55), group(60, 30), group(8, 4), group(9, 4)]);
    expect(rowOf(apart, 3).modelled).to.equal(null);
    expect(rowOf(apart, 0).modelled).to.not.equal(null);
    expect(apart.presented).to.deep.include({ tooWide: 2 });
  });

  it('are of everybody invited where that is asked; hidden groups differ by how many they are alone', () => {
    const groups = [group(60, 45), group(50, 40), group(40, 30), group(30, 22), group(7, 1), group(9, 9), group(8, 8)];
    const by = new Map([60, 80, 70, 60, 20, 20, 40].map((people, g) => [groupCode(g), people]));
    const table = releaseModelled(released(groups), modelledShares, { total: 350, by });
    expect(rowOf(table, 0).modelled).to.deep.include({ share: 0.75, low: 0.75, high: 0.75 });
    const hidden = [4, 5, 6].map((g) => rowOf(table, g));
    expect(hidden.map(({ base }) => base)).to.deep.equal([null, null, null]);
    expect(hidden[0]?.modelled).to.deep.equal(hidden[1]?.modelled);
    expect(Math.round((hidden[2]?.modelled?.low ?? 0) * 40)).to.be.closeTo((hidden[2]?.modelled?.low ?? 0) * 40, 1e-9);
    expect(table.presented).to.deep.include({ isFinite: true });
  });

  it('are of all groups for one’s own eyes', () => {
    const groups = [group(60, 45), group(50, 40), group(7, 1), group(0, 0)];
    const own = releaseModelled(releaseExact(tableOf(groups, { by: 'dept' })), modelledShares);
    const expected = modelledShares(groups.map(({ base, counts: [count = 0] }) => ({ count, n: base })));
    expected.forEach(({ isFit, ...share }, g) => {
      expect(rowOf(own, g).modelled).to.deep.equal(isFit ? share : null);
    });
  });

  it('leave what is not split, of choices or weighted alone', () => {
    const alone = releaseExact(tableOf([group(60, 45)]));
    expect(releaseModelled(alone, modelledShares)).to.equal(alone);
    const counted = tableOf([group(60, 45), group(50, 40)], { by: 'dept' });
    const choices = releaseModelled(releaseExact({ ...counted, baseRule: 'selections' }), modelledShares);
    expect(choices.rows.every(({ modelled }) => modelled === null)).to.equal(true);
    expect(choices.presented).to.deep.include({ isOfChoices: true, withoutTotal: 0 });
    expect(() => releaseModelled(releaseExact({ ...counted, weighting: { designEffect: 1.2 } }), modelledShares)).to.throw(RangeError, 'weights');
  });

  it('stay with their group when only one is asked for', () => {
    const table = model([group(60, 45), group(50, 40), group(40, 30)]);
    const [row] = onlyGroup(table, 'g1', 'dept = g1').rows;
    expect(row?.modelled).to.deep.equal(rowOf(table, 1).modelled);
    expect(onlyGroup(table, 'g1', 'dept = g1').presented).to.deep.equal(table.presented);
  });
});

describe('what a table says of its hidden groups together', () => {
  const few = [group(60, 45), group(35, 33), group(38, 36), group(7, 1), group(9, 9)];
  const { rows } = released(few);
  const everyone = rows.find(({ group: own }) => own === null);
  const own = rows.filter(({ group: of }) => of !== null);

  it('is everyone less the groups that are shown, with bases that are shown', () => {
    const hidden = own.filter(({ count }) => count === null);
    const together = hiddenTogether(everyone, own) ?? [];
    const sum = (of: (one: { readonly count: number; readonly n: number }) => number) => together.reduce((all, one) => all + of(one), 0);
    const shown = own.filter(({ count }) => count !== null);
    expect(together).to.have.length(hidden.length);
    expect(sum(({ count }) => count)).to.equal(124 - shown.reduce((all, { count }) => all + (count ?? 0), 0));
    expect(sum(({ n }) => n)).to.equal(149 - shown.reduce((all, { base }) => all + (base ?? 0), 0));
    hidden.forEach(({ base }, i) => {
      if (base !== null) expect(together[i]?.n).to.equal(base);
    });
    expect(together.every(({ count, n }) => count >= 0 && count <= n)).to.equal(true);
  });

  it('is nothing where nothing is hidden, and not known where everyone is', () => {
    expect(hiddenTogether(everyone, own.filter(({ count }) => count !== null))).to.deep.equal([]);
    expect(hiddenTogether(undefined, own)).to.equal(null);
    expect(() => hiddenTogether(rowOf(released([group(10, 5), group(10, 5)]), null), own)).to.throw(RangeError);
  });
});
