import type { CellStats } from './profile/cellStats.js';

/** One value of a column. */
export interface ValueCount {
  /** As it is compared when the file is read. */
  readonly key: string;
  /** As it is most often written. */
  readonly text: string;
  readonly count: number;
}

/** What is known of one column when it is known which cells say that there is no answer. */
export interface ColumnFacts {
  /** From 0. */
  readonly at: number;
  readonly title: ColumnTitle;
  readonly records: number;
  readonly blank: number;
  readonly missing: readonly ValueCount[];
  /** Cells that hold an answer. */
  readonly answered: number;
  /** Most common first. */
  readonly values: readonly ValueCount[];
  /** Whether `values` are all there are. */
  readonly isWhole: boolean;
  readonly stats: CellStats;
}

/** A column as its header names it. */
export interface ColumnTitle {
  /** As in a mapping: the parts of several header rows joined. */
  readonly name: string;
  /** The short name that the other system gave the question, where there is one. */
  readonly code?: string;
  /** The words of the question; '' where the header has none. */
  readonly text: string;
  /** The lower of two header rows, where it names an option. */
  readonly item?: string;
}
