/** A share of weights, and how sure it is. */
export interface EstimatedShare {
  readonly share: number;
  /**
   * How many people of equal weight would say as much: P (1 − P) / V. Where V says nothing, for none and for all, the
   * people in the base by Kish's design effect of the survey (`statistics.md` 5.4).
   */
  readonly effective: number;
  /** Degrees of freedom of its variance. */
  readonly df: number;
}

/** Errors RangeError for what is no share, an effective number that is none, or degrees of freedom below 0. */
export function checkShare({ share, effective, df }: EstimatedShare): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies in [0, 1], not ${share}`);
  if (!(effective > 0 && effective < Infinity)) throw new RangeError(`an interval needs people, not an effective number of ${effective}`);
  if (!(df >= 0)) throw new RangeError(`degrees of freedom are 0 or more, not ${df}`);
}

/** Standard error of the share. */
export const standardErrorOf = ({ share, effective }: EstimatedShare): number => Math.sqrt((share * (1 - share)) / effective);

/** What can be said without degrees of freedom. */
export const nothingKnown = { low: 0, high: 1 } as const;
