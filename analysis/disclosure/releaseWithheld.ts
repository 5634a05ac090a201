import type { Table } from '../tables/table.js';
import { passDoor } from './passDoor.js';
import { defaultLimits, type DisclosureLimits, type Published } from './published.js';

/**
 * The table of a question that splits others: its counts are published as their bases, and its own, which also count
 * those who skipped the others, would differ from them by a handful. So every row is there and every number hidden.
 */
export function releaseWithheld(table: Table, limits: DisclosureLimits = defaultLimits): Published {
  const { question, kind, by, baseRule, where, level, target } = table;
  const nothing = { count: null, base: null, share: null, low: null, high: null, intervalMethod: null, release: 'suppress' } as const;
  const rows = table.rows.map(({ group, item, code, label, meaning }) => ({ group, item, code, label, meaning, ...nothing }));
  return passDoor({ profile: 'public', question, kind, by, baseRule, where, level, target, limits, rows, numbers: [], notes: ['shown_as_bases'] });
}
