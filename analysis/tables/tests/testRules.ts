/** What holds for all tests of a table. */
export interface TestRules {
  /** Of intervals, in (0, 1); what stands out does so at 1 − level. */
  readonly level: number;
  readonly seed: number;
}
