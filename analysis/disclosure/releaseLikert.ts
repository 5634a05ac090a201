import type { LikertRow, LikertTable } from '../tables/likertTable.js';
import type { Profile, Published, PublishedRow, Release } from './published.js';
import type { WhyNoStatistic } from './releaseStatistic.js';

export type { Score } from '../tables/scoreInterval.js';

type Summarised = Pick<LikertRow, 'group' | 'item'>;
type Numbers = Omit<LikertRow, 'group' | 'item'>;

/** As `LikertRow`, all null where it is hidden. */
export type PublishedLikertRow = Summarised & { readonly [K in keyof Numbers]: Numbers[K] | null } & { readonly release: Release; readonly why: WhyNoStatistic | null };

export interface PublishedLikert extends Omit<LikertTable, 'rows'> {
  readonly rows: readonly PublishedLikertRow[];
}

const hidden: { readonly [K in keyof Numbers]: null } = { counts: null, n: null, dontKnow: null, notApplicable: null, missing: null, top: null, bottom: null, net: null, median: null, interpolatedMedian: null, mean: null, whyNoMean: null, diverging: null };

/**
 * Scales summed up, as they may be seen beside their table.
 *
 * For the public a row of the grid is summed up where the count of every step is shown: then it says nothing that the
 * table does not, and keeps its digits. How many were shown it and did not answer is in no table, and hidden; weighted
 * sums follow from no counts, so there are none. Source `statistics.md` 16.2.
 */
export function releaseLikert(table: LikertTable, shown: Published<Profile>): PublishedLikert {
  return { ...table, rows: table.rows.map((row) => (shown.profile === 'exact' ? { ...row, release: 'show', why: null } : releaseRow(row, shown))) };
}

function releaseRow(row: LikertRow, shown: Published<Profile>): PublishedLikertRow {
  const { group, item, n } = row;
  const own = shown.rows.filter((one) => one.item?.code === item.code && (one.group?.code ?? null) === (group?.code ?? null));
  const why = whyHidden(n, own, shown);
  if (why !== null) return { group, item, ...hidden, release: 'suppress', why };
  const said = (meaning: PublishedRow['meaning'], count: number): number | null => (own.some((one) => one.meaning === meaning && one.release === 'suppress') ? null : count);
  return {
    ...row,
    dontKnow: said('dont_know', row.dontKnow),
    notApplicable: said('not_applicable', row.notApplicable),
    missing: null,
    release: n < shown.limits.smallBase ? 'footnote' : 'show',
    why: null,
  };
}

function whyHidden(n: number, own: readonly PublishedRow[], { weighting, notes, limits }: Published<Profile>): WhyNoStatistic | null {
  if (weighting !== undefined || notes.includes('weights_coarse')) return 'weights_coarse';
  const steps = own.filter(({ meaning }) => meaning === 'answer');
  if (steps.length === 0) return 'not_in_lattice';
  if (own.some(({ base }) => base === null)) return 'base_below_limit';
  if (steps.some(({ release, count }) => release === 'suppress' || count === null)) return 'cells_hidden';
  return n < limits.minimumBase ? 'base_below_limit' : null;
}
