import { BitSet } from '../frame/bitSet.js';
import { bytesOf } from '../frame/bytesOf.js';
import type { Groups } from '../frame/groups.js';
import type { SurveyDesign } from '../stats/design/surveyDesign.js';
import { jackknifeShares } from '../stats/replicates/jackknifeShares.js';
import type { Part } from './splitting.js';

/** Those a share is of, and who was counted for each of its options (in the base, or not). */
export interface CountedPeople {
  readonly inBase: BitSet;
  readonly options: readonly { readonly who?: BitSet }[];
}

/** Of a share in a part of a table: which of the counted, and which of its options. Null where one person less leaves nothing. */
export type VarianceOf = (part: Part, counted: number, option: number) => number | null;

/**
 * Variances of all shares of a table whose weights were raked: the re-raked delete-one jackknife, once for all of them.
 *
 * Shape the design of the rows, sets of rows and the groups they stand in; a variance a share. Source `statistics.md` 4.5.
 */
export function shareVariances(design: SurveyDesign, people: readonly CountedPeople[], groups: Groups): VarianceOf {
  const firsts: number[] = [];
  const items = people.flatMap(({ inBase, options }) => {
    firsts.push(options.length + (firsts.at(-1) ?? 0));
    // The same bytes for all options of a base: they are summed once.
    const answered = bytesOf(inBase);
    return options.map(({ who = new BitSet(design.n) }) => ({ answered, chosen: bytesOf(who) }));
  });
  const { variance } = jackknifeShares(design, { items, domains: [groupingOf(groups, design.n)] });
  return ({ group, members }, counted, option) => {
    const domain = group === null ? 0 : 1 + (members[0] ?? 0);
    return variance(domain * items.length + (firsts[counted - 1] ?? 0) + option);
  };
}

function groupingOf({ starts }: Groups, n: number): { readonly of: Int32Array; readonly count: number } {
  const of = new Int32Array(n);
  for (let g = 0; g + 1 < starts.length; g += 1) of.fill(g, starts[g] ?? 0, starts[g + 1] ?? 0);
  return { of, count: starts.length - 1 };
}
