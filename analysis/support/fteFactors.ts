import { checkFteInputs, fteAt, type FteInputs } from './fteInputs.js';

/** FTE = scale · share · e^(spread · Z), with the share logit-normal and Z standard normal: what inputs say of chance. */
export interface FteFactors {
  readonly scale: number;
  /** Of the logit of the share. */
  readonly centre: number;
  readonly shareSpread: number;
  readonly projectsSpread: number;
  readonly hoursSpread: number;
  /** Of projects times hours, on the logarithm. */
  readonly spread: number;
}

/**
 * Shape inputs; null where there is no distribution to speak of: nobody, or everybody, needs it (no logit), or nothing
 * is asked. Lognormal factors have the mean and the standard error given. Errors RangeError naming an impossible input.
 */
export function fteFactors(inputs: FteInputs): FteFactors | null {
  checkFteInputs(inputs);
  const { share, shareSe, projects, projectsSe, hours, hoursSe } = inputs;
  if (share === 0 || share === 1 || fteAt(inputs) === 0) return null;
  const variance = (mean: number, error: number) => Math.log1p((error / mean) ** 2);
  const projectsVariance = variance(projects, projectsSe);
  const hoursVariance = variance(hours, hoursSe);
  return {
    scale: (fteAt(inputs) / share) * Math.exp(-0.5 * (projectsVariance + hoursVariance)),
    centre: Math.log(share / (1 - share)),
    shareSpread: shareSe / (share * (1 - share)),
    projectsSpread: Math.sqrt(projectsVariance),
    hoursSpread: Math.sqrt(hoursVariance),
    spread: Math.sqrt(projectsVariance + hoursVariance),
  };
}
