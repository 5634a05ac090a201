/**
 * Of a single choice that may be answered "don't know": its shares among those who said something else. Made of the counts
 * that are shown and of nothing else, so hidden where one of them is.
 */
import { estimate } from '../tables/estimate.js';
import type { Code } from '../survey/definition.js';
import type { Published, PublishedRow } from './published.js';
import type { ShownShare } from './sumShown.js';

/** The answers of one group, or of everyone, in two. */
export interface Stated {
  readonly stated: readonly PublishedRow[];
  /** "Don't know" and "not applicable". */
  readonly apart: readonly PublishedRow[];
}

const isApart = ({ meaning }: PublishedRow): boolean => meaning === 'dont_know' || meaning === 'not_applicable';

/** Undefined where nobody can be left out, or fewer than two answers would be left. */
export function statedIn({ kind, rows }: Published, group?: Code): Stated | undefined {
  const own = kind === 'single' ? rows.filter((row) => row.group?.code === group) : [];
  const [stated, apart] = [own.filter((row) => !isApart(row)), own.filter(isApart)];
  return stated.length < 2 || apart.every(({ count }) => count === 0) ? undefined : { stated, apart };
}

/** The share of those who gave one of `codes`, among those who took a stand. A weighted share has no count to make it of. */
export function statedShare({ stated }: Stated, codes: ReadonlySet<Code>, { limits, level, weighting }: Published): ShownShare {
  const counts = stated.flatMap(({ count, release }) => (count === null || release === 'suppress' ? [] : [count]));
  const base = counts.reduce((sum, count) => sum + count, 0);
  if (weighting !== undefined || counts.length < stated.length || base < limits.minimumBase) return { count: null, base: null, share: null, low: null, high: null, intervalMethod: null, release: 'suppress' };
  const count = stated.reduce((sum, row) => sum + (codes.has(row.code) ? (row.count ?? 0) : 0), 0);
  const release = base < limits.smallBase ? 'footnote' : 'show';
  const { share, ...limitsOfShare } = estimate({ count, n: base }, { level, population: undefined, isOfPeople: true });
  const { low, high, intervalMethod } = stated.every((row) => row.intervalMethod === 'wilson' || row.intervalMethod === null) ? limitsOfShare : { low: null, high: null, intervalMethod: null };
  return { count, base, share, low, high, intervalMethod, release };
}
