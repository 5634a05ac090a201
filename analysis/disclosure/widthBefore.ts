import type { Earlier } from './earlier.js';

/**
 * How far apart the least and the most are that an earlier edition let a hidden cell of a split be, by the sums of its
 * own group and of its own option; options add up. 0: it was hidden, and yet known.
 */
export function widthBefore({ before, hidden }: Earlier, t: number, group: number, option: number): number {
  const groups = before.splits[t]?.groups ?? [];
  const own = hidden.splits[t];
  const together = groups.reduce((sum, { base }, g) => sum + (own?.groups[g] === true ? base : 0), 0);
  const isHidden = (g: number, o: number) => own?.cells[g]?.[o] === true;
  // Hidden cells stand as none, so what is left is theirs.
  const leftIn = (g: number) => (own?.groups[g] === true ? together : (groups[g]?.base ?? 0) - sumOf(groups[g]?.counts ?? []));
  const leftOf = (o: number) =>
    hidden.totals[o] === true ? before.total.base : (before.total.counts[o] ?? 0) - sumOf(groups.map(({ counts }) => counts[o] ?? 0));
  const most = (g: number, o: number) => (isHidden(g, o) ? Math.min(leftIn(g), leftOf(o)) : 0);
  const besides = before.options.map((_, o) => (o === option ? 0 : most(group, o)));
  const others = groups.map((_, g) => (g === group ? 0 : most(g, option)));
  const least = Math.max(
    0,
    own?.groups[group] === true ? 0 : leftIn(group) - sumOf(besides),
    hidden.totals[option] === true ? 0 : leftOf(option) - sumOf(others),
  );
  return most(group, option) - least;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
