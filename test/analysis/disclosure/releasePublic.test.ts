import { expect } from 'chai';
import type { Published, PublishedRow } from '../../../analysis/disclosure/published.js';
import { releaseExact } from '../../../analysis/disclosure/releaseExact.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { amountsOf } from '../../../analysis/tables/amounts.js';
import { publishedFromJson } from '../../../analysis/disclosure/publishedFromJson.js';
import { publishedToJson } from '../../../analysis/disclosure/publishedToJson.js';
import { notStated, type Table } from '../../../analysis/tables/table.js';
import { toJsonObject } from '../../../analysis/survey/jsonReading.js';
import { ask, definitionOf, textOf } from '../frame/definitionOf.js';
import { groupCode, tableOf, type Counted } from './tableOf.js';

const definition = definitionOf([ask.single('dept', ['g0']), ask.multiple('q', ['o0', 'o1']), ask.multiple('routed', ['o0'], { showIf: { type: 'includes', question: 'q', codes: ['o0'] } })]);

function releaseOne(groups: readonly Counted[], sensitive = false): Published {
  const [table] = releasePublic([tableOf(groups, { by: 'dept', sensitive })], definition);
  if (table === undefined) throw new Error('nothing came out');
  return table;
}

const rowsOf = (table: Published, group: string | null): readonly PublishedRow[] =>
  table.rows.filter((row) => (row.group?.code ?? null) === group);

const large: readonly Counted[] = [
  { base: 60, counts: [30, 20] },
  { base: 50, counts: [25, 10] },
  { base: 40, counts: [20, 15] },
];

