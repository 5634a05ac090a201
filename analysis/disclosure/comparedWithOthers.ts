import { againstOthers, type AgainstOthers } from '../tables/tests/againstOthers.js';
import type { Code } from '../survey/definition.js';
import { notStated, type Profile, type Published } from './published.js';

/** By option and row, of tables that are still in use: a page says the same in its chart, its words and its table. */
const known = new WeakMap<Published<Profile>, Map<string, ReadonlyMap<Code, AgainstOthers>>>();

/**
 * One option of a split table, each group beside all who are outside it: charts, tables, texts, Results and claims say
 * "higher", "lower" and "no sure difference" of a group by this and by nothing else.
 *
 * Shape  a published table, an option, a row of a grid; what was found by code of the group. Those who stated no group are
 *        among the others of each and are compared with nobody; nobody is where shares are weighted, for the test counts people
 * Source `statistics.md` 8.7; a total that includes the group is no other sample
 */
export function comparedWithOthers(table: Published<Profile>, code: Code, item?: Code): ReadonlyMap<Code, AgainstOthers> {
  const ofTable = known.get(table) ?? new Map<string, ReadonlyMap<Code, AgainstOthers>>();
  known.set(table, ofTable);
  const key = JSON.stringify([code, item ?? null]);
  const found = ofTable.get(key) ?? compared(table, code, item);
  ofTable.set(key, found);
  return found;
}

function compared({ rows, level, weighting }: Published<Profile>, code: Code, item?: Code): ReadonlyMap<Code, AgainstOthers> {
  const own = rows.filter((row) => row.code === code && row.item?.code === item && row.group?.code !== notStated);
  const shown = own.map((row) => ({ ...row, count: row.release === 'suppress' || weighting !== undefined ? null : row.count }));
  return new Map(againstOthers(shown, level).map((found) => [found.group, found]));
}
