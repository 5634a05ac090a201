import type { Table } from '../tables/table.js';
import { notesOn } from './notesOn.js';
import { passDoor } from './passDoor.js';
import { defaultLimits, type DisclosureLimits, type Published } from './published.js';

/**
 * A table with nothing hidden, for analysts after a logged purpose and for one's own files. Its type keeps it off
 * public pages.
 */
export function releaseExact(table: Table, limits: DisclosureLimits = defaultLimits): Published<'exact'> {
  const { question, kind, by, baseRule, where, level, target } = table;
  const rows = table.rows.map(({ people: _people, ...row }) => ({ ...row, release: 'show' as const }));
  const numbers = table.numbers.map((row) => ({ ...row, release: 'show' as const }));
  const notes = notesOn(rows, numbers, baseRule);
  return passDoor({ profile: 'exact', question, kind, by, baseRule, where, level, target, limits, rows, numbers, notes });
}
