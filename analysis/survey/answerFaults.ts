/** Every fault answers can have, in a form or in a file, and what its words are filled with. */
export interface AnswerFaults {
  REQUIRED: Record<string, never>;
  UNKNOWN_FIELD: { field: string };
  UNKNOWN_OPTION: { value: string };
  ONE_VALUE_ONLY: { count: number };
  TOO_MANY_CHOICES: { max: number; count: number };
  TOO_FEW_CHOICES: { min: number; count: number };
  EXCLUSIVE_WITH_OTHERS: { option: string };
  OTHER_TEXT_WITH_CHOICE: { option: string; other: string };
  NOT_A_NUMBER: { value: string };
  OUT_OF_RANGE: { min: number | string; max: number | string };
  TOO_MANY_DECIMALS: { decimals: number };
  TEXT_TOO_LONG: { count: number; max: number };
  RANKED_TWICE: { option: string; place: number };
  RANKING_GAP: { place: number };
  UNIT_UNCLEAR: { typed: string; count: number };
  UNKNOWN_UNIT: { value: string };
  /** From here on: answers in a file. */
  BLANK_CELL: Record<string, never>;
  MIXED_CELLS: Record<string, never>;
  NOTHING_CHOSEN: Record<string, never>;
  NOT_ONE_OR_ZERO: { value: string };
  UNKNOWN_STATUS: { value: string };
  STATUS_DIFFERS: { found: string; expected: string };
  OTHER_TEXT_ALONE: Record<string, never>;
  UNKNOWN_ANSWER_LANGUAGE: { value: string; declared: string };
}

export type AnswerFaultCode = keyof AnswerFaults;
