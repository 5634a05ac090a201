import type { QuestionKind, OptionMeaning } from '../../survey/definition.js';
import type { Said } from './said.js';

export interface OptionDraft {
  readonly code: string;
  readonly label: string;
  readonly meaning?: Exclude<OptionMeaning, 'answer'>;
  readonly value?: number;
  /** Cells that mean it, as written. */
  readonly cells: readonly string[];
  /** From 0, where it has a column of its own. */
  readonly column?: number;
}

export type SourceDraft =
  | { readonly shape: 'value'; readonly column: number; readonly otherText?: number; readonly otherwise?: string }
  | { readonly shape: 'delimited'; readonly column: number; readonly delimiter: string; readonly otherText?: number; readonly otherwise?: string }
  | { readonly shape: 'options'; readonly ticked?: readonly string[]; readonly unticked?: readonly string[]; readonly otherText?: number }
  | { readonly shape: 'rows' }
  | { readonly shape: 'places'; readonly columns: readonly number[] }
  | { readonly shape: 'ranks' }
  | { readonly shape: 'number'; readonly column: number; readonly decimal: '.' | ',' }
  | { readonly shape: 'text'; readonly columns: readonly number[] };

/** A question as it is guessed, before it has a code. */
export interface QuestionDraft {
  readonly kind: Exclude<QuestionKind, 'unit'>;
  /** The words of the question; '' where the header has none. */
  readonly text: string;
  /** The short name in the other system. */
  readonly name?: string;
  /** Options, or the rows of a grid. */
  readonly options: readonly OptionDraft[];
  /** Of a grid. */
  readonly scale?: readonly OptionDraft[];
  readonly places?: number;
  readonly number?: { readonly min: number; readonly max: number; readonly decimals: number };
  readonly source: SourceDraft;
  /** Columns that say whether it was answered, from 0. */
  readonly columns: readonly number[];
  readonly evidence: readonly Said[];
  /** What a person should look at. */
  readonly doubts: readonly Said[];
}
