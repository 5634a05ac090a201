/** What a record says of one question. */
import type { Answer, Status } from '../../survey/answers.js';
import type { Code } from '../../survey/definition.js';
import type { Reason } from '../mapping/mapping.js';
import type { CellFault } from './cell.js';

/** `blank`: an empty cell, whose reason depends on the rest of the record. */
export type PartSaid = Status | 'blank';

export interface Recorded {
  readonly answer?: Answer;
  /** Where there is no answer: the reason that goes before the others. */
  readonly reason?: Reason;
  readonly hasBlank: boolean;
  /** Rows of a grid; options whose cell says why they were not offered. */
  readonly parts?: ReadonlyMap<Code, PartSaid>;
}

export interface Report {
  fault(column: number, text: string, fault: CellFault): void;
  /** Counted once a record at most. */
  warn(code: 'EXCLUSIVE_COMBINED' | 'OTHER_TEXT_UNUSED'): void;
}

/** Reads the cells of one question; undefined when any of them is at fault, which is then reported. */
export type QuestionReader = (cells: readonly string[], report: Report) => Recorded | undefined;
