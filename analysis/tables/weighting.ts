import { BitSet } from '../frame/bitSet.js';
import type { Columns } from '../frame/columns.js';
import type { Groups } from '../frame/groups.js';
import { oneGroup } from '../frame/oneGroup.js';
import { weightedSumsByGroup, type SumsByGroup } from '../frame/weightedSumsByGroup.js';
import { kishDesignEffect, type WeightedCount, type WeightSums } from '../stats/weightedShare.js';
import type { SurveyDesign } from '../stats/design/surveyDesign.js';
import type { Part } from './splitting.js';
import type { EstimateRequest } from './tableRequest.js';

/** The weights of a survey in which people do not all count the same. */
export interface Weighting {
  readonly weights: Float64Array;
  /** How people stand for others: what a variance needs. */
  readonly design: SurveyDesign;
  readonly survey: WeightedCount['survey'];
  readonly designEffect: number;
  /** Weights were raked: what varies is what the margins do not explain. */
  readonly isRaked: boolean;
}

/**
 * How the people of some columns are weighted; undefined where all weights are the same, because then everybody counts
 * as one and nothing differs from a survey without weights.
 *
 * Errors RangeError for a weight that is not a positive number, and for the target of a headcount: that needs weights
 * which add up to it.
 */
export function weightingOf({ weights: given, design, n }: Columns, { target, population }: EstimateRequest): Weighting | undefined {
  if (given === undefined) return undefined;
  // One person has nobody to weigh against.
  if (design !== undefined) return n < 2 ? undefined : rememberedRaked(design, target === 'headcount' ? (population?.total ?? 0) : 0);
  if (target === 'headcount') throw new RangeError('weights that are not adjusted to the headcount cannot be used for it');
  if (!remembered.has(given)) remembered.set(given, weigh(given, n));
  return remembered.get(given);
}

/** Every table of a survey begins with the same weights. */
const remembered = new WeakMap<Float64Array, Weighting | undefined>();

/** By the people they stand for: what replicates have worked out of a design is remembered with it. */
const raked = new WeakMap<SurveyDesign, Map<number, Weighting>>();

function rememberedRaked(design: SurveyDesign, people: number): Weighting {
  const byPeople = raked.get(design) ?? new Map<number, Weighting>();
  raked.set(design, byPeople);
  const weighting = byPeople.get(people) ?? rakedWeighting(design, people);
  byPeople.set(people, weighting);
  return weighting;
}

/** Weights that stand for a known number of people; of these, where they are what is estimated (0: they are not), a part is known for sure. */
function rakedWeighting(design: SurveyDesign, people: number): Weighting {
  const { n, weights } = design;
  const known = people === 0 ? design : { ...design, fractions: Float64Array.of(Math.min(1, n / people)) };
  const survey = rakedSums.get(weights) ?? { n, ...weightSumsIn([0], weightedSumsByGroup(BitSet.all(n), oneGroup(n), weights)) };
  rakedSums.set(weights, survey);
  return { weights, design: known, survey, designEffect: kishDesignEffect(survey), isRaked: true };
}

/** As `remembered`. */
const rakedSums = new WeakMap<Float64Array, Weighting['survey']>();

function weigh(given: Float64Array, n: number): Weighting | undefined {
  const { least, most } = extremesOf(given);
  if (n === 0 || least === most) return undefined;
  const weights = most > tooLarge || least < tooSmall ? given.map((weight) => weight / most) : given;
  const { weight, squares } = weightSumsIn([0], weightedSumsByGroup(BitSet.all(n), oneGroup(n), weights));
  const survey = { n, weight, squares };
  return { weights, design: { n, weights }, survey, designEffect: kishDesignEffect(survey), isRaked: false };
}

/** Beyond these the square of a weight, or the sum of many, is no longer a number. */
const tooLarge = 1e100;
const tooSmall = 1e-100;

/**
 * The largest part of the weight of some rows that one of them has, for a part of a table; 0 where all of them weigh
 * the same.
 */
export function heaviestIn({ words }: BitSet, { starts }: Groups, weights: Float64Array): (part: Part, weight: number) => number {
  const least = new Float64Array(starts.length - 1).fill(Infinity);
  const most = new Float64Array(starts.length - 1).fill(-Infinity);
  for (let g = 0; g < least.length; g += 1) {
    const end = starts[g + 1] ?? 0;
    let lightest = Infinity;
    let heaviest = -Infinity;
    for (let i = starts[g] ?? 0; i < end; i += 1) {
      const isIn = ((words[i >>> 5] ?? 0) >>> (i & 31)) & 1;
      const weight = weights[i] ?? 0;
      // Who is not in the set changes nothing: chosen without a branch, which would be guessed wrong time and again.
      lightest = Math.min(lightest, isIn === 1 ? weight : lightest);
      heaviest = Math.max(heaviest, isIn === 1 ? weight : heaviest);
    }
    least[g] = lightest;
    most[g] = heaviest;
  }
  return ({ members }, weight) => {
    const heaviest = Math.max(...members.map((member) => most[member] ?? 0));
    const isSame = heaviest === Math.min(...members.map((member) => least[member] ?? 0));
    return isSame || weight === 0 ? 0 : heaviest / weight;
  };
}

/** The largest part of the weight of some rows that one of them has; 0 where all of them weigh the same. */
export function heaviestOf(rows: Int32Array, weights: Float64Array): number {
  let [least, most, total] = [Infinity, -Infinity, 0];
  for (let k = 0; k < rows.length; k += 1) {
    const weight = weights[rows[k] ?? 0] ?? 0;
    total += weight;
    if (weight < least) least = weight;
    if (weight > most) most = weight;
  }
  return total === 0 || least === most ? 0 : most / total;
}

function extremesOf(weights: Float64Array): { readonly least: number; readonly most: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] ?? NaN;
    if (!(weight > 0 && weight < Infinity)) throw new RangeError(`the weight of respondent ${i + 1} is ${weight}, not a positive number`);
    least = Math.min(least, weight);
    most = Math.max(most, weight);
  }
  return { least, most };
}

/** The part's own sums among sums by group. */
export function weightsIn({ members }: Part, sums: SumsByGroup): WeightSums {
  return weightSumsIn(members, sums);
}

function weightSumsIn(members: readonly number[], { weight, squares }: SumsByGroup): WeightSums {
  const add = (numbers: Float64Array) => members.reduce((sum, g) => sum + (numbers[g] ?? 0), 0);
  return { weight: add(weight), squares: add(squares) };
}
