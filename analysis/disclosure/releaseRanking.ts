import type { RankingGroup, RankingRow, RankingTable } from '../tables/rankingTable.js';
import type { Profile, Published, Release } from './published.js';
import { coarseStatistic, type WhyNoStatistic } from './releaseStatistic.js';

/** As `RankingRow`, without who is in each place; null what is hidden. */
export type PublishedRankingRow = Pick<RankingRow, 'code' | 'label' | 'flag'> & { readonly [K in 'n' | 'borda' | 'bordaSe' | 'shareOfMaximum' | 'worth' | 'worthSe' | 'rank' | 'rankLow' | 'rankHigh']: number | null } & {
  readonly first: RankingRow['first'] | null;
  readonly any: RankingRow['any'] | null;
};

export interface PublishedRankingGroup {
  readonly group: RankingGroup['group'];
  readonly n: number | null;
  readonly existence: RankingGroup['existence'] | null;
  /** None where it is hidden: not even an order is told. */
  readonly rows: readonly PublishedRankingRow[];
  readonly release: Release;
  readonly why: WhyNoStatistic | null;
}

export interface PublishedRanking extends Omit<RankingTable, 'groups'> {
  readonly groups: readonly PublishedRankingGroup[];
}

/**
 * Rankings summed up, as they may be seen beside their table.
 *
 * For the public only where nothing of the ranking's table is hidden, in any group, and no place of any option in any of
 * the groups was given by a handful: points are sums over places, and no table shows these. Then with few digits.
 * Shares of those who could rank an option are those of the table where everyone could rank all, and hidden otherwise.
 * Source `statistics.md` 16.2, 16.9.
 */
export function releaseRanking(table: RankingTable, shown: Published<Profile>): PublishedRanking {
  const { profile } = shown;
  if (profile === 'exact') return { ...table, groups: table.groups.map((group) => ({ ...group, rows: group.rows.map(whole), release: 'show', why: null })) };
  const all = table.groups.map((group) => whyHidden(group, shown));
  // Groups add up to everyone: what is hidden of one must not follow from the others.
  const worst = all.find((why) => why !== null) ?? null;
  return {
    ...table,
    groups: table.groups.map((group, g): PublishedRankingGroup => {
      const why = group.group === null ? (all[g] ?? null) : worst;
      if (why !== null) return { group: group.group, n: null, existence: null, rows: [], release: 'suppress', why };
      const isOwnBase = table.choicesFrom === null;
      return { group: group.group, n: group.n, existence: group.existence, rows: group.rows.map((row) => coarse(row, isOwnBase)), release: group.n < shown.limits.smallBase ? 'footnote' : 'show', why: null };
    }),
  };
}

/** Who is in each place is behind the numbers, and none of them. */
function whole({ code, label, flag, n, borda, bordaSe, shareOfMaximum, first, any, worth, worthSe, rank, rankLow, rankHigh }: RankingRow): PublishedRankingRow {
  return { code, label, flag, n, borda, bordaSe, shareOfMaximum, first, any, worth, worthSe, rank, rankLow, rankHigh };
}

function coarse({ code, label, flag, n, borda, bordaSe, shareOfMaximum, first, any, worth, worthSe, rank, rankLow, rankHigh }: RankingRow, isOwnBase: boolean): PublishedRankingRow {
  const numbers = { borda: coarseStatistic(borda, 'score'), bordaSe: coarseStatistic(bordaSe, 'score'), shareOfMaximum: coarseStatistic(shareOfMaximum, 'share'), worth: coarseStatistic(worth, 'share'), worthSe: coarseStatistic(worthSe, 'share') };
  return { code, label, flag, ...numbers, rank, rankLow, rankHigh, ...(isOwnBase ? { n, first, any } : { n: null, first: null, any: null }) };
}

function whyHidden({ n, rows }: RankingGroup, { weighting, notes, where, limits, rows: cells }: Published<Profile>): WhyNoStatistic | null {
  if (weighting !== undefined || notes.includes('weights_coarse')) return 'weights_coarse';
  if (where !== null || cells.length === 0) return 'not_in_lattice';
  if (cells.some(({ release, count }) => release === 'suppress' || count === null)) return 'cells_hidden';
  if (n < limits.minimumBase) return 'base_below_limit';
  const isHandful = (count: number) => count > 0 && count < limits.k;
  const handful = rows.some(({ n: could, places, any }) => [...places, could - any.count].some(isHandful));
  return handful ? 'handful_behind' : null;
}
