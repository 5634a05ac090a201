import type { NamedMargin } from './agreeingMargins.js';

/** Categories that were made one, so that none stands on too few people. */
export interface MergedCategories {
  /** Name of the parent they were merged into. */
  readonly into: string;
  readonly from: readonly string[];
  readonly people: number;
  readonly total: number;
}

export interface MergedMargin {
  readonly margin: NamedMargin;
  readonly merged: readonly MergedCategories[];
  /** Thin categories without a parent that would hold: raking to them is unsure, or refused where nobody answered. */
  readonly stillThin: readonly string[];
}

/** A category of the margin as it was, or several of them merged. */
interface Group {
  readonly name: string;
  readonly parts: readonly number[];
  readonly people: number;
  readonly total: number;
  /** How far up the declared parents the merging has gone. */
  readonly height: number;
}

/** Fewer respondents are too few to stand for a category, and so are those who must stand for this many times the mean. */
const fewest = 5;
const heaviest = 4;

/**
 * Merges thin categories of a margin, such as small departments, into their nearest declared parent, such as the
 * faculty: fewer than 5 respondents, nobody in the population, or T / n of more than 4 times that of all.
 *
 * Shape a margin over people, and the parents of each category by name, nearest first (none: it is never merged). All
 * thin categories of a parent become one; while that is thin too, its smallest sibling under the parent joins (the first
 * of equals), then it goes one parent up. Categories nobody is in and none answered from are left as they are.
 * Order of categories is kept; a merged one stands where the first of its parts stood.
 * Errors RangeError when there is not one list of parents a category. Source `statistics.md` 3.4.
 */
export function mergeThinCategories(margin: NamedMargin, parents: readonly (readonly string[])[]): MergedMargin {
  if (parents.length !== margin.count) throw new RangeError(`${margin.name}: ${parents.length} lists of parents for ${margin.count} categories`);
  let groups = margin.categories.map((name, g): Group => ({ name, parts: [g], people: 0, total: margin.totals[g] ?? 0, height: 0 }));
  const people = new Float64Array(margin.count);
  for (const g of margin.of) if (g >= 0) people[g] = (people[g] ?? 0) + 1;
  groups = groups.map((group, g) => ({ ...group, people: people[g] ?? 0 }));
  const rate = sumOf(groups.map(({ total }) => total)) / sumOf(groups.map((group) => group.people));
  const isThin = ({ people: n, total }: Group) => (n > 0 || total > 0) && (n < fewest || total === 0 || total / n > heaviest * rate);
  const parentOf = ({ parts, height }: Group): string | undefined => parents[parts[0] ?? 0]?.[height];
  for (;;) {
    const thin = groups.filter((group) => isThin(group) && parentOf(group) !== undefined);
    // The lowest first: what a faculty can hold is not carried on to the whole.
    const lowest = thin.reduce<Group | undefined>((least, group) => (least === undefined || group.height < least.height ? group : least), undefined);
    if (lowest === undefined) break;
    groups = mergeInto(groups, lowest, parentOf(lowest) ?? '', isThin, parents);
  }
  return assemble(margin, groups, isThin);
}

/** One merging: all that are thin under the parent, and the smallest sibling when they are one or too few. */
function mergeInto(groups: readonly Group[], first: Group, parent: string, isThin: (group: Group) => boolean, parents: readonly (readonly string[])[]): Group[] {
  const isUnder = (group: Group) => group === first || group.parts.every((part) => parents[part]?.includes(parent) === true);
  const under = groups.filter(isUnder);
  let taken = under.filter(isThin);
  const together = (): Group => ({
    name: parent,
    parts: taken.flatMap(({ parts }) => parts).sort((a, b) => a - b),
    people: sumOf(taken.map(({ people }) => people)),
    total: sumOf(taken.map(({ total }) => total)),
    height: first.height + 1,
  });
  const rest = under.filter((group) => !taken.includes(group) && group.people + group.total > 0).sort((a, b) => a.people - b.people);
  while (rest.length > 0 && isThin(together())) taken = [...taken, ...rest.splice(0, 1)];
  const merged = taken.length > 1 ? together() : { ...first, height: first.height + 1 };
  return [...groups.filter((group) => !taken.includes(group)), merged].sort((a, b) => (a.parts[0] ?? 0) - (b.parts[0] ?? 0));
}

function assemble(margin: NamedMargin, groups: readonly Group[], isThin: (group: Group) => boolean): MergedMargin {
  const now = new Int32Array(margin.count);
  for (const [g, { parts }] of groups.entries()) for (const part of parts) now[part] = g;
  const names = (parts: readonly number[]) => parts.map((part) => margin.categories[part] ?? '');
  return {
    margin: {
      name: margin.name,
      count: groups.length,
      of: margin.of.map((g) => (g < 0 ? g : (now[g] ?? -1))),
      totals: Float64Array.from(groups, ({ total }) => total),
      categories: groups.map(({ name }) => name),
    },
    merged: groups.filter(({ parts }) => parts.length > 1).map(({ name, parts, people, total }) => ({ into: name, from: names(parts), people, total })),
    stillThin: groups.filter(isThin).map(({ name }) => name),
  };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
