/** Authority: `statistics.md` 6.2 and 16: what is public of who answered follows from public tables; distances reckoned by hand. */
import { expect } from 'chai';
import { releaseBounds } from '../../../analysis/disclosure/releaseBounds.js';
import { releaseExact } from '../../../analysis/disclosure/releaseExact.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { releaseResponse } from '../../../analysis/disclosure/releaseResponse.js';
import type { Table } from '../../../analysis/tables/table.js';
import { responseMargin, type InvitedGroup } from '../../../analysis/tables/responseMargin.js';
import type { ResponseReport } from '../../../analysis/tables/responseReport.js';
import { ask, definitionOf, textOf } from '../frame/definitionOf.js';
import { groupCode, tableOf, type Counted } from './tableOf.js';

const definition = definitionOf([ask.single('dept', ['g0', 'g1', 'g2', 'g3']), ask.multiple('q', ['o0', 'o1'])]);
const large: Counted = { base: 60, counts: [30, 40] };
const other: Counted = { base: 50, counts: [20, 35] };
const small: Counted = { base: 6, counts: [2, 4] };

const only = <T>([first]: readonly T[]): T => {
  if (first === undefined) throw new Error('nothing came out');
  return first;
};
const publicOf = (table: Table) => only(releasePublic([table], definition));

/** Everyone answered the question but one in each group, whom a report knows of and no table. */
function reportOf(groups: readonly Counted[], invited: readonly number[]): ResponseReport {
  const people = groups.map(({ base }, g): InvitedGroup => ({ code: groupCode(g), label: textOf(groupCode(g)), invited: invited[g] ?? 0, answered: base + 1 }));
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const answered = sum(people.map((group) => group.answered ?? 0));
  return {
    invited: sum(invited),
    answered,
    rate: answered / sum(invited),
    dispositions: null,
    rates: null,
    inFile: answered,
    margins: [responseMargin('dept', people)],
    cells: people.map(({ code, invited: all }) => ({ codes: [code], invited: all })),
  };
}

const invited = [100, 100, 120, 20];

describe('who answered, for the public', () => {
  const groups = [large, other, large, small];
  const table = publicOf(tableOf(groups, { by: 'dept' }));
  const report = reportOf(groups, invited);
  const found = releaseResponse(report, 'public', [table]);
  const [margin] = found.margins;

  it('gives a group the base of its public table, and none where that is hidden; nothing that no table says', () => {
    expect(margin?.groups.map(({ code, invited: all, answered, rate }) => [code, all, answered, rate])).to.deep.equal([
      ['g0', 100, 60, 0.6],
      ['g1', 100, null, null],
      ['g2', 120, 60, 0.5],
      ['g3', 20, null, null],
    ]);
    expect(margin).to.include({ answeredTo: 'q', isHidden: false });
    expect([found.answered, found.rate]).to.deep.equal([180, 180 / 340]);
  });

  it('works out distance and test of the groups that are shown, and of nothing else', () => {
    // 60 of 120 who answered against 100 of 220 who were invited.
    expect(margin?.distance).to.equal(0.045);
    // 2 × 2 table 60, 40, 60, 60: 220 (60·60 − 40·60)² / (120·100·100·120) = 2.2
    expect(margin?.test).to.deep.equal({ statistic: 2.2, df: 1, p: 0.138 });
  });

  it('joins thin groups for the indicator, rounds it, and gives none where a handful is left', () => {
    const exact = releaseResponse(report, 'exact').representativity;
    expect(found.representativity.indicator).to.not.equal(null);
    // g3 alone has 7 answers: with the smallest other it is no longer thin.
    expect(found.representativity.indicator).to.equal(Math.round((found.representativity.indicator ?? 0) * 100) / 100);
    expect(found.representativity.indicator).to.not.equal(exact.indicator);
    const all = releaseResponse(reportOf([small], [20]), 'public', []);
    expect(all.representativity).to.deep.equal({ indicator: null, maximumBias: null, why: 'base_below_limit' });
    // 61 of 63, 51 of 100: two who did not answer are a handful too, and joined with the others there is nothing to compare.
    expect(releaseResponse(reportOf([large, other], [63, 100]), 'public', []).representativity.why).to.equal('no_columns');
  });

  it('makes the indicator of groups whose base is public, for it would tell those of the others', () => {
    expect(releaseResponse(report, 'public', []).representativity).to.deep.equal({ indicator: null, maximumBias: null, why: 'no_columns' });
  });

  it('says nothing by a question that splits no table, nor of a place from which nobody was invited', () => {
    const hidden = releaseResponse(report, 'public', []).margins[0];
    expect(hidden).to.include({ isHidden: true, distance: null, test: null, answeredTo: null });
    expect(hidden?.groups.map(({ answered }) => answered)).to.deep.equal([null, null, null, null]);
    const uninvited = releaseResponse(reportOf(groups, [100, 100, 120, 0]), 'public', [table]).margins[0];
    expect(uninvited?.groups.map(({ code }) => code)).to.deep.equal(['g0', 'g1', 'g2']);
  });

  it('says all to analysts', () => {
    expect(releaseResponse(report, 'exact').margins[0]?.groups.map(({ answered }) => answered)).to.deep.equal([61, 51, 61, 7]);
  });
});

