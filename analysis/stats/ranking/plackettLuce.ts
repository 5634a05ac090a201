import { covarianceOf } from '../design/covarianceOf.js';
import type { SurveyDesign } from '../design/surveyDesign.js';
import { choiceInfluences } from './choiceInfluences.js';
import { choiceStages, type ChoiceStages } from './choiceStages.js';
import { comparisonGraph } from './comparisonGraph.js';
import { existingChoices, worthFlag, type ExistingChoices, type Unconnected, type WorthFlag } from './existingChoices.js';
import { rankerScale } from './rankerScale.js';
import type { Rankings } from './rankings.js';
import { worthByNewton, type NewtonFit } from './worthByNewton.js';

export interface ItemWorth {
  /** Logarithm of the worth, mean 0 over the items that have one. */
  readonly logWorth: number;
  readonly logWorthSe: number;
  /** Share of 1: how likely the item would be chosen first among all. */
  readonly worth: number;
  /** By the delta method. */
  readonly worthSe: number;
}

export interface PlackettLuce {
  /** One an item; null where nothing can be said of it. */
  readonly items: readonly (ItemWorth | null)[];
  /** One an item: what there is to warn of. */
  readonly flags: readonly (WorthFlag | null)[];
  /** `ghost`, `excluded`: without that the worths would have no finite estimate. */
  readonly existence: ExistingChoices['existence'];
  /** Items that have a worth, and the covariance of their log-worths in the same order. */
  readonly kept: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  /** With weights: of weights with mean 1. A ghost's duels are in both. */
  readonly logLikelihood: number;
  /** All items alike. */
  readonly logLikelihoodNull: number;
  readonly rankers: number;
  readonly choices: number;
}

export interface PlackettLuceOptions {
  /** Weighted likelihood and sandwich covariance; absent: everyone counts as one, covariance from the information. */
  readonly design?: SurveyDesign;
  /** Default a ghost. */
  readonly unconnected?: Unconnected;
}

/**
 * How much each item is worth to people who ranked some of those they could rank.
 *
 * Shape rankings with their choice sets (the selected items, or all) in; worths and their standard errors out, null where
 * an item was never compared. Errors RangeError when a row ranks an item twice or a weight is negative or not finite.
 * Source Plackett (1975), Luce (1959), Hunter (2004); agrees with R `coxph` (exploded logit), weighted with its
 * `cluster()` covariance times n/(n − 1).
 */
export function plackettLuce(rankings: Rankings, { design, unconnected = 'ghost' }: PlackettLuceOptions = {}): PlackettLuce {
  const stages = choiceStages(rankings);
  const scale = design === undefined ? 1 : rankerScale(design.weights, stages);
  const weights = design?.weights.map((weight) => weight * scale);
  const graph = comparisonGraph(stages, weights);
  const flags = Array.from({ length: stages.items }, (_, item) => worthFlag(graph, item));
  const existing = existingChoices(stages, unconnected, weights);
  const about = { flags, existence: existing.existence, kept: existing.kept, rankers: stages.rankers, choices: stages.winner.length };
  const none = stages.winner.length === 0 || existing.kept.length === 0;
  const fit = none ? { logWorth: new Float64Array(0), covariance: [], logLikelihood: 0 } : worthByNewton(existing.counts);
  const covariance = design === undefined ? onReal(fit.covariance, existing.kept.length) : sandwich(design, stages, existing, fit, scale);
  return { ...about, items: itemWorths(stages.items, existing.kept, fit.logWorth, covariance), covariance, logLikelihood: fit.logLikelihood, logLikelihoodNull: nullLikelihood(existing) };
}

function sandwich(design: SurveyDesign, stages: ChoiceStages, existing: ExistingChoices, fit: NewtonFit, scale: number): number[][] {
  if (existing.kept.length === 0) return [];
  const influences = choiceInfluences(stages, existing.kept, fit);
  for (const influence of influences) for (let i = 0; i < influence.length; i += 1) influence[i] = (influence[i] ?? 0) * scale;
  return onReal(covarianceOf(design, influences), existing.kept.length);
}

/** Covariance of log-worths centred on the real items alone: the ghost's row is left out, and the means taken out. */
function onReal(covariance: readonly (readonly number[])[], real: number): number[][] {
  const cells = covariance.slice(0, real).map((row) => row.slice(0, real));
  const means = cells.map((row) => row.reduce((sum, cell) => sum + cell, 0) / real);
  const mean = means.reduce((sum, one) => sum + one, 0) / real;
  return cells.map((row, a) => row.map((cell, b) => cell - (means[a] ?? 0) - (means[b] ?? 0) + mean));
}

function itemWorths(items: number, kept: readonly number[], fitted: Float64Array, covariance: readonly (readonly number[])[]): (ItemWorth | null)[] {
  const result = new Array<ItemWorth | null>(items).fill(null);
  const real = fitted.slice(0, kept.length);
  const mean = real.reduce((sum, one) => sum + one, 0) / kept.length;
  const total = real.reduce((sum, one) => sum + Math.exp(one), 0);
  const worths = real.map((one) => Math.exp(one) / total);
  for (const [a, item] of kept.entries()) {
    const worth = worths[a] ?? 0;
    // J V Jᵀ with J = diag(w) − w wᵀ.
    const slope = worths.map((other, b) => worth * ((a === b ? 1 : 0) - other));
    const variance = covariance.reduce((sum, row, b) => sum + (slope[b] ?? 0) * row.reduce((inner, cell, c) => inner + cell * (slope[c] ?? 0), 0), 0);
    const logWorthSe = Math.sqrt(Math.max(0, covariance[a]?.[a] ?? 0));
    result[item] = { logWorth: (real[a] ?? 0) - mean, logWorthSe, worth, worthSe: Math.sqrt(Math.max(0, variance)) };
  }
  return result;
}

function nullLikelihood({ counts }: ExistingChoices): number {
  return counts.sets.reduce((sum, set, s) => sum - (set.length > 0 ? (counts.times[s] ?? 0) * Math.log(set.length) : 0), 0);
}
