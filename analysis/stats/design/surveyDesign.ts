/** Groups of respondents by number: `of[i]` is the group of respondent i, below `count`. */
export interface Grouping {
  readonly of: Int32Array;
  readonly count: number;
}

/** What weights were calibrated to: the variance of an estimate is that of what these do not explain. */
export interface Calibration {
  /** Weights before they were calibrated. */
  readonly before: Float64Array;
  /** One a margin, such as department and role; -1 where the respondent's own is unknown. */
  readonly margins: readonly Grouping[];
}

/** A later stage of drawing: from each unit of the stage before some of what is in it was drawn. */
export interface SamplingStage {
  /** What was drawn, nested in the units of the stage before; absent: respondents. */
  readonly units?: Grouping;
  /** Part of what is in it that was drawn, by unit of the stage before. */
  readonly fractions: Float64Array;
}

/**
 * How respondents stand for a population: everything a variance needs to know of them (`statistics.md` 3 and 4).
 * Everyone is in it; a group of respondents is a domain, never a smaller design.
 */
export interface SurveyDesign {
  readonly n: number;
  /** Final weights, 0 or more. */
  readonly weights: Float64Array;
  readonly calibration?: Calibration;
  /** Absent: one stratum. */
  readonly strata?: Grouping;
  /** Who cannot be counted as independent, such as two answers of a person; absent: everyone by themselves. Nested in strata. */
  readonly clusters?: Grouping;
  /** Part of the population that answered, by stratum, of the units that were drawn (respondents, or clusters); absent: 0, target `process`. */
  readonly fractions?: Float64Array;
  /** Stages of drawing after the clusters, which are the first; they count only as far as `fractions` does. */
  readonly stages?: readonly SamplingStage[];
}
