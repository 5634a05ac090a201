import type { Table } from '../tables/table.js';
import { passDoor } from './passDoor.js';
import { defaultLimits, type DisclosureLimits, type Published } from './published.js';

/**
 * The table of a question whose counts are published otherwise, and would give away by the difference what is hidden
 * there: every row is there and every number hidden. `shown_as_bases`: it splits others, and its own counts are also of
 * those who skipped them. `told_by_another`: it is worked out from another question, or that from it.
 */
export function releaseWithheld(table: Table, why: 'shown_as_bases' | 'told_by_another', limits: DisclosureLimits = defaultLimits): Published {
  const { question, kind, by, baseRule, where, level, target } = table;
  const nothing = { count: null, base: null, share: null, low: null, high: null, intervalMethod: null, release: 'suppress' } as const;
  const rows = table.rows.map(({ group, item, code, label, meaning }) => ({ group, item, code, label, meaning, ...nothing }));
  return passDoor({ profile: 'public', question, kind, by, baseRule, where, level, target, limits, rows, numbers: [], notes: [why] });
}
