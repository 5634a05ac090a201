import { marginProjection } from '../design/marginProjection.js';
import { checkCells, type ResponseCells } from './responseCells.js';

/** Beyond these log odds nothing but separation is left: one answer in half a milliard. */
const farOut = 20;
/** Each step of a fit that separates adds about one to its log odds. */
const stride = 0.5;
/** Relative change of the deviance. */
const nearlySettled = 1e-6;
const nothingLeft = 1e-11;
const steps = 100;

export interface ResponsePropensities {
  /** Of each cell, in [0, 1]; null in a cell that nobody invited belongs to. */
  readonly propensities: readonly (number | null)[];
  /** Log odds of each cell; null at propensities of exactly 0 or 1, and where nobody belongs. */
  readonly logOdds: readonly (number | null)[];
  /** Some cells are at exactly 0 or 1: the likelihood has no maximum there, only a limit, and this is it. */
  readonly separated: boolean;
}

/** Log odds of every cell as the fit goes, and which cells it still moves: not those held at their limit, nor empty ones. */
interface Fit {
  readonly logOdds: Float64Array;
  readonly free: Uint8Array;
}

/**
 * How likely people were to respond, by a logistic model with the main effects of the margins.
 *
 * Shape cells with who was invited and who responded; tolerance is the relative change of the deviance at which the
 * fit ends. Units propensities in [0, 1]. Where nobody (or everybody) of a category responded its propensities are the
 * limit 0 (or 1), and the rest is fitted without it; likewise for any other pattern that separates the two.
 * Errors RangeError as `checkCells`, or when the fit does not end. Source iteratively reweighted least squares
 * (McCullagh & Nelder 1989, 2.5), starting as R's `glm(family = binomial)` does; limits Albert & Anderson (1984).
 */
export function responsePropensities(cells: ResponseCells, tolerance = 1e-14): ResponsePropensities {
  checkCells(cells);
  const { invited, responded } = cells;
  const fit: Fit = { logOdds: new Float64Array(invited.length), free: Uint8Array.from(invited, (all) => (all > 0 ? 1 : 0)) };
  while (fit.free.includes(1) && !fitFreeCells(cells, fit, tolerance)) {
    // Each round sets at least one cell at its limit, so that there are no more rounds than cells.
  }
  const isInner = (c: number) => fit.free[c] === 1;
  return {
    propensities: Array.from(invited, (all, c) => (all === 0 ? null : isInner(c) ? propensity(fit.logOdds[c] ?? 0) : (responded[c] ?? 0) / all)),
    logOdds: Array.from(invited, (_, c) => (isInner(c) ? (fit.logOdds[c] ?? 0) : null)),
    separated: invited.some((all, c) => all > 0 && !isInner(c)),
  };
}

/** Fits what is free. True when that is the end; false when cells went to their limit, where they are then held. */
function fitFreeCells(cells: ResponseCells, fit: Fit, tolerance: number): boolean {
  let before = startingDeviance(cells, fit);
  for (let step = 0; step < steps; step += 1) {
    const latest = fit.logOdds.slice();
    fit.logOdds.set(nextLogOdds(cells, fit, step === 0));
    const now = devianceOf(cells, fit);
    const change = Math.abs(now - before) / (Math.abs(now) + 0.1);
    // Of very many cells rounding alone changes the deviance by more than the tolerance: it then no longer falls.
    const isSettled = change < tolerance || (change < nothingLeft && now >= before);
    before = now;
    // A fit that overshoots comes back; one that goes off for good still walks when little else changes.
    if (change < nearlySettled && holdSeparated(cells, fit, latest, isSettled ? 0 : farOut)) return false;
    if (isSettled) return true;
  }
  throw new RangeError(`the model of who responds did not settle in ${steps} steps`);
}

/** One step of weighted least squares. From R's first guess, (y + ½)/2 for everybody by themselves, or from the latest fit. */
function nextLogOdds({ invited, responded, margins }: ResponseCells, { logOdds, free }: Fit, isFirst: boolean): Float64Array {
  const weights = new Float64Array(invited.length);
  const sums = new Float64Array(invited.length);
  for (const [c, all] of invited.entries()) {
    if (free[c] === 0) continue;
    const some = responded[c] ?? 0;
    const eta = logOdds[c] ?? 0;
    const spread = isFirst ? 3 / 16 : propensity(eta) * propensity(-eta);
    weights[c] = all * spread;
    sums[c] = isFirst ? spread * (2 * some - all) * (Math.log(3) + 4 / 3) : all * spread * eta + some - all * propensity(eta);
  }
  return marginProjection(margins.length > 0 ? margins : [{ of: new Int32Array(invited.length), count: 1 }], weights)(sums);
}

/** Holds cells that walk off to where nobody (or everybody) responded and are beyond some log odds. True when there were any. */
function holdSeparated({ invited, responded }: ResponseCells, { logOdds, free }: Fit, latest: Float64Array, beyond: number): boolean {
  let held = false;
  for (const [c, eta] of logOdds.entries()) {
    const limit = eta > 0 ? invited[c] : 0;
    const isWalkingOff = Math.abs(eta) > Math.abs(latest[c] ?? 0) + stride && Math.abs(eta) > beyond;
    if (free[c] === 0 || responded[c] !== limit || !isWalkingOff) continue;
    free[c] = 0;
    held = true;
  }
  return held;
}

function propensity(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function startingDeviance({ invited }: ResponseCells, { free }: Fit): number {
  return invited.reduce((sum, all, c) => (free[c] === 0 ? sum : sum + 2 * all * Math.log(4 / 3)), 0);
}

function devianceOf({ invited, responded }: ResponseCells, { logOdds, free }: Fit): number {
  return invited.reduce((sum, all, c) => {
    if (free[c] === 0) return sum;
    const eta = logOdds[c] ?? 0;
    const some = responded[c] ?? 0;
    return sum + 2 * (some * logOnePlusExp(-eta) + (all - some) * logOnePlusExp(eta));
  }, 0);
}

/** log(1 + e^x), for any x. */
function logOnePlusExp(x: number): number {
  return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
}
