import type { Published } from '../disclosure/published.js';

/** Everything a sentence of a report may take its numbers from. */
export interface ReportNumbers {
  readonly tables: readonly Published[];
  /** Respondents. */
  readonly answered: number;
  /** Invited people; null when the survey has no list of them. */
  readonly invited: number | null;
}
