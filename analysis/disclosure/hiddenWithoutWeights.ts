import { notesOn } from './notesOn.js';
import { passDoor } from './passDoor.js';
import type { Published, PublishedNumberRow, PublishedRow } from './published.js';

/**
 * A weighted table with everything hidden that the same table hides without weights.
 *
 * Both may be read. Weights hide groups of their own, and what is hidden already is a cheap partner for a small cell: the
 * partner that the counts chose would be shown, and its share gives the small cell back from the total without weights.
 *
 * Shape the two tables, released from the same people; one that is missing without weights hides all.
 */
export function hiddenWithoutWeights(weighted: Published, plain: Published | undefined): Published {
  const cells = new Map((plain?.rows ?? []).map((row) => [cellOf(row), row]));
  const groups = new Map((plain?.numbers ?? []).map((row) => [row.group?.code ?? null, row]));
  const rows = weighted.rows.map((row) => hiddenAs(row, cells.get(cellOf(row))));
  const numbers = weighted.numbers.map((row) => hiddenNumber(row, groups.get(row.group?.code ?? null)));
  const { notes, baseRule } = weighted;
  const kept = notes.filter((code) => code === 'told_by_another' || code === 'shown_as_bases');
  return passDoor({ ...weighted, rows, numbers, notes: [...new Set([...notesOn(rows, numbers, baseRule, 'coarse'), ...kept])] });
}

const cellOf = ({ group, item, code }: PublishedRow): string => JSON.stringify([group?.code ?? null, item?.code ?? null, code]);

function hiddenAs(row: PublishedRow, plain: PublishedRow | undefined): PublishedRow {
  if (plain !== undefined && plain.release !== 'suppress') return row;
  const { group, item, code, label, meaning } = row;
  const base = plain === undefined || plain.base === null ? null : row.base;
  return { group, item, code, label, meaning, count: null, base, share: null, low: null, high: null, intervalMethod: null, release: 'suppress' };
}

function hiddenNumber(row: PublishedNumberRow, plain: PublishedNumberRow | undefined): PublishedNumberRow {
  if (plain !== undefined && plain.release !== 'suppress') return row;
  return { group: row.group, base: null, mean: null, median: null, sd: null, low: null, high: null, release: 'suppress' };
}
