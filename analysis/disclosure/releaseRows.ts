import type { Group, NumberRow, Row, Table } from '../tables/table.js';
import type { Protected } from './givesAway.js';
import { notesOn } from './notesOn.js';
import { passDoor } from './passDoor.js';
import type { DisclosureLimits, Published, PublishedNumberRow, PublishedRow, Release } from './published.js';
import { coarsened, coarseWeighting } from './weightsTell.js';

/** A table as its patterns allow: hidden cells all look alike, whatever they were hidden for. */
export function releaseRows(table: Table, panels: readonly Protected[], limits: DisclosureLimits): Published {
  const { question, kind, by, baseRule, where, level, target } = table;
  const released = table.rows.map((row) => releaseRow(row, panels.find(({ panel }) => panel.item === (row.item?.code ?? null)), limits));
  const numbers = table.numbers.map((row) => releaseNumberRow(row, panels[0], limits));
  const fields = { profile: 'public', question, kind, by, baseRule, where, level, target, limits, numbers } as const;
  if (table.weighting === undefined) return passDoor({ ...fields, rows: released, notes: notesOn(released, numbers, baseRule) });
  const rows = released.map((row, r) => coarsened(row, table, table.rows[r]?.heaviest ?? 0, limits.k));
  return passDoor({ ...fields, rows, notes: notesOn(rows, numbers, baseRule, 'coarse'), weighting: coarseWeighting(table.weighting) });
}

/** Unknown is hidden: a row that no panel speaks of has not been judged. */
function releaseRow(row: Row, judged: Protected | undefined, limits: DisclosureLimits): PublishedRow {
  const nothing = { count: null, share: null, low: null, high: null, intervalMethod: null, release: 'suppress' } as const;
  const { group, item, code, label, meaning, base } = row;
  if (judged === undefined || isGroupHidden(group, judged)) return { group, item, code, label, meaning, base: null, ...nothing };
  const option = judged.panel.options.indexOf(code);
  if (isCellHidden(group, option, judged)) return { group, item, code, label, meaning, base, ...nothing };
  const { count, share, low, high, intervalMethod, people } = row;
  return { group, item, code, label, meaning, count, base, share, low, high, intervalMethod, release: shownAs(people?.base ?? base, limits) };
}

function releaseNumberRow(row: NumberRow, judged: Protected | undefined, limits: DisclosureLimits): PublishedNumberRow {
  const { group, base, mean, median, sd, low, high } = row;
  if (judged !== undefined && !isGroupHidden(group, judged)) return { group, base, mean, median, sd, low, high, release: shownAs(base, limits) };
  return { group, base: null, mean: null, median: null, sd: null, low: null, high: null, release: 'suppress' };
}

function shownAs(base: number, { smallBase }: DisclosureLimits): Release {
  return base < smallBase ? 'footnote' : 'show';
}

function placeOf(group: Group, { panel }: Protected): readonly [split: number, group: number] {
  const t = panel.splits.findIndex(({ by }) => by === group.question);
  return [t, panel.splits[t]?.groups.findIndex(({ code }) => code === group.code) ?? -1];
}

function isGroupHidden(group: Group | null, judged: Protected): boolean {
  if (judged.pattern.all || group === null) return judged.pattern.all;
  const [t, g] = placeOf(group, judged);
  return judged.pattern.splits[t]?.groups[g] !== false;
}

function isCellHidden(group: Group | null, option: number, judged: Protected): boolean {
  if (group === null) return judged.pattern.totals[option] !== false;
  const [t, g] = placeOf(group, judged);
  return judged.pattern.splits[t]?.cells[g]?.[option] !== false;
}
