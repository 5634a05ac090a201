import { crossGroupings } from '../design/crossGroupings.js';
import { sumByCell } from '../design/sumByCell.js';
import { checkWeights } from '../design/checkDesign.js';
import { rakeCells, type MarginTotals, type RakeOptions } from './rakeCells.js';

/** A margin of people with names, for messages and reports. */
export interface NamedMargin extends MarginTotals {
  readonly name: string;
  /** Of its categories. */
  readonly categories: readonly string[];
}

/** A margin whose totals were changed before raking. */
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

export interface Raked {
  readonly weights: Float64Array;
  /** What the known categories add up to now, margin by margin. */
  readonly totals: readonly Float64Array[];
  readonly iterations: number;
  /** Margins that did not agree with the first in their total: to be said to the reader. */
  readonly scaled: readonly ScaledMargin[];
  readonly unknown: readonly UnknownInMargin[];
}

/** Totals that differ by less were rounded, not counted differently. */
const sameTotal = 1e-9;

/**
 * Rakes people's weights to margins, such as departments and roles.
 *
 * Shape n weights from before, of any size (only their proportions matter), and margins with their totals in people.
 * Totals that do not add up to those of the first margin, the official one, are scaled to it, and `scaled` says so.
 * A person whose category is not known is not touched by that margin; all unknown keep their part of the weights from
 * before, and the known ones are raked to the rest of the total (partial raking); `unknown` counts them.
 * Errors RangeError, naming row, margin and category: a weight or total that is none, a category with a total and no
 * respondents, one with respondents and the total 0, margins that cannot all hold.
 * Source `statistics.md` 3.3, 3.4; agrees with R survey `rake`, `calibrate(calfun = "raking")`.
 */
export function rake(before: Float64Array, margins: readonly NamedMargin[], options: RakeOptions = {}): Raked {
  checkWeights(before);
  for (const margin of margins) checkMargin(margin, before);
  const official = sumOf(margins[0]?.totals ?? new Float64Array(0));
  const sums = margins.map((margin) => ({ margin, sum: sumOf(margin.totals) }));
  const unknown = margins.map((margin) => unknownIn(margin, before));
  const targets = sums.map(({ margin, sum }, m) => ({
    of: margin.of,
    count: margin.count,
    totals: margin.totals.map((total) => (total / sum) * official * (1 - (unknown[m]?.share ?? 0))),
  }));
  const { factors, iterations } = rakePeople(before, official, targets, margins, options);
  return {
    weights: factors,
    totals: targets.map(({ totals }) => totals),
    iterations,
    scaled: sums.filter(({ sum }) => Math.abs(sum / official - 1) > sameTotal).map(({ margin, sum }) => ({ margin: margin.name, total: sum, scaledTo: official })),
    unknown: unknown.filter(({ people }) => people > 0),
  };
}

/** By cells: however many people, an iteration costs what the combinations of categories do. */
function rakePeople(before: Float64Array, official: number, targets: readonly MarginTotals[], names: readonly NamedMargin[], options: RakeOptions) {
  const cells = crossGroupings(before.length, targets);
  // Weights of any size are brought to that of the totals, so that who is in no margin keeps its part.
  const scale = targets.length === 0 ? 1 : official / sumOf(before);
  const cellSums = sumByCell(cells, before).map((sum) => sum * scale);
  const cellTargets = cells.margins.map((margin, m) => ({ ...margin, totals: targets[m]?.totals ?? new Float64Array(margin.count) }));
  const raked = rakeCells(cellSums, cellTargets, options);
  if (raked.empty !== null) throw new RangeError(`${nameOf(names, raked.empty)} has people in the population and no respondent`);
  if (!raked.converged) throw new RangeError(`the margins ${names.map(({ name }) => name).join(', ')} cannot all hold: raking did not settle in ${raked.iterations} iterations`);
  return { factors: before.map((weight, i) => weight * scale * (raked.factors[cells.of[i] ?? 0] ?? 1)), iterations: raked.iterations };
}

function nameOf(names: readonly NamedMargin[], { margin, category }: { readonly margin: number; readonly category: number }): string {
  const found = names[margin];
  return `${found?.name ?? margin} ${found?.categories[category] ?? category}`;
}

function checkMargin({ name, categories, of, count, totals }: NamedMargin, before: Float64Array): void {
  if (of.length !== before.length) throw new RangeError(`${name}: ${of.length} entries for ${before.length} respondents`);
  if (totals.length !== count || categories.length !== count) throw new RangeError(`${name}: ${totals.length} totals and ${categories.length} names for ${count} categories`);
  const wrong = totals.findIndex((total) => !(total >= 0 && total < Infinity));
  if (wrong >= 0) throw new RangeError(`${name} ${categories[wrong] ?? ''}: a total is a number from 0, not ${totals[wrong] ?? NaN}`);
  if (sumOf(totals) === 0) throw new RangeError(`${name}: all totals are 0`);
  for (const [row, g] of of.entries()) {
    if (!(g >= -1 && g < count)) throw new RangeError(`${name}: row ${row} is in category ${g}, and there are ${count}`);
    if (g >= 0 && totals[g] === 0 && (before[row] ?? 0) > 0) throw new RangeError(`${name} ${categories[g] ?? g} has respondents (row ${row}) and nobody in the population`);
  }
}

function unknownIn({ name, of }: NamedMargin, before: Float64Array): UnknownInMargin {
  let people = 0;
  let weight = 0;
  for (const [i, g] of of.entries()) {
    if (g >= 0) continue;
    people += 1;
    weight += before[i] ?? 0;
  }
  return { margin: name, people, share: people === 0 ? 0 : weight / sumOf(before) };
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
