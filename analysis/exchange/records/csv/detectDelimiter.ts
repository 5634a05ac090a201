import type { Delimiter } from '../../mapping/mapping.js';
import { parseCsv } from './csvParser.js';
import type { CsvSample } from './csvSample.js';
import type { CsvShape } from './csvShape.js';
import { isBlank } from '../isBlank.js';
import type { DelimiterEvidence } from '../sourceTable.js';
import { tableWidth } from './tableWidth.js';

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

const recordsLookedAt = 200;

/** What the header and the first records look like with a delimiter. */
export function evidenceOf(delimiter: Delimiter, { text, whole }: CsvSample, newline: CsvShape['newline'], headerRows: number): DelimiterEvidence {
  const { rows, badQuotes } = parseCsv(text, { delimiter, newline }, whole ? 'whole' : 'cut');
  const sound = rows.filter((row, i) => !badQuotes.has(i) && !isBlank(row));
  const records = sound.slice(headerRows, headerRows + recordsLookedAt);
  const cells = tableWidth(sound.slice(0, headerRows), records);
  return { cells, records: records.length, alike: records.filter(({ length }) => length === cells).length };
}

const share = ({ alike, records }: DelimiterEvidence) => (records === 0 ? 0 : alike / records);

/**
 * Every delimiter with its evidence, the best first: one that splits the header, under which most records have as many cells
 * as the header, and of such the one with most cells. A file of one column is as well read with any of them.
 */
export function detectDelimiter(sample: CsvSample, newline: CsvShape['newline'], headerRows: number): readonly (readonly [Delimiter, DelimiterEvidence])[] {
  const splits = ({ cells }: DelimiterEvidence) => (cells > 1 ? 1 : 0);
  return delimiters
    .map((delimiter) => [delimiter, evidenceOf(delimiter, sample, newline, headerRows)] as const)
    .sort(([, a], [, b]) => splits(b) - splits(a) || share(b) - share(a) || b.cells - a.cells);
}
