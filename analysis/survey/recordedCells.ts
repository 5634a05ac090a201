/** The cells of our own file of answers as numbers: what is written in each, before anything is concluded from it. */
import type { Status } from './answers.js';
import type { Code } from './definition.js';

/** An empty cell. */
export const blankCell = 0xffff;

/** Cells that say why there is no answer. All other numbers are what `RecordedParts` says. */
export const reasonCells: Readonly<Record<Exclude<Status, 'answered'>, number>> = {
  skipped: 0xfff0,
  not_shown: 0xfff1,
  not_reached: 0xfff2,
  not_asked: 0xfff3,
};

/** Every number below is an answer. */
export const answerCellsBelow = 0xfff0;

/** The cells of one question, one number a record. */
export interface RecordedParts {
  /**
   * One array a column: the value, each option, row or place. An answer is the place of the option, unit or step in the
   * definition; of an option of a multiple choice 1 or 0; of a number or text 0.
   */
  readonly parts: readonly Uint16Array[];
  /** Text beside "other" or a unit as typed: 0 where there is any. */
  readonly beside?: Uint16Array;
  /** The number where a number is written. */
  readonly numbers?: Float64Array;
}

export interface RecordedCells {
  /** Number of records. */
  readonly n: number;
  readonly questions: ReadonlyMap<Code, RecordedParts>;
}
