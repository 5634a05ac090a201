/** Single answers with what explains them, in one archive, sent as it is made. */
import { responseCodebook } from '../../../analysis/report/package/responseCodebook.js';
import { responseSyntax } from '../../../analysis/report/package/responseSyntax.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { languages } from '../../../analysis/words/language.js';
import type { ExportContent, ExportedAnswers } from '../../acts/singleAnswers/exportAnswers.js';
import type { ZipEntry } from '../../draw/documents/fixedZip.js';
import { streamedZip, type StreamedEntry } from '../../draw/documents/streamedZip.js';
import { anonymityText } from './anonymityModel.js';

export interface AnswersArchive extends ExportedAnswers {
  readonly definition: Definition;
  /** The definition as it was written. */
  readonly source: string;
  readonly content: ExportContent;
  /** Of the files in it, before what each of them is. */
  readonly name: string;
}

function* entriesOf({ csv, report, definition, source, content, name }: AnswersArchive): Generator<ZipEntry | StreamedEntry> {
  const answers = `${name}.csv`;
  for (const language of languages) yield { path: `anonymity_${language}.txt`, bytes: Buffer.from(anonymityText(report, definition, content, language)) };
  yield { path: 'codebook.csv', bytes: Buffer.from(responseCodebook(definition, content === 'texts')) };
  yield { path: 'definition.json', bytes: Buffer.from(source) };
  if (content !== 'texts') for (const language of definition.languages) yield { path: `spss_${language}.sps`, bytes: Buffer.from(responseSyntax(definition, answers, language)) };
  yield { path: answers, parts: csv, level: 1 };
}

export function answersArchive(archive: AnswersArchive): AsyncGenerator<Buffer> {
  return streamedZip(entriesOf(archive));
}
