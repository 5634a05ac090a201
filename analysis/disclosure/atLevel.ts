import { meanLimits } from '../tables/meanLimits.js';
import { shareLimits } from '../tables/shareLimits.js';
import { passDoor } from './passDoor.js';
import type { Published, PublishedNumberRow, PublishedRow } from './published.js';

/**
 * A released table with intervals of another level. They follow from the counts, bases and intervals that it shows, and say
 * nothing more; where these are hidden or of another kind there is no interval.
 */
export function atLevel(table: Published, level: number): Published {
  if (level === table.level) return table;
  const { profile, question, kind, by, baseRule, where, target, limits, notes, weighting, presented } = table;
  const rows = table.rows.map((row) => ({ ...row, ...shareAt(row, level) }));
  const numbers = table.numbers.map((row) => ({ ...row, ...meanAt(row, table.level, level) }));
  return passDoor({ profile, question, kind, by, baseRule, where, level, target, limits, rows, numbers, notes, ...(weighting === undefined ? {} : { weighting }), ...(presented === undefined ? {} : { presented }) });
}

const none = { low: null, high: null };

function shareAt({ count, base, low, intervalMethod }: PublishedRow, level: number): Pick<PublishedRow, 'low' | 'high'> {
  if (low === null || count === null || base === null || intervalMethod !== 'wilson') return none;
  return shareLimits(count, base, level) ?? none;
}

function meanAt({ base, low, high }: PublishedNumberRow, from: number, to: number): Pick<PublishedNumberRow, 'low' | 'high'> {
  return low === null || high === null || base === null || base < 2 ? none : meanLimits({ low, high }, base, from, to);
}
