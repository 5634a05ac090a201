/** What one person answered: the stored form, one value per answered question. */
import type { Code } from './definition.js';

export interface SingleAnswer {
  readonly kind: 'single';
  readonly code: Code;
  /** Text beside an option that means "other". */
  readonly other?: string;
}
export interface MultipleAnswer {
  readonly kind: 'multiple';
  /** At least one code, in definition order, no duplicates. */
  readonly codes: readonly Code[];
  readonly other?: string;
  /** How many answers were given beside the list; only in answers read from another system's file, where it can exceed 1. */
  readonly otherCount?: number;
}
export interface GridAnswer {
  readonly kind: 'grid';
  /** Row code -> scale code; only rows that were answered, at least one. */
  readonly rows: ReadonlyMap<Code, Code>;
}
export interface RankingAnswer {
  readonly kind: 'ranking';
  /** First place first; at least one code, no duplicates. */
  readonly order: readonly Code[];
}
export interface NumberAnswer {
  readonly kind: 'number';
  readonly value: number;
}
export interface TextAnswer {
  readonly kind: 'text';
  readonly text: string;
}
export interface UnitAnswer {
  readonly kind: 'unit';
  /** Absent when what was typed matched no unit; it is then coded later by a person. */
  readonly code?: Code;
  readonly typed?: string;
}

export type Answer =
  | SingleAnswer
  | MultipleAnswer
  | GridAnswer
  | RankingAnswer
  | NumberAnswer
  | TextAnswer
  | UnitAnswer;

export type Answers = ReadonlyMap<Code, Answer>;

/** Blank is not absent (`statistics.md` 1.1). "Don't know" and "not applicable" are answers. */
export type Status = 'answered' | 'skipped' | 'not_shown' | 'not_reached' | 'not_asked';

/** Everything kept of one respondent. Nothing here says who or when. */
export interface Response {
  readonly definitionVersion: number;
  readonly language: string;
  /** Codes of the sections that were shown and saved; the rest of what would be shown is "not reached". */
  readonly reached: readonly Code[];
  readonly answers: Answers;
  /** What the order of mixed options and rows follows from (`mixedOrder`), below 2³²; absent where nothing is mixed. */
  readonly seed?: number;
  /** Questions this person's version of the survey did not have; only in answers read from a file. */
  readonly notAsked?: readonly Code[];
}
