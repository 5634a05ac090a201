/**
 * Answers as columns: one array a question instead of one object a person, so that a table is one pass
 * over a few bytes. Row i is the same respondent in every column; nothing else says who that is.
 */
import type { Code, Definition, QuestionKind, Text } from '../survey/definition.js';
import type { SurveyDesign } from '../stats/design/surveyDesign.js';
import type { BitSet } from './bitSet.js';

/** Numbers of `Status`, in this order. */
export const statusOrder = ['answered', 'skipped', 'not_shown', 'not_reached', 'not_asked'] as const;

/** No code in this row (not answered, or a unit kept as typed). */
export const noCode = 0xffff;

export interface Category {
  readonly code: Code;
  readonly label: Text;
}

interface ColumnBase {
  /** Index into `statusOrder`, one byte a respondent. */
  readonly status: Uint8Array;
}

/** single, unit: index into `categories`, or `noCode`. */
export interface CodeColumn extends ColumnBase {
  readonly kind: 'single' | 'unit';
  readonly categories: readonly Category[];
  readonly codes: Uint16Array;
}

/** multiple: one bit set an option, of those who chose it. */
export interface SetColumn extends ColumnBase {
  readonly kind: 'multiple';
  readonly categories: readonly Category[];
  readonly chosen: readonly BitSet[];
  /** How many answers each person gave beside the list; absent where nobody gave more than one. */
  readonly otherCounts?: Uint16Array;
}

/** grid: one code column a row of the grid, each with its own status. */
export interface GridColumn extends ColumnBase {
  readonly kind: 'grid';
  readonly scale: readonly Category[];
  readonly rows: readonly {
    readonly category: Category;
    readonly status: Uint8Array;
    readonly codes: Uint16Array;
  }[];
}

/** ranking: the option in each place, index into `categories` or `noCode`. */
export interface RankingColumn extends ColumnBase {
  readonly kind: 'ranking';
  readonly categories: readonly Category[];
  readonly places: readonly Uint16Array[];
}

/** number: NaN where not answered. */
export interface NumberColumn extends ColumnBase {
  readonly kind: 'number';
  readonly values: Float64Array;
}

/** text: only whether it was answered; words never enter the columns. */
export interface TextColumn extends ColumnBase {
  readonly kind: 'text';
}

export type Column = CodeColumn | SetColumn | GridColumn | RankingColumn | NumberColumn | TextColumn;
export type ColumnKind = QuestionKind;

export interface Columns {
  readonly definition: Definition;
  /** Number of respondents. */
  readonly n: number;
  readonly questions: ReadonlyMap<Code, Column>;
  /** One weight a respondent; absent where everybody counts as one. */
  readonly weights?: Float64Array;
  /** Present where the weights were raked to the people invited; then `weights` are its own. */
  readonly design?: SurveyDesign;
}
