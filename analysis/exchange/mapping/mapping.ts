/** How the columns of a foreign export become the answers of a definition: the checked form of `mapping.yaml` (docs/mapping.md). */
import type { Status } from '../../survey/answers.js';
import type { Code, LanguageTag } from '../../survey/definition.js';
import type { Derivation } from '../../survey/derivation.js';
import type { Place } from '../../survey/fault.js';

/** Why there is no answer. */
export type Reason = Exclude<Status, 'answered'>;

/** What a cell without an answer says: why there is none, or no more than an empty one. */
export type Missing = Reason | 'blank';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

export type Delimiter = ',' | ';' | '\t' | '|';

/** A column as written: a header, a header with `*`, or `#4`. Found in the file by `findColumn`. */
export interface ColumnName {
  readonly name: string;
  readonly at: Place;
}

/** What a mapping tells of the file; what it does not tell is looked for. */
export interface FileTold {
  readonly format?: 'csv' | 'xlsx';
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly sheet?: string;
  readonly headerRows: 1 | 2 | 3;
}

/** Spellings of each code, as written in `values`. */
export type Spellings = ReadonlyMap<Code, readonly string[]>;

/** Cells, as compared, to the number they mean. */
export type NumberSpellings = ReadonlyMap<string, number>;

export type Otherwise = { readonly code: Code } | { readonly reason: Reason };

interface CellRules {
  readonly values: Spellings;
  readonly otherwise?: Otherwise;
}

/** A column for each option, row or place, by its code (or the number of the place as text). */
export type PartColumns = ReadonlyMap<string, ColumnName | Pattern>;

/** A pattern with its `{n}`, `{code}`, `{label}` still in it, and the number of the part it is for. */
export interface Pattern {
  readonly pattern: string;
  /** From 1. */
  readonly n: number;
  readonly at: Place;
}

export type { Derivation };

export type QuestionSource =
  | { readonly shape: 'not_asked' }
  /** single, unit */
  | ({ readonly shape: 'value'; readonly column: ColumnName; readonly otherText?: ColumnName } & CellRules)
  /** multiple and ranking in one cell */
  | ({ readonly shape: 'delimited'; readonly column: ColumnName; readonly delimiter: string; readonly otherText?: ColumnName } & CellRules)
  /** multiple, one column an option */
  | { readonly shape: 'options'; readonly options: PartColumns; readonly values: Spellings; readonly ticked?: readonly string[]; readonly unticked?: readonly string[]; readonly otherText?: ColumnName }
  | ({ readonly shape: 'rows'; readonly rows: PartColumns } & CellRules)
  | ({ readonly shape: 'places'; readonly places: PartColumns } & CellRules)
  /** One column an option, with its place in it. */
  | { readonly shape: 'ranks'; readonly ranks: PartColumns }
  /** `otherwise`: why there is no number where a cell holds something else. */
  | { readonly shape: 'number'; readonly column: ColumnName; readonly decimal: '.' | ','; readonly values: NumberSpellings; readonly otherwise?: Reason }
  | { readonly shape: 'text'; readonly columns: readonly ColumnName[] }
  /** Worked out from other questions when all columns are read. Bands are written out as cases. */
  | { readonly shape: 'derived'; readonly derivation: Derivation };

export interface Mapping {
  readonly formatVersion: 1;
  readonly survey: string;
  readonly file: FileTold;
  /** Cell, as compared (see `comparable`), to why there is no answer. */
  readonly missing: ReadonlyMap<string, Missing>;
  readonly blank: Reason;
  readonly language?: { readonly column: ColumnName; readonly values: ReadonlyMap<LanguageTag, readonly string[]> };
  readonly weight?: ColumnName;
  readonly brokeOff?: { readonly column: ColumnName; readonly values: readonly string[] };
  readonly leaveOut: readonly { readonly column: ColumnName; readonly values: readonly string[]; readonly why: string }[];
  /** Every question of the definition. */
  readonly questions: ReadonlyMap<Code, QuestionSource>;
}
