/** Another system's file through a mapping: looked at, read record by record, every unreadable cell told. */
import type { Mapping } from '../../analysis/exchange/mapping/mapping.js';
import { readMapping } from '../../analysis/exchange/mapping/readMapping.js';
import { restsOn } from '../../analysis/exchange/mapping/restsOn.js';
import { readMapped } from '../../analysis/exchange/reading/readMapped.js';
import type { ReadingResult } from '../../analysis/exchange/reading/mappedReading.js';
import type { FileFound } from '../../analysis/exchange/records/sourceTable.js';
import type { Columns } from '../../analysis/frame/columns.js';
import { columnsOfRespondents } from '../../analysis/frame/columnsOfRespondents.js';
import { deriveColumns } from '../../analysis/frame/deriveColumns.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { Fault } from '../../analysis/survey/fault.js';
import type { Problem } from '../problems/problem.js';
import { refuse } from '../problems/refuse.js';
import { inputText } from './inputText.js';
import { type ForeignWorld, openForeign } from './openForeign.js';
import type { ColumnsRead } from './readOwnAnswers.js';
import { stopAtFaults } from './stopAtFaults.js';
import { unreadableCells } from './unreadableCells.js';

interface ForeignFiles {
  readonly responses: string;
  readonly mapping: string;
}

/** What was looked for and not told is said, so that a wrong guess is seen and can be put right. */
function foundInFile({ encoding, delimiter, sheet }: FileFound, file: string): readonly Problem[] {
  const found: Problem[] = [];
  if (encoding?.found === true && encoding.is !== 'utf-8') found.push({ code: 'found_encoding', params: { file, encoding: encoding.is } });
  if (delimiter?.found === true) found.push({ code: 'found_delimiter', params: { file, delimiter: delimiter.is, alike: delimiter.evidence.alike, records: delimiter.evidence.records, cells: delimiter.evidence.cells } });
  if (sheet?.found === true) found.push({ code: 'found_sheet', params: { file, sheet: sheet.is } });
  return found;
}

function deriveQuestions(columns: Columns, { questions }: Mapping): Omit<ColumnsRead, 'restsOn'> {
  const derivations = new Map([...questions].flatMap(([code, source]) => (source.shape === 'derived' ? [[code, source.derivation] as const] : [])));
  const derived = deriveColumns(columns, derivations);
  const warnings = [...derived.undecided].map(([question, count]): Problem => ({ code: 'derived_undecided', params: { question, count } }));
  return { columns: derived.columns, warnings };
}

function refuseFaults({ faults, summary }: ReadingResult, { responses, mapping }: ForeignFiles): void {
  if (summary.total === 0) return;
  refuse([...faults.filter(({ severity }): boolean => severity === 'fault'), ...unreadableCells(summary, faults.length, responses, mapping)]);
}

/** Errors ProblemError with every fault of the mapping; else of the file; else of its cells, with counts by kind and column. */
export async function readForeignAnswers(definition: Definition, files: ForeignFiles, world: ForeignWorld): Promise<ColumnsRead> {
  const read = readMapping(inputText(files.mapping), files.mapping, definition);
  stopAtFaults(read.faults);
  const { mapping } = read;
  if (mapping === undefined) throw new Error('a mapping without faults is there');
  const table = await openForeign(files.responses, mapping.file, world);
  const reading = readMapped({ definition, mapping, table, file: files.responses });
  const counted = columnsOfRespondents(definition, reading.respondents);
  const result = reading.result();
  refuseFaults(result, files);
  const { columns, warnings } = deriveQuestions(counted, mapping);
  const said: readonly Fault[] = [...read.faults, ...table.warnings(), ...result.warnings];
  return { columns, warnings: [...foundInFile(table.file, files.responses), ...said, ...warnings], restsOn: restsOn(mapping) };
}
