import { BitSet } from '../frame/bitSet.js';
import { bytesOf } from '../frame/bytesOf.js';
import { cellSumsOfSets } from '../frame/cellSumsOfSets.js';
import type { Groups } from '../frame/groups.js';
import { sharesFromCells } from '../stats/design/sharesFromCells.js';
import { type SurveyCells, surveyCells } from '../stats/design/surveyCells.js';
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

/** Of an option of one of the counted in a domain: 0 for everyone, then the groups. */
type VarianceIn = (domain: number, counted: number, option: number) => number | null;

/** Beyond, what leaving out one person says is what linearising says. */
const most = 10_000;

/**
 * Variances of all shares of a table whose weights were raked: the re-raked delete-one jackknife, once for all of them;
 * linearised where people are very many, or where without one of them nothing could be raked.
 *
 * Shape the design of the rows, sets of rows and the groups they stand in; a variance a share. Source `statistics.md` 4.
 */
export function shareVariances(design: SurveyDesign, people: readonly CountedPeople[], groups: Groups): ShareVariances {
  // One respondent varies with nobody.
  if (design.n < 2) return { method: 'jackknife', of: () => null };
  const { method, varianceIn } = jackknifed(design, people, groups) ?? { method: 'linearised' as const, varianceIn: linearised(design, people, groups) };
  return { method, of: ({ group, members }, counted, option) => varianceIn(group === null ? 0 : 1 + (members[0] ?? 0), counted, option) };
}

function jackknifed(design: SurveyDesign, people: readonly CountedPeople[], groups: Groups): { readonly method: 'jackknife'; readonly varianceIn: VarianceIn } | undefined {
  if (design.n > most) return undefined;
  const firsts: number[] = [];
  const items: ShareItem[] = [];
  for (const { inBase, options } of people) {
    firsts.push(items.length);
    // The same bytes for all options of a base: they are summed once.
    const answered = bytesOf(inBase);
    items.push(...options.map(({ who = new BitSet(design.n) }) => ({ answered, chosen: bytesOf(who) })));
  }
  try {
    const { variance } = jackknifeShares(design, { items, domains: [groupingOf(groups, design.n)] });
    return { method: 'jackknife', varianceIn: (domain, counted, option) => variance(domain * items.length + (firsts[counted] ?? 0) + option) };
  } catch (error) {
    // The only person somewhere: without them the others cannot be raked.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** From the sums of cells: a group is cells, and however many people, they are gone through once. */
function linearised(design: SurveyDesign, people: readonly CountedPeople[], groups: Groups): VarianceIn {
  const cells = cellsOf(design, groups);
  const inGroups = Array.from({ length: groups.starts.length - 1 }, () => new Array<number>());
  for (const [cell, group] of (cells.by[0]?.of ?? new Int32Array(0)).entries()) inGroups[group]?.push(cell);
  const domains = [Int32Array.from({ length: cells.count }, (_, cell) => cell), ...inGroups.map((own) => Int32Array.from(own))];
  const shares = people.map(({ inBase, options }) => {
    const sums = cellSumsOfSets(cells, design, inBase, options.map(({ who = new BitSet(design.n) }) => who));
    return sharesFromCells(cells, sums, domains).shares;
  });
  return (domain, counted, option) => shares[counted]?.[domain]?.[option]?.variance ?? null;
}

/** Crossing margins and groups takes longer than a table, and table after table asks for the same. */
const remembered = new WeakMap<Float64Array, { readonly design: SurveyDesign; readonly starts: Uint32Array; readonly cells: SurveyCells }>();

function cellsOf(design: SurveyDesign, groups: Groups): SurveyCells {
  const { n, weights, calibration, strata, clusters, fractions } = design;
  const { starts } = groups;
  const known = remembered.get(weights);
  const isSame = known?.design.calibration === calibration && known?.design.strata === strata && known?.design.clusters === clusters && known?.starts.join() === starts.join();
  const cells = known !== undefined && isSame ? known.cells : surveyCells(design, [groupingOf(groups, n)]);
  remembered.set(weights, { design, starts, cells });
  // The same people stand for the process, or for those invited, of whom a part is known.
  return { ...cells, fraction: fractions?.[0] ?? 0 };
}

function groupingOf({ starts }: Groups, n: number): Grouping {
  const of = new Int32Array(n);
  for (let g = 0; g + 1 < starts.length; g += 1) of.fill(g, starts[g] ?? 0, starts[g + 1] ?? 0);
  return { of, count: starts.length - 1 };
}
