import type { PublishedRow } from './published.js';

/** People and how many of them chose an option. */
export interface Together {
  readonly count: number;
  readonly n: number;
}

/**
 * What a table says of its hidden groups together, spread over them as evenly as whole people can be: everyone less the
 * groups that are shown. Leaving them out would be to model a selection: counts of 1 to 4 are hidden and counts of 0 are
 * shown, so that what is rare would look as if it were nobody's.
 *
 * Shape the rows of one option in, everyone's and one a group (people without a group among them); one pair for each
 * hidden row. Bases that are shown are kept. Null when everyone's is hidden, so that the sum is not known. Errors
 * RangeError when the groups have more than everyone.
 */
export function hiddenTogether(everyone: PublishedRow | undefined, groups: readonly PublishedRow[]): readonly Together[] | null {
  const hidden = groups.filter(isHidden);
  if (hidden.length === 0) return [];
  if (everyone === undefined || isHidden(everyone)) return null;
  const rest = groups.filter((row) => !isHidden(row)).reduce((left, { count, base }) => ({ count: left.count - (count ?? 0), n: left.n - (base ?? 0) }), { count: everyone.count ?? 0, n: everyone.base ?? 0 });
  const told = hidden.reduce((sum, { base }) => sum + (base ?? 0), 0);
  if (rest.count < 0 || rest.n < told || rest.count > rest.n) throw new RangeError(`${everyone.code}: the groups are not parts of everyone`);
  const untold = evenly(rest.n - told, hidden.map(({ base }) => (base === null ? 1 : 0)));
  const sizes = hidden.map(({ base }, i) => base ?? untold[i] ?? 0);
  const counts = evenly(rest.count, sizes);
  return sizes.map((n, i) => ({ count: counts[i] ?? 0, n }));
}

export function isHidden({ release, count, base }: PublishedRow): boolean {
  return release === 'suppress' || count === null || base === null;
}

/** A whole number in whole parts as their sizes are; no part of a count is larger than its size. */
function evenly(whole: number, sizes: readonly number[]): readonly number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  return sizes.map((size) => {
    const from = before;
    before += size;
    return all === 0 ? 0 : Math.floor((whole * before) / all) - Math.floor((whole * from) / all);
  });
}
