/** What keeps the promises of anonymity once answers lie: shuffling, tidying, and remembering on which day it was done. */
export interface UpkeepStore {
  /**
   * Writes answers and invitations of a survey anew, each in one transaction and in random order: neither where a row lies
   * nor its transaction says any longer when it came. Nobody who answers meanwhile is lost.
   */
  reshuffle(survey: string): Promise<void>;
  /** Clears rows that were moved or erased out of the pages they lay in. */
  tidy(): Promise<void>;
  /** Writes whole files anew, so that what was moved or erased is in none of them. */
  rewriteFiles(): Promise<void>;
  /** A survey closed long ago has no retries any more. */
  forgetKeys(survey: string): Promise<number>;
  /** True for the first to take on the duty of that ISO date; without a survey, that of all. */
  claim(duty: string, day: string, survey?: string): Promise<boolean>;
  /** ISO date when the duty was last taken on. */
  lastDay(duty: string, survey?: string): Promise<string | undefined>;
  /** As if it had never been done. */
  forget(duty: string, survey?: string): Promise<void>;
}
