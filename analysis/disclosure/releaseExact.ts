import type { Row, Table } from '../tables/table.js';
import { notesOn } from './notesOn.js';
import { passDoor } from './passDoor.js';
import { defaultLimits, type DisclosureLimits, type Published, type PublishedRow } from './published.js';

/**
 * A table with nothing hidden, for analysts after a logged purpose and for one's own files. Its type keeps it off
 * public pages.
 */
export function releaseExact(table: Table, limits: DisclosureLimits = defaultLimits): Published<'exact'> {
  const { question, kind, by, baseRule, where, level, target } = table;
  const rows = table.rows.map(shownWhole);
  const numbers = table.numbers.map(({ group, base, mean, median, sd, low, high }) => ({ group, base, mean, median, sd, low, high, release: 'show' as const }));
  const fields = { profile: 'exact', question, kind, by, baseRule, where, level, target, limits, rows, numbers } as const;
  if (table.weighting === undefined) return passDoor({ ...fields, notes: notesOn(rows, numbers, baseRule) });
  return passDoor({ ...fields, notes: notesOn(rows, numbers, baseRule, 'weighted'), weighting: table.weighting });
}

function shownWhole({ group, item, code, label, meaning, count, base, share, low, high, intervalMethod, unweighted, weightingMatters }: Row): PublishedRow {
  const row = { group, item, code, label, meaning, count, base, share, low, high, intervalMethod, release: 'show' } as const;
  return unweighted === undefined ? row : { ...row, unweighted, weightingMatters: weightingMatters ?? false };
}
