import type { Delimiter, FileTold } from '../../mapping/mapping.js';
import type { CsvSample } from './csvSample.js';
import type { CsvShape } from './csvShape.js';
import { detectDelimiter, evidenceOf } from './detectDelimiter.js';
import { detectNewline } from './detectNewline.js';

const named: ReadonlyMap<string, Delimiter> = new Map([',', ';', '\t', '|'].map((mark) => [mark, mark as Delimiter]));

const sepLine = /^"?sep=(.)"?[ \t]*(?:\r\n|\r|\n)/i;

/** The shape of a CSV from its beginning; a delimiter that is told, in the mapping or by the file itself, is not looked for. */
export function detectCsvShape(sample: CsvSample, told: FileTold): CsvShape {
  const newline = detectNewline(sample.text);
  const sep = sepLine.exec(sample.text);
  const rest = { ...sample, text: sample.text.slice(sep?.[0].length ?? 0) };
  const given = told.delimiter ?? named.get(sep?.[1] ?? '');
  const best = given === undefined ? detectDelimiter(rest, newline, told.headerRows)[0] : undefined;
  const delimiter = given ?? best?.[0] ?? ',';
  return { delimiter, newline, sepLine: sep !== null, evidence: best?.[1] ?? evidenceOf(delimiter, rest, newline, told.headerRows) };
}
