import type { BitSet } from '../frame/bitSet.js';
import { addByGroup } from '../frame/addByGroup.js';
import { countByGroup } from '../frame/countByGroup.js';
import { rowsWithStatus } from '../frame/rowsWithStatus.js';
import { weightedSumsByGroup, type SumsByGroup } from '../frame/weightedSumsByGroup.js';
import type { BaseRule } from '../survey/definition.js';
import type { Countable, CountedOption } from './countable.js';
import type { Part, Splitting } from './splitting.js';
import { statusesInBase } from './statusesInBase.js';
import type { Row } from './table.js';
import { heaviestIn, type Weighting } from './weighting.js';

export interface CountedOf {
  readonly option: CountedOption;
  /** Who was counted, where weights were raked. */
  readonly who?: BitSet;
  /** What its rows show: people, or choices. */
  readonly counts: Uint32Array;
  readonly people: Uint32Array;
  /** Where people have weights. */
  readonly weights?: SumsByGroup;
}

/** A countable with its counts: options and bases by group. */
export interface Counted {
  readonly inBase: BitSet;
  readonly item: Row['item'];
  readonly bases: Uint32Array;
  readonly people: Uint32Array;
  readonly weights?: SumsByGroup;
  /** See `Row`; absent where nobody has a weight. */
  readonly heaviest?: (part: Part, weight: number) => number;
  readonly options: readonly CountedOf[];
}

/** Counts, and where people have weights weighs, one countable by group under a base rule. */
export function countedBy(countable: Countable, split: Splitting, baseRule: BaseRule, weighting: Weighting | undefined): Counted {
  const { rows, groups } = split;
  const inBase = rowsWithStatus(countable.status, statusesInBase[baseRule]).and(rows);
  const answered = baseRule === 'answered' ? inBase : rowsWithStatus(countable.status, ['answered']).and(rows);
  const people = countByGroup(inBase, groups);
  const weighed = weighting === undefined ? undefined : countable.weigh(answered, groups, weighting.weights);
  // Who weighs people counts them.
  const chose = weighed?.map(({ count }) => count) ?? countable.count(answered, groups);
  const choosers = weighting?.isRaked === true ? countable.choosers() : [];
  const nobody = new Uint32Array(people.length);
  const ofPeople = countable.options.map((option, o): CountedOf => {
    const counts = chose[o] ?? nobody;
    const [weights, who] = [weighed?.[o], choosers[o]];
    return { option, counts, people: counts, ...(weights === undefined ? {} : { weights }), ...(who === undefined ? {} : { who }) };
  });
  const kept = (options: readonly CountedOf[]) => options.filter(({ option, people: own }) => option.onlyIfAny !== true || own.some((count) => count > 0));
  const { item } = countable;
  if (baseRule === 'selections') return choicesOf({ item, inBase, people }, kept(repeated(countable, ofPeople, answered, split, weighting)));
  const counted = { item, inBase, bases: people, people, options: kept(ofPeople) };
  if (weighting === undefined) return counted;
  return { ...counted, weights: weightedSumsByGroup(inBase, groups, weighting.weights), heaviest: heaviestIn(inBase, groups, weighting.weights) };
}

/** The same options counted in choices, where a person may have made one several times. */
function repeated(
  { repeats = new Map() }: Countable,
  options: readonly CountedOf[],
  answered: Splitting['rows'],
  { groups }: Splitting,
  weighting: Weighting | undefined,
): readonly CountedOf[] {
  return options.map((counted, o) => {
    const often = repeats.get(o);
    if (often === undefined) return counted;
    const rows = often.who.and(answered);
    const counts = addByGroup(often.times, rows, groups);
    if (weighting === undefined) return { ...counted, counts };
    const each = weighting.weights.map((weight, i) => weight * Math.max(1, often.times[i] ?? 1));
    return { ...counted, counts, weights: weightedSumsByGroup(rows, groups, each) };
  });
}

/** With all choices as their base. */
function choicesOf({ item, inBase, people }: Pick<Counted, 'item' | 'inBase' | 'people'>, options: readonly CountedOf[]): Counted {
  const bases = people.map((_, g) => options.reduce((sum, { counts }) => sum + (counts[g] ?? 0), 0));
  if (!options.some(({ weights }) => weights !== undefined)) return { item, inBase, bases, people, options };
  const add = (numbers: (sums: SumsByGroup) => Float64Array) =>
    Float64Array.from(people, (_, g) => options.reduce((sum, { weights }) => sum + ((weights && numbers(weights)[g]) ?? 0), 0));
  const weights = { count: bases, weight: add(({ weight }) => weight), squares: add(({ squares }) => squares) };
  // One person makes any number of choices.
  return { item, inBase, bases, people, options, weights, heaviest: () => 1 };
}
