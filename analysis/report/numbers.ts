import type { Published } from '../disclosure/published.js';
import type { PublishedWave } from '../disclosure/publishedWave.js';
import type { PublishedCombinations } from '../disclosure/releaseCombinations.js';
import type { IndicatorTable } from './edition.js';

/** Everything a sentence of a report may take its numbers from. */
export interface ReportNumbers {
  readonly tables: readonly Published[];
  /** Of indicators, each a table of one row for everyone; none unless given. */
  readonly indicators?: readonly IndicatorTable[];
  /** What changed since the wave before. */
  readonly earlier?: PublishedWave;
  /** What was chosen together. */
  readonly combinations?: readonly PublishedCombinations[];
  /** Respondents. */
  readonly answered: number;
  /** Invited people; null when the survey has no list of them. */
  readonly invited: number | null;
}