describe('bounds that are let out', () => {
  const basis = { invited: 100, answered: 62, isRouted: false, isRaked: false } as const;

  it('are those of shown rows, made of what is shown', () => {
    const table = publicOf(tableOf([{ base: 60, counts: [30, 3] }]));
    expect(table.rows.map(({ release }) => release)).to.deep.equal(['show', 'suppress']);
    const found = releaseBounds(table, basis);
    expect(found?.rows.map(({ code, low, high }) => [code, low, high])).to.deep.equal([['o0', 0.3, 0.7]]);
    expect(releaseBounds(releaseExact(tableOf([{ base: 60, counts: [30, 3] }])), basis)?.rows.length).to.equal(2);
  });

  it('are of everyone only, and of no filter, choices or other kind', () => {
    const split = publicOf(tableOf([large, other], { by: 'dept' }));
    expect(releaseBounds(split, { ...basis, invited: 300, answered: 110 })?.rows.map(({ code }) => code)).to.deep.equal(['o0', 'o1']);
    for (const more of [{ where: 'role = phd' }, { baseRule: 'selections' }, { kind: 'grid' }] as const) {
      expect(releaseBounds(releaseExact({ ...tableOf([large]), ...more }), basis)).to.equal(undefined);
    }
  });

  for (const [why, table, more] of [
    ['routed', tableOf([large]), { isRouted: true }],
    ['more_answers', tableOf([large]), { invited: 61 }],
    ['all_answered', tableOf([large]), { invited: 60, answered: 60 }],
    ['hidden', tableOf([{ base: 0, counts: [0, 0] }]), {}],
  ] as const) {
    it(`are none, and say why: ${why}`, () => {
      expect(releaseBounds(releaseExact(table), { ...basis, ...more })).to.deep.include({ rows: [], why });
    });
  }

  it('of a routed question are there where everybody is in its base', () => {
    expect(releaseBounds(releaseExact({ ...tableOf([large]), baseRule: 'all' }), { ...basis, isRouted: true })?.rows.length).to.equal(2);
  });

  it('of weights without counts are whole per cents, outwards', () => {
    const rows = tableOf([{ base: 60, counts: [31, 20] }]).rows.map((row) => ({ ...row, heaviest: 0.005, share: row.share }));
    const weighted = publicOf({ ...tableOf([{ base: 60, counts: [31, 20] }]), rows, weighting: { designEffect: 1.1 } });
    const [row] = weighted.rows;
    const bound = releaseBounds(weighted, { ...basis, invited: 101, isRaked: true })?.rows[0];
    expect([row?.count, row?.share]).to.deep.equal([null, 0.5]);
    // In steps of 5 %, 31 of 60 is 0.5: from 0.475 × 60 / 101 = 0.282 to 1 − 0.475 × 60 / 101 = 0.718.
    expect([bound?.low, bound?.high]).to.deep.equal([0.28, 0.72]);
  });
});
