import type { Grouping } from '../design/surveyDesign.js';

/** A background question: the category of each cell of people invited, and how many of each category answered. */
export interface AnsweredMargin extends Grouping {
  readonly answered: Float64Array;
}

/** Sweeps over all margins; far more than any survey that has a fit takes. */
const sweeps = 5000;
/** Of everybody who answered, by which a margin may still differ; more where the fit has no end and comes near its limit slowly. */
const settled = 1e-11;
const nearly = 1e-3;

/**
 * How likely people of each cell were to respond, by a logistic model with main effects, where answers are known by each
 * question alone: its likelihood asks no more of them than how many answered in each category, which need not be those
 * that the list has in the same cell (people say of themselves what they are).
 *
 * Shape how many were invited in each cell, and answered by margin, all margins of as many. Units propensities in [0, 1].
 * Null where no propensities give these margins: more answered in a category than were invited, or in some together.
 * Where nobody (or everybody) of a category answered it is the limit. Source the likelihood equations
 * Σ invited × propensity = answered, solved category by category (a step of the log odds of a mean is never too long).
 * Agrees with `responsePropensities`, and so with R `glm(family = binomial)`, where the cells are known.
 */
export function propensitiesOfMargins(invited: Float64Array, margins: readonly AnsweredMargin[]): readonly (number | null)[] | null {
  const propensities = Float64Array.from(invited, () => NaN);
  if (!holdLimits(invited, margins, propensities)) return null;
  const isFree = Uint8Array.from(propensities, (rho) => (Number.isNaN(rho) ? 1 : 0));
  const odds = new Float64Array(invited.length);
  const everyone = margins[0]?.answered.reduce((sum, count) => sum + count, 0) ?? 0;
  let apart = Infinity;
  for (let sweep = 0; sweep < sweeps && apart > settled * everyone; sweep += 1) {
    apart = 0;
    for (const margin of margins) apart = Math.max(apart, fitMargin({ invited, propensities, isFree, odds }, margin));
  }
  if (apart > nearly * everyone) return null;
  return Array.from(invited, (all, c) => (all === 0 ? null : isFree[c] === 1 ? propensity(odds[c] ?? 0) : (propensities[c] ?? 0)));
}

/** Fixes cells of categories in which nobody or everybody answered, and of what that leaves so. False where it cannot be. */
function holdLimits(invited: Float64Array, margins: readonly AnsweredMargin[], propensities: Float64Array): boolean {
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const { of, count, answered } of margins) {
      const { open, held } = sumsOf(invited, propensities, { of, count });
      for (let g = 0; g < count; g += 1) {
        const wanted = (answered[g] ?? 0) - (held[g] ?? 0);
        const room = open[g] ?? 0;
        if (!(wanted >= 0 && wanted <= room)) return false;
        if (room === 0 || (wanted > 0 && wanted < room)) continue;
        for (const [c, own] of of.entries()) if (own === g && Number.isNaN(propensities[c])) propensities[c] = wanted > 0 ? 1 : 0;
        isNew = true;
      }
    }
  }
  return true;
}

function sumsOf(invited: Float64Array, propensities: Float64Array, { of, count }: Grouping): { readonly open: Float64Array; readonly held: Float64Array } {
  const open = new Float64Array(count);
  const held = new Float64Array(count);
  for (const [c, g] of of.entries()) {
    const all = invited[c] ?? 0;
    const rho = propensities[c] ?? NaN;
    if (Number.isNaN(rho)) open[g] = (open[g] ?? 0) + all;
    else held[g] = (held[g] ?? 0) + all * rho;
  }
  return { open, held };
}

interface Fit {
  readonly invited: Float64Array;
  /** NaN in the cells that are fitted. */
  readonly propensities: Float64Array;
  readonly isFree: Uint8Array;
  /** Log odds. */
  readonly odds: Float64Array;
}

/** Moves each category of a margin towards how many answered in it. By how many it was off before. */
function fitMargin({ invited, propensities, isFree, odds }: Fit, margin: AnsweredMargin): number {
  const { of, count, answered } = margin;
  const { open, held } = sumsOf(invited, propensities, margin);
  const fitted = new Float64Array(count);
  for (const [c, g] of of.entries()) if (isFree[c] === 1) fitted[g] = (fitted[g] ?? 0) + (invited[c] ?? 0) * propensity(odds[c] ?? 0);
  const steps = Float64Array.from(fitted, (now, g) => {
    const wanted = (answered[g] ?? 0) - (held[g] ?? 0);
    const room = open[g] ?? 0;
    return room === 0 ? 0 : logOdds(wanted / room) - logOdds(now / room);
  });
  for (const [c, g] of of.entries()) if (isFree[c] === 1) odds[c] = (odds[c] ?? 0) + (steps[g] ?? 0);
  return fitted.reduce((most, now, g) => ((open[g] ?? 0) === 0 ? most : Math.max(most, Math.abs(now + (held[g] ?? 0) - (answered[g] ?? 0)))), 0);
}

function propensity(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Kept off the ends, which only a fit without an end comes near. */
function logOdds(share: number): number {
  const inner = Math.min(1 - 1e-12, Math.max(1e-12, share));
  return Math.log(inner / (1 - inner));
}