describe('a public table', () => {
  it('shows everything of large groups', () => {
    const table = releaseOne(large);
    expect(table.rows.map(({ release }) => release)).to.deep.equal(Array(8).fill('show'));
    expect(table.notes).to.deep.equal([]);
  });

  it('hides a group of 9 whole, and another with it, so that it does not follow from the rest', () => {
    const table = releaseOne([...large, { base: 9, counts: [5, 5] }]);
    for (const group of ['g3', 'g2']) {
      for (const row of rowsOf(table, group)) {
        expect(row).to.include({ base: null, count: null, share: null, low: null, high: null, intervalMethod: null, release: 'suppress' });
      }
    }
    expect(rowsOf(table, 'g1').map(({ release }) => release)).to.deep.equal(['show', 'show']);
    expect(table.notes).to.include('base_below_limit');
  });

  it('puts groups of 10 to 29 in brackets', () => {
    const table = releaseOne([...large, { base: 29, counts: [10, 10] }, { base: 10, counts: [5, 5] }]);
    expect(['g2', 'g3', 'g4'].map((group) => rowsOf(table, group)[0]?.release)).to.deep.equal(['show', 'footnote', 'footnote']);
    expect(table.notes).to.deep.equal(['small_base']);
  });

  it('hides 1 to 4, and all but 1 to 4, with a partner; not none, not everyone, unless it is sensitive', () => {
    const groups = [...large, { base: 40, counts: [4, 0] }, { base: 40, counts: [36, 40] }];
    const harmless = releaseOne(groups);
    const hidden = (table: Published, group: string) => rowsOf(table, group).map(({ count }) => count === null);
    expect(hidden(harmless, 'g3')).to.deep.equal([true, false]);
    expect(hidden(harmless, 'g4')).to.deep.equal([true, false]);
    expect(rowsOf(harmless, 'g3')[0]?.base).to.equal(40);
    expect(harmless.notes).to.deep.equal(['cells_hidden', 'everyone_or_no_one']);
    const sensitive = releaseOne(groups, true);
    expect(hidden(sensitive, 'g3')).to.deep.equal([true, true]);
    expect(hidden(sensitive, 'g4')).to.deep.equal([true, true]);
  });

  it('says nothing at all of fewer than ten people', () => {
    const table = releaseOne([{ base: 9, counts: [5, 5] }]);
    expect(table.rows.every(({ base, count, release }) => base === null && count === null && release === 'suppress')).to.equal(true);
  });

  it('counts those without a group as a group: their few answers hide another', () => {
    const full = tableOf([...large, { base: 3, counts: [1, 1] }], { by: 'dept' });
    const table: Table = {
      ...full,
      rows: full.rows.map((row) => (row.group?.code === groupCode(3) ? { ...row, group: { question: 'dept', code: notStated, label: textOf('-') } } : row)),
    };
    const [published] = releasePublic([table], definition);
    expect(published?.rows.filter(({ group, base }) => group !== null && base === null).map(({ group }) => group?.code)).to.deep.equal(
      ['g2', 'g2', notStated, notStated],
    );
  });

  it('hides the base of a routed question where it would say a hidden count', () => {
    const groups = [...large, { base: 40, counts: [37, 20] }, { base: 41, counts: [38, 20] }];
    const routed = groups.map(({ counts: [count = 0] }) => ({ base: count, counts: [Math.floor(count / 2)] }));
    const [first, second] = releasePublic(
      [tableOf(groups, { by: 'dept' }), tableOf(routed, { question: 'routed', by: 'dept' })],
      definition,
    );
    if (first === undefined || second === undefined) throw new Error('nothing came out');
    expect(rowsOf(first, 'g3')[0]?.count).to.equal(null);
    expect(rowsOf(second, 'g3')[0]?.base).to.equal(null);
    expect(rowsOf(second, 'g0')[0]?.base).to.equal(30);
  });

  it('shows no mean of fewer than ten people', () => {
    const amounts = amountsOf([4, 5, 5, 5, 6]);
    const numbers = [
      { group: null, amounts, base: 29, mean: 5, median: 5, sd: 1, low: 4, high: 6 },
      { group: { question: 'dept', code: 'g0', label: textOf('g0') }, amounts, base: 12, mean: 5, median: 5, sd: 1, low: 4, high: 6 },
      { group: { question: 'dept', code: 'g1', label: textOf('g1') }, amounts, base: 9, mean: 5, median: 5, sd: 1, low: 4, high: 6 },
      { group: { question: 'dept', code: 'g2', label: textOf('g2') }, amounts, base: 8, mean: 5, median: 5, sd: 1, low: 4, high: 6 },
    ];
    const asked = definitionOf([ask.single('dept', ['g0']), ask.number('q')]);
    const [table] = releasePublic([{ ...tableOf([]), kind: 'number', by: ['dept'], rows: [], numbers }], asked);
    expect(table?.numbers.map(({ mean }) => mean)).to.deep.equal([5, 5, null, null]);
    expect(table?.numbers.map(({ base }) => base)).to.deep.equal([29, 12, null, null]);
  });

  it('comes in the order it was asked for, the same for the same answers', () => {
    const tables = [tableOf(large, { by: 'dept' }), tableOf(large)];
    const released = releasePublic(tables, definition);
    expect(released.map(({ by }) => by)).to.deep.equal([['dept'], []]);
    expect(releasePublic(tables, definition)).to.deep.equal(released);
  });

  it('refuses what is outside the lattice', () => {
    const table = tableOf(large);
    expect(() => releasePublic([{ ...table, where: 'dept = g0' }], definition)).to.throw(RangeError, 'filtered');
    expect(() => releasePublic([table, { ...tableOf(large, { by: 'dept' }), baseRule: 'shown' }], definition)).to.throw(RangeError, 'base rules');
    expect(() => releasePublic([table, tableOf(large.slice(1), { by: 'dept' })], definition)).to.throw(RangeError, 'different people');
  });

  it('keeps nothing of what it hides in its JSON, and reads back the same', () => {
    const table = releaseOne([...large, { base: 9, counts: [7, 6] }, { base: 47, counts: [43, 11] }]);
    const json = JSON.stringify(publishedToJson(table));
    for (const secret of ['"base":9', '"count":43', '"count":7']) expect(json).to.not.include(secret);
    expect(publishedFromJson(publishedToJson(table))).to.deep.equal(table);
    const claimed = { ...toJsonObject(publishedToJson(releaseExact(tableOf(large))), 'table') };
    expect(() => publishedFromJson(claimed)).to.throw(TypeError);
  });
});

describe('an exact table', () => {
  it('hides nothing and says so in its type', () => {
    const table = releaseExact(tableOf([{ base: 3, counts: [1, 2] }], { by: 'dept' }));
    expect(table.profile).to.equal('exact');
    expect(table.rows.map(({ count }) => count)).to.deep.equal([1, 2, 1, 2]);
  });
});
