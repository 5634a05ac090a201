/** What may be done with an estimate: show it, show it with a footnote, or not at all. */
export type Release = 'show' | 'footnote' | 'suppress';

export type SuppressReason =
  /** Fewer respondents than the standard asks for. */
  | 'few_respondents'
  /** They say no more than that few drawn at random would. */
  | 'few_effective'
  | 'wide_interval'
  /** Wide for how small the estimate is. */
  | 'wide_relative_interval';

export type ReviewReason =
  /** The variance itself rests on few units. */
  | 'few_degrees_of_freedom'
  /** Nobody, or everybody. */
  | 'zero_events';

/** A verdict of a presentation standard, and why: a renderer writes it, nobody overrules it. */
export interface Presentation {
  readonly release: Release;
  /** All that speak against showing it, in the order of the standard; empty when it is shown. */
  readonly suppressedFor: readonly SuppressReason[];
  /** Shown, but wide for how small the share of the others is. */
  readonly footnotedFor: readonly 'wide_relative_interval_of_complement'[];
  /** Shown, but a person should look at it first. */
  readonly reviewFor: readonly ReviewReason[];
}
