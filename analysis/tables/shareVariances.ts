import { BitSet } from '../frame/bitSet.js';
import { bytesOf } from '../frame/bytesOf.js';
import type { Groups } from '../frame/groups.js';
import { sharesFromCells } from '../stats/design/sharesFromCells.js';
import { surveyCells } from '../stats/design/surveyCells.js';
import type { Grouping, SurveyDesign } from '../stats/design/surveyDesign.js';
import { jackknifeShares } from '../stats/replicates/jackknifeShares.js';
import type { ShareItem } from '../stats/replicates/shareRequest.js';
import type { Part } from './splitting.js';

/** Those a share is of, and who was counted for each of its options (in the base, or not). */
export interface CountedPeople {
  readonly inBase: BitSet;
  readonly options: readonly { readonly who?: BitSet }[];
}

export interface ShareVariances {
  readonly method: 'jackknife' | 'linearised';
  /** Of a share in a part of a table: which of the counted, and which of its options. Null where one person less leaves nothing. */
  readonly of: (part: Part, counted: number, option: number) => number | null;
}

/** Of an item in a domain: 0 for everyone, then the groups. */
type VarianceIn = (domain: number, item: number) => number | null;

/** Beyond, what leaving out one person says is what linearising says. */
const most = 10_000;

/**
 * Variances of all shares of a table whose weights were raked: the re-raked delete-one jackknife, once for all of them;
 * linearised where people are very many, or where without one of them nothing could be raked.
 *
 * Shape the design of the rows, sets of rows and the groups they stand in; a variance a share. Source `statistics.md` 4.
 */
export function shareVariances(design: SurveyDesign, people: readonly CountedPeople[], groups: Groups): ShareVariances {
  const firsts: number[] = [];
  const items: ShareItem[] = [];
  for (const { inBase, options } of people) {
    firsts.push(items.length);
    // The same bytes for all options of a base: they are summed once.
    const answered = bytesOf(inBase);
    items.push(...options.map(({ who = new BitSet(design.n) }) => ({ answered, chosen: bytesOf(who) })));
  }
  const grouping = groupingOf(groups, design.n);
  const { method, varianceIn } = jackknifed(design, items, grouping) ?? { method: 'linearised' as const, varianceIn: linearised(design, items, grouping) };
  return {
    method,
    of: ({ group, members }, counted, option) => varianceIn(group === null ? 0 : 1 + (members[0] ?? 0), (firsts[counted] ?? 0) + option),
  };
}

function jackknifed(design: SurveyDesign, items: readonly ShareItem[], grouping: Grouping): { readonly method: 'jackknife'; readonly varianceIn: VarianceIn } | undefined {
  if (design.n > most) return undefined;
  try {
    const { variance } = jackknifeShares(design, { items, domains: [grouping] });
    return { method: 'jackknife', varianceIn: (domain, item) => variance(domain * items.length + item) };
  } catch (error) {
    // The only person somewhere: without them the others cannot be raked.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function linearised(design: SurveyDesign, items: readonly ShareItem[], grouping: Grouping): VarianceIn {
  const cells = surveyCells(design, [grouping]);
  const of = cells.by[0]?.of ?? new Int32Array(0);
  const inGroups = Array.from({ length: grouping.count }, () => new Array<number>());
  for (const [cell, group] of of.entries()) inGroups[group]?.push(cell);
  const domains = [Int32Array.from(of.keys()), ...inGroups.map((own) => Int32Array.from(own))];
  const shares = new Map<Uint8Array, ReturnType<typeof sharesFromCells>['shares']>();
  const places = items.map(({ answered }, i) => items.slice(0, i).filter((other) => other.answered === answered).length);
  for (const answered of new Set(items.map((item) => item.answered))) {
    const counted = items.filter((item) => item.answered === answered).map(({ chosen }) => cells.sumsOf(chosen.map((one, i) => one * (answered[i] ?? 0))));
    shares.set(answered, sharesFromCells(cells, { base: cells.sumsOf(answered), options: counted }, domains).shares);
  }
  return (domain, item) => {
    const answered = items[item]?.answered;
    return (answered && shares.get(answered)?.[domain]?.[places[item] ?? 0]?.variance) ?? null;
  };
}

function groupingOf({ starts }: Groups, n: number): Grouping {
  const of = new Int32Array(n);
  for (let g = 0; g + 1 < starts.length; g += 1) of.fill(g, starts[g] ?? 0, starts[g + 1] ?? 0);
  return { of, count: starts.length - 1 };
}
