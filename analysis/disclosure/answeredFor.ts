/** Who answers for what was typed in, and of which day it is. */
export interface AnsweredFor {
  readonly source: string;
  /** ISO date. */
  readonly date: string;
  readonly owner: string;
}
