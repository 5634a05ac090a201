import { checkWeights } from '../design/checkDesign.js';
import type { MarginTotals } from './rakeCells.js';

/** A margin of people with names, for messages and reports. */
export interface NamedMargin extends MarginTotals {
  readonly name: string;
  /** Of its categories. */
  readonly categories: readonly string[];
}

/** A margin whose totals were changed before weighting. */
export interface ScaledMargin {
  readonly margin: string;
  /** Its own total, and the total it was scaled to. */
  readonly total: number;
  readonly scaledTo: number;
}

/** People whose category in a margin is not known, and their part of the weights before. */
export interface UnknownInMargin {
  readonly margin: string;
  readonly people: number;
  readonly share: number;
}

export interface AgreeingMargins {
  /** Weights before, brought to the official total. */
  readonly before: Float64Array;
  /** Official total: that of the first margin. */
  readonly total: number;
  /** With totals that can all hold. */
  readonly margins: readonly NamedMargin[];
  readonly scaled: readonly ScaledMargin[];
  readonly unknown: readonly UnknownInMargin[];
}

/** Totals that differ by less were rounded, not counted differently. */
const sameTotal = 1e-9;

/**
 * Margins as weights can be calibrated to: totals scaled to that of the first, and to those whose category is known.
 *
 * Shape n weights from before, of any size, and margins in people. All whose category is not known in a margin keep
 * their part of the weights from before, and the rest of the total is for the known ones.
 * Errors RangeError naming row, margin and category: a weight or total that is none, no weight or total above 0, a row
 * in no category, respondents where the total is 0, a total above 0 without respondents.
 * Source `statistics.md` 3.3, 3.4.
 */
export function agreeingMargins(before: Float64Array, margins: readonly NamedMargin[]): AgreeingMargins {
  checkWeights(before);
  const weight = sumOf(before);
  if (!(weight > 0)) throw new RangeError('no respondent has a weight above 0');
  for (const margin of margins) checkMargin(margin, before);
  const sums = margins.map((margin) => ({ margin, sum: sumOf(margin.totals) }));
  const total = sums[0]?.sum ?? weight;
  const unknown = margins.map((margin) => unknownIn(margin, before, weight));
  return {
    before: before.map((one) => (one / weight) * total),
    total,
    margins: sums.map(({ margin, sum }, m) => ({ ...margin, totals: margin.totals.map((people) => (people / sum) * total * (1 - (unknown[m]?.share ?? 0))) })),
    scaled: sums.filter(({ sum }) => Math.abs(sum / total - 1) > sameTotal).map(({ margin, sum }) => ({ margin: margin.name, total: sum, scaledTo: total })),
    unknown: unknown.filter(({ people }) => people > 0),
  };
}

/** `department Surgery`, for messages. */
export function categoryName({ name, categories }: NamedMargin, category: number): string {
  return `${name} ${categories[category] ?? category}`;
}

function checkMargin(margin: NamedMargin, before: Float64Array): void {
  const { name, categories, of, count, totals } = margin;
  if (of.length !== before.length) throw new RangeError(`${name}: ${of.length} entries for ${before.length} respondents`);
  if (totals.length !== count || categories.length !== count) throw new RangeError(`${name}: ${totals.length} totals and ${categories.length} names for ${count} categories`);
  const wrong = totals.findIndex((total) => !(total >= 0 && total < Infinity));
  if (wrong >= 0) throw new RangeError(`${categoryName(margin, wrong)}: a total is a number from 0, not ${totals[wrong] ?? NaN}`);
  if (sumOf(totals) === 0) throw new RangeError(`${name}: all totals are 0`);
  const filled = new Uint8Array(count);
  for (const [row, g] of of.entries()) {
    if (!(g >= -1 && g < count)) throw new RangeError(`${name}: row ${row} is in category ${g}, and there are ${count}`);
    if (g < 0 || !((before[row] ?? 0) > 0)) continue;
    if (totals[g] === 0) throw new RangeError(`${categoryName(margin, g)} has respondents (row ${row}) and nobody in the population`);
    filled[g] = 1;
  }
  const empty = totals.findIndex((total, g) => total > 0 && filled[g] !== 1);
  if (empty >= 0) throw new RangeError(`${categoryName(margin, empty)} has people in the population and no respondent: merge it with another`);
}

function unknownIn({ name, of }: NamedMargin, before: Float64Array, total: number): UnknownInMargin {
  let people = 0;
  let weight = 0;
  for (const [i, g] of of.entries()) {
    if (g >= 0) continue;
    people += 1;
    weight += before[i] ?? 0;
  }
  return { margin: name, people, share: weight / total };
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
