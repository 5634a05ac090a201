/** Every fault a definition can have, and what its words are filled with. `server/problems/definition.ts` has the words. */
export interface DefinitionFaults {
  SYNTAX: { detail: string };
  EMPTY_FILE: Record<string, never>;
  TOO_DEEP: { limit: number };
  TOO_MANY: { what: Counted; count: number; limit: number };
  FORMAT_VERSION: { found: string };
  WRONG_TYPE: { expected: ValueName };
  UNKNOWN_KEY: { key: string; nearest: string; known: string };
  MISSING_KEY: { key: string };
  DUPLICATE_KEY: { key: string; line: number };
  UNKNOWN_VALUE: { value: string; allowed: string; nearest: string };
  UNKNOWN_KIND: { kind: string; known: string; nearest: string };
  BAD_CODE: { code: string; suggestion: string };
  RESERVED_CODE: { code: string; suggestion: string };
  DUPLICATE_CODE: { code: string; first: string };
  CODES_TOO_ALIKE: { code: string; other: string; first: string };
  BAD_SLUG: { value: string; suggestion: string };
  BAD_LANGUAGE: { value: string };
  DUPLICATE_LANGUAGE: { language: string };
  MISSING_TRANSLATION: { language: string };
  UNDECLARED_LANGUAGE: { language: string; declared: string };
  PLAIN_TEXT: { languages: string };
  EMPTY_TEXT: Record<string, never>;
  BAD_CHARACTER: { character: string };
  HTML_IN_TEXT: { tag: string };
  BAD_DATE: { value: string; part: DatePart };
  DATES_REVERSED: { first: string; second: string };
  BAD_EMAIL: { value: string };
  BAD_NUMBER: { value: string; min: number | string; max: number | string };
  BAD_MINUTES: Record<string, never>;
  FILE_MISSING: { file: string };
  BAD_FILE_PATH: { file: string };
  FILE_OR_ITEMS: Record<string, never>;
  CSV_EMPTY: Record<string, never>;
  CSV_COLUMN_UNKNOWN: { column: string; nearest: string };
  CSV_COLUMN_MISSING: { column: string };
  CSV_COLUMN_TWICE: { column: string };
  CSV_ROW_LENGTH: { record: number; found: number; expected: number };
  CSV_QUOTES: { record: number };
  UNKNOWN_LIST: { list: string; nearest: string };
  TOO_FEW_OPTIONS: { count: number; least: number };
  MIN_OVER_MAX: { min: number; max: number };
  CHOICES_OVER_OPTIONS: { choices: number; options: number };
  NONE_IS_EXCLUSIVE: { option: string };
  TWO_OTHERS: { first: string; second: string };
  SCALE_VALUE_MISSING: { option: string };
  SCALE_VALUE_EXTRA: { option: string; meaning: string };
  MEANING_NOT_ALLOWED: { option: string; meaning: string; kind: string };
  MIXED_SCALE: { option: string };
  NOTHING_TO_MIX: { count: number };
  DERIVED_HERE: { question: string };
  INVITED_HERE: Record<string, never>;
  INVITED_AND_LIST: { file: string };
  ONE_OF_TWO: { first: string; second: string };
  FROM_NOT_MULTIPLE: { question: string; kind: string };
  FROM_LATER: { question: string };
  UNKNOWN_QUESTION: { question: string; nearest: string };
  CONDITION_SYNTAX: { found: string; expected: ConditionPart };
  CONDITION_TOO_LONG: { limit: number };
  CONDITION_UNKNOWN_CODE: { code: string; question: string; nearest: string };
  CONDITION_UNKNOWN_ROW: { row: string; question: string; nearest: string };
  CONDITION_TYPE: { question: string; kind: string; forms: string };
  CONDITION_LATER: { question: string; place: string };
  CONDITION_CIRCLE: { path: string };
  UNREACHABLE_QUESTION: { question: string };
  /** A warning: words that `behov map` put there for want of better. */
  DRAFTED_TEXT: { key: string; text: string };
  /** A warning: words of a questionnaire to start from, in a survey that is no example. Stops it from being opened. */
  EXAMPLE_TEXT: { text: string };
  UNIT_CIRCLE: { path: string };
  UNKNOWN_UNIT_CODE: { unit: string; nearest: string };
  GRID_PAIR: { question: string; availability: string };
  BACKGROUND_KIND: { question: string; kind: string };
  NOT_BACKGROUND: { question: string; background: string };
  LATTICE_SELF: { question: string };
  LATTICE_TWICE: { question: string; by: string };
  LATTICE_ROUTED: { question: string; by: string; depends: string };
  LATTICE_NESTED: { question: string; by: string; depends: string };
}

export type DefinitionFaultCode = keyof DefinitionFaults;

export type Counted = 'questions' | 'options' | 'options_of_question' | 'sections' | 'units' | 'values' | 'characters' | 'characters_of_line' | 'words_and_signs';

export type ValueName = 'object' | 'list' | 'string' | 'text' | 'integer' | 'number' | 'boolean' | 'pair' | 'options' | 'cell' | 'column' | 'columns' | 'columns_by_code';

export type DatePart = 'form' | 'year' | 'month' | 'day';

export type ConditionPart = 'question' | 'comparison' | 'number_comparison' | 'number' | 'value' | 'code' | 'close' | 'end' | 'comma_or_close';
