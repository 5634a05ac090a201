/** Something a person can mend, found while checking text or answers. Words are given by the problem catalogue. */
export interface Place {
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** e.g. `sections[2].questions[0].options[3].code` */
  readonly path?: string;
  /** The same for people, where a path says little: “figure 22, demand, the paragraph above the figure”. */
  readonly inWords?: Readonly<Record<'sv' | 'en', string>>;
}

export interface Fault<C extends string = string> {
  readonly code: C;
  /** Filled into the words; plain values only. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly place?: Place;
  /** A warning does not stop anything. */
  readonly severity: 'fault' | 'warning';
}
