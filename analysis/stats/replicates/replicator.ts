/** How a replicate came out: raked as the survey was, raked with an emptied category merged into another, or not to be raked. */
export type Raked = 'raked' | 'merged' | 'failed';

/** What to do in a replicate that leaves a category of a margin without anybody. */
export type WhenEmpty = 'merge' | 'fail';

/**
 * Statistics of a survey and of replicates of it. NaN stands for a statistic that is not defined, such as a share of
 * nobody.
 */
export interface Replicator {
  /** How many statistics. */
  readonly size: number;
  /** Of the survey itself. */
  readonly estimates: Float64Array;
  /** Statistics of the replicate in which each respondent counts `multiplicity` times, re-raked, into `values`. */
  readonly replicate: (multiplicity: Float64Array, whenEmpty: WhenEmpty, values: Float64Array) => Raked;
}
