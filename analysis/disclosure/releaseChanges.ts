import { holm } from '../tables/holm.js';
import { detectableChange, meanChange, shareChange, type Change } from '../tables/waveChange.js';
import { fewAdded } from './fewAdded.js';
import { coarseStatistic } from './releaseStatistic.js';
import type { Profile, Published, PublishedNumberRow, PublishedRow, Release } from './published.js';
import type { ChangeVerdict, PublishedMeanChange, PublishedShareChange } from './publishedComparison.js';

/** The same table of two surveys, as each may be shown, and what of it was asked alike. */
export interface TablesOfWaves<P extends Profile = Profile> {
  readonly earlier: Published<P>;
  readonly later: Published<P>;
  readonly options: readonly string[];
  /** Rows of a grid; null for everything else. */
  readonly items: readonly string[] | null;
  /** Codes of groups; null: everyone alone. */
  readonly groups: readonly string[] | null;
  /** p of a row where people have weights; only from exact tables, whose every number may be seen. */
  readonly weightedP?: (row: PublishedRow) => number | null;
}

/**
 * How the shares of one table changed. A change is made of two rows that are both shown and of nothing else, so that it
 * says nothing that they do not; where either is hidden, so is the change. Where the later may be the earlier with a few
 * answers more, the earlier is hidden too (`fewAdded`). Public p-values have three decimals; of
 * weighted shares there is none for the public, only the interval from coarse limits.
 *
 * Shape the tables in; rows in the order of the later out, everyone where there are no groups, otherwise the groups.
 */
export function releaseShareChanges(tables: TablesOfWaves): readonly PublishedShareChange[] {
  const { earlier, later, options, items, groups, weightedP } = tables;
  const isWeighted = [earlier, later].some(({ weighting }) => weighting !== undefined);
  const before = new Map(earlier.rows.map((row) => [nameOf(row), row]));
  const isExact = later.profile === 'exact' && earlier.profile === 'exact';
  const found = later.rows.flatMap((row) => {
    const old = before.get(nameOf(row));
    const isAlike = options.includes(row.code) && (items === null || items.includes(row.item?.code ?? '')) && isIn(groups, row.group);
    return old === undefined || !isAlike ? [] : [{ row, old, release: releaseOf(row, old) }];
  });
  const rows = isExact ? found : found.map((one) => (fewAdded(found.filter(({ row }) => familyOf(row) === familyOf(one.row)), later.limits.minimumBase) ? { ...one, old: { ...one.old, count: null, base: null, share: null }, release: 'suppress' as const } : one));
  const changes = rows.map(({ row, old, release }): Change => {
    if (release === 'suppress') return hidden;
    const change = shareChange(old, row, isWeighted);
    return isWeighted && isExact && weightedP !== undefined && change.low !== null ? { ...change, p: weightedP(row) } : change;
  });
  const effective = ({ base }: PublishedRow, { weighting }: Published<Profile>) => (base ?? 0) / (weighting?.designEffect ?? 1);
  return judged(changes, later.level, isExact).map((change, r) => {
    const { row, old, release } = rows[r] ?? fail();
    const { group, item, code, label } = row;
    const bases = { earlier: effective(old, earlier), later: effective(row, later) };
    return {
      question: later.question,
      group,
      item,
      code,
      label,
      earlier: { count: old.count, base: old.base, share: old.share },
      later: { count: row.count, base: row.base, share: row.share },
      ...change,
      detectable: change.low === null ? null : detectableChange(old.share, bases, later.level),
      release,
    };
  });
}

/** The same of means. */
export function releaseMeanChanges({ earlier, later, groups }: TablesOfWaves): readonly PublishedMeanChange[] {
  const isExact = later.profile === 'exact' && earlier.profile === 'exact';
  const before = new Map(earlier.numbers.map((row) => [row.group?.code ?? null, row]));
  const rows = later.numbers.flatMap((row) => {
    const old = before.get(row.group?.code ?? null);
    return old === undefined || !isIn(groups, row.group) ? [] : [{ row, old, release: releaseOf(row, old) }];
  });
  const changes = rows.map(({ row, old, release }) => (release === 'suppress' ? hidden : meanChange(old, row, later.level)));
  return judged(changes, later.level, isExact).map((change, r) => {
    const { row, old, release } = rows[r] ?? fail();
    const said = ({ mean, base }: PublishedNumberRow) => ({ mean, base });
    return { question: later.question, group: row.group, earlier: said(old), later: said(row), ...change, release };
  });
}

const hidden: Change = { difference: null, low: null, high: null, p: null };

const familyOf = ({ group, item }: PublishedRow): string => JSON.stringify([group?.code ?? null, item?.code ?? null]);

const nameOf = ({ group, item, code }: PublishedRow): string => JSON.stringify([group?.code ?? null, item?.code ?? null, code]);

function isIn(groups: readonly string[] | null, group: PublishedRow['group']): boolean {
  return groups === null ? group === null : group !== null && groups.includes(group.code);
}

function releaseOf(...rows: readonly { readonly release: Release }[]): Release {
  const releases = rows.map(({ release }) => release);
  return releases.includes('suppress') ? 'suppress' : releases.includes('footnote') ? 'footnote' : 'show';
}

interface Judged extends Change {
  readonly adjustedP: number | null;
  readonly verdict: ChangeVerdict | null;
}

/** Sure is what the interval and, where there is one, the adjusted p both say. */
function judged(changes: readonly Change[], level: number, isExact: boolean): readonly Judged[] {
  const adjusted = holm(changes.map(({ p }) => p));
  const written = (p: number | null) => (isExact ? p : coarseStatistic(p, 'p'));
  return changes.map((change, i) => {
    const adjustedP = adjusted[i] ?? null;
    return { ...change, p: written(change.p), adjustedP: written(adjustedP), verdict: verdictOf(change, adjustedP, level) };
  });
}

function verdictOf({ low, high }: Change, adjustedP: number | null, level: number): ChangeVerdict | null {
  if (low === null || high === null) return null;
  // 1 − 0.95 is as a number a little more than .05, and a p of .05 is not below .05.
  const isLikely = adjustedP === null || adjustedP < 1 - level - 1e-12;
  return isLikely && low > 0 ? 'increased' : isLikely && high < 0 ? 'decreased' : 'unsure';
}

function fail(): never {
  throw new Error('a change is of two rows');
}
