/** A file drafted, and read through its own draft, as a person who corrects nothing would have it. */
import { draftSurvey } from '../../../../analysis/exchange/drafting/draftSurvey.js';
import { headerRowsOf } from '../../../../analysis/exchange/drafting/header/headerRowsOf.js';
import type { SaidLanguage } from '../../../../analysis/exchange/drafting/said.js';
import type { SurveyDraft } from '../../../../analysis/exchange/drafting/surveyDraft.js';
import { mappingText } from '../../../../analysis/exchange/drafting/write/mappingText.js';
import { surveyText } from '../../../../analysis/exchange/drafting/write/surveyText.js';
import type { Encoding, Mapping } from '../../../../analysis/exchange/mapping/mapping.js';
import { readMapping } from '../../../../analysis/exchange/mapping/readMapping.js';
import { readDefinition } from '../../../../analysis/exchange/readDefinition.js';
import type { ReadingResult } from '../../../../analysis/exchange/reading/mappedReading.js';
import { readMapped } from '../../../../analysis/exchange/reading/readMapped.js';
import { openTable } from '../../../../analysis/exchange/records/openTable.js';
import type { SourceTable } from '../../../../analysis/exchange/records/sourceTable.js';
import type { Definition } from '../../../../analysis/survey/definition.js';
import type { Respondent } from '../../../../analysis/survey/respondent.js';

export interface Drafted {
  readonly draft: SurveyDraft;
  readonly survey: string;
  readonly mappingWritten: string;
  readonly definition: Definition;
  readonly mapping: Mapping;
  readonly table: SourceTable;
  readonly respondents: readonly Respondent[];
  readonly result: ReadingResult;
}

function openedAs(bytes: Uint8Array, file: string, headerRows: 1 | 2 | 3, encoding: Encoding | undefined): SourceTable {
  const opened = openTable(() => [bytes], { headerRows, ...(encoding === undefined ? {} : { encoding }) }, file);
  if ('faults' in opened) throw new Error(`${file}: ${opened.faults.map(({ code }) => code).join(', ')}`);
  return opened.table;
}

/** Errors with the codes and lines of the faults, when the draft is not as it has to be. */
export function draftedFrom(bytes: Uint8Array, file: string, told: { readonly encoding?: Encoding; readonly language?: SaidLanguage } = {}): Drafted {
  const { encoding, language = 'en' } = told;
  const headerRows = headerRowsOf(openedAs(bytes, file, 1, encoding));
  const table = openedAs(bytes, file, headerRows.rows, encoding);
  const draft = draftSurvey({ table, headerRows, file, folder: 'a survey', language });
  const survey = surveyText(draft, language);
  const mappingWritten = mappingText(draft, language);
  const { definition, faults = [], warnings } = readDefinition(survey, 'survey.yaml');
  if (definition === undefined) throw new Error(`the definition of ${file}: ${faults.map(({ code, params, place }) => `${code} ${JSON.stringify(params)} line ${String(place?.line)}`).join('; ')}`);
  const read = readMapping(mappingWritten, 'mapping.yaml', definition);
  if (read.mapping === undefined) throw new Error(`the mapping of ${file}: ${read.faults.map(({ code, params, place }) => `${code} ${JSON.stringify(params)} line ${String(place?.line)}`).join('; ')}`);
  const unreachable = warnings.filter(({ code }) => code === 'UNREACHABLE_QUESTION');
  if (unreachable.length > 0) throw new Error(`${file}: ${String(unreachable.length)} questions that no answers lead to`);
  const reading = readMapped({ definition, mapping: read.mapping, table, file });
  const respondents = [...reading.respondents];
  return { draft, survey, mappingWritten, definition, mapping: read.mapping, table, respondents, result: reading.result() };
}

/** A table of cells as a CSV, everything in quotes. */
export function csvOf(rows: readonly (readonly string[])[], delimiter = ','): Uint8Array {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return new TextEncoder().encode(rows.map((row) => row.map(quoted).join(delimiter)).join('\n'));
}
