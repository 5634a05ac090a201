import { oneSpaced } from '../mapping/oneSpaced.js';
import { wholeNumber } from '../reading/wholeNumber.js';
import type { ColumnFacts, ColumnTitle, ValueCount } from './columnFacts.js';
import { CellStats } from './profile/cellStats.js';
import type { ColumnProfile } from './profile/columnProfile.js';
import { valueKey } from './valueKey.js';

/** Spellings that are read alike, counted together under the most common one. */
function merged(kept: ReadonlyMap<string, number>): readonly ValueCount[] {
  const found = new Map<string, { text: string; most: number; count: number }>();
  for (const [text, count] of kept) {
    const key = valueKey(text);
    const before = found.get(key);
    if (before === undefined) found.set(key, { text, most: count, count });
    else {
      before.count += count;
      if (count > before.most) Object.assign(before, { text, most: count });
    }
  }
  return [...found]
    .map(([key, { text, count }]) => ({ key, text: wholeNumber(text.trim()) ?? oneSpaced(text).trim(), count }))
    .sort((a, b) => b.count - a.count);
}

/** Shape a column as it was walked and the cells that say there is no answer (as compared) in. */
export function factsOf(at: number, title: ColumnTitle, profile: ColumnProfile, records: number, missing: ReadonlySet<string>): ColumnFacts {
  const all = merged(profile.kept);
  const values = all.filter(({ key }) => !missing.has(key));
  const stats = new CellStats();
  for (const { text, count } of values) stats.add(text, count);
  stats.join(profile.beyond);
  return {
    at,
    title,
    records,
    blank: profile.blank,
    missing: all.filter(({ key }) => missing.has(key)),
    answered: stats.cells,
    values,
    isWhole: profile.beyond.cells === 0,
    stats,
  };
}
