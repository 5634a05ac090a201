/** What happened to the questionnaire while answers came in. */
export interface QuestionnaireHistory {
  /** In order; the last is the one that the report reads answers by. */
  readonly versions: readonly number[];
  /** Words that were put right in place, by ISO date. */
  readonly corrections: readonly { readonly date: string; readonly texts: number }[];
}
