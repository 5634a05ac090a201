import type { Delimiter } from '../../mapping/mapping.js';
import type { DelimiterEvidence } from '../sourceTable.js';

/** How the records of a CSV are told apart. */
export interface CsvShape {
  readonly delimiter: Delimiter;
  /** LF also ends at CRLF: the CR is taken off the last cell. */
  readonly newline: '\n' | '\r';
  /** The file begins with a line such as `sep=;`, which Excel reads and writes. */
  readonly sepLine: boolean;
  readonly evidence: DelimiterEvidence;
}
