/** The columns of a file, by position from 0. */
export interface Header {
  /** White space as one space, ends trimmed; '' for a column without a name. */
  readonly names: readonly string[];
  /** `comparable` name -> the columns that have it. Columns without a name are not in it. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
}
