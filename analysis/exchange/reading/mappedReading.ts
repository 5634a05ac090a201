/** What reading a foreign file through a mapping gives. */
import type { LanguageTag } from '../../survey/definition.js';
import type { Fault } from '../../survey/fault.js';
import type { Respondent } from '../../survey/respondent.js';
import type { FaultSummary } from './faultSummary.js';
import type { FoundFaultCode } from './readingFaults.js';

/** Of the header, a record or a cell; also those that the records were cut with. */
export type ReadingFault = Fault<FoundFaultCode>;

/** What was found in the records walked so far; all of the file once the walk is over. */
export interface ReadingResult {
  /** Records read, the header not counted: `respondents` + those left out + those with a fault. */
  readonly records: number;
  readonly respondents: number;
  /** Records that are no answers, in the order of the mapping. */
  readonly leftOut: readonly { readonly why: string; readonly count: number }[];
  /** Records with a fault: they are no respondents, so that nothing is half counted. */
  readonly faultyRecords: number;
  /** The first 10,000, in the order of the file: header first, then by record. Place: file, line, path `record[N].COLUMN`. */
  readonly faults: readonly ReadingFault[];
  /** All of them, also those beyond the first 10,000. */
  readonly summary: FaultSummary;
  /** Once each, with how many: left out, answered though hidden, exclusive options combined, columns not used. */
  readonly warnings: readonly ReadingFault[];
  /** Names of the columns that no question, weight, language or rule uses; `#4` where there is no name. */
  readonly unusedColumns: readonly string[];
  /** How many answered in each language of the definition; empty when the mapping has no language column. */
  readonly languages: ReadonlyMap<LanguageTag, number>;
}

export interface MappedReading {
  /**
   * The people, one record at a time and none kept, so that memory is flat. Every walk begins anew.
   * Empty when the header has faults.
   */
  readonly respondents: Iterable<Respondent>;
  /** To be asked when a walk of `respondents` is over. */
  result(): ReadingResult;
}
