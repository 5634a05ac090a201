/** The invariant of every table: cells, hidden cells and the missing add up to everybody, before and after release. */
import { expect } from 'chai';
import type { Published } from '../../analysis/disclosure/published.js';
import type { Row, Table } from '../../analysis/tables/table.js';

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** The rows of one group (null: everyone) and item, by both. */
function partsOf<R extends Pick<Row, 'group' | 'item'>>(rows: readonly R[]): ReadonlyMap<string, readonly R[]> {
  const parts = new Map<string, R[]>();
  for (const row of rows) {
    const name = JSON.stringify([row.group?.code ?? null, row.item?.code ?? null]);
    parts.set(name, [...(parts.get(name) ?? []), row]);
  }
  return parts;
}

/** With one answer each: the cells and those without an answer are everybody. */
export function expectEverybody(table: Table, n: number): void {
  expect(sum(Object.values(table.statuses)), `${table.question} by status`).to.equal(n);
  const hasOneAnswer = table.kind === 'single' || table.kind === 'unit' || table.kind === 'grid';
  const people = (rows: readonly Row[]) => sum(rows.map(({ count, people: behind }) => behind?.count ?? count));
  for (const [name, rows] of partsOf(table.rows)) {
    const [{ base, people: behind } = { base: 0, people: undefined }] = rows;
    expect(rows.every((row) => row.base === base), name).to.equal(true);
    if (table.baseRule === 'selections') expect(sum(rows.map(({ count }) => count)), name).to.equal(base);
    if (hasOneAnswer && table.baseRule === 'answered') expect(people(rows), name).to.equal(base);
    if (hasOneAnswer && table.baseRule === 'selections') expect(people(rows), name).to.equal(behind?.base);
  }
  const [everyone] = partsOf(table.rows).values();
  if ((table.kind === 'single' || table.kind === 'unit') && everyone !== undefined) {
    const { skipped, not_shown, not_reached, not_asked } = table.statuses;
    expect(people(everyone) + skipped + not_shown + not_reached + not_asked, `${table.question} and missing`).to.equal(n);
  }
  if (table.baseRule === 'all' && everyone !== undefined) expect(everyone[0]?.base).to.equal(n);
}

/** Groups add up to everyone, base by base and cell by cell. */
export function expectGroupsAddUp(table: Table): void {
  for (const whole of table.rows.filter(({ group }) => group === null)) {
    const parts = table.rows.filter(({ group, item, code }) => group !== null && item?.code === whole.item?.code && code === whole.code);
    expect([sum(parts.map(({ count }) => count)), sum(parts.map(({ base }) => base))]).to.deep.equal([whole.count, whole.base]);
  }
  const [all, ...groups] = table.numbers;
  if (all !== undefined && table.by.length > 0) expect(sum(groups.map(({ base }) => base))).to.equal(all.base);
}

/** What is released is the table, cell by cell, shown as it is or hidden whole: none is lost, added or changed. */
export function expectSameCells(before: Table, after: Published): void {
  const name = ({ group, item, code }: Pick<Row, 'group' | 'item' | 'code'>) => JSON.stringify([group?.code ?? null, item?.code ?? null, code]);
  expect(after.rows.map(name)).to.deep.equal(before.rows.map(name));
  expect(after.numbers).to.have.length(before.numbers.length);
  after.rows.forEach((row, i) => {
    const was = before.rows[i];
    if (row.release === 'suppress') expect([row.count, row.share, row.low, row.high]).to.deep.equal([null, null, null, null]);
    else if (after.weighting === undefined) expect([row.count, row.base, row.share]).to.deep.equal([was?.count, was?.base, was?.share]);
    else expect([row.count, row.base, Math.abs((row.share ?? 0) - (was?.share ?? 0)) <= 0.005 + 1e-12]).to.deep.equal([null, was?.base, true]);
  });
  const hidden = after.rows.map(({ release }, i) => (release === 'suppress' ? (before.rows[i]?.count ?? 0) : 0));
  const shown = after.rows.map(({ release }, i) => (release === 'suppress' ? 0 : (before.rows[i]?.count ?? 0)));
  expect(sum(hidden) + sum(shown)).to.equal(sum(before.rows.map(({ count }) => count)));
}
