import { readRecordedCells } from '../../analysis/exchange/ownExport/readRecordedCells.js';
import { readResponses } from '../../analysis/exchange/readResponses.js';
import { responseColumns } from '../../analysis/exchange/responseColumns.js';
import type { RestsOn } from '../../analysis/disclosure/withheldBeside.js';
import type { Columns } from '../../analysis/frame/columns.js';
import { columnsOf } from '../../analysis/frame/columnsOf.js';
import { columnsOfCells } from '../../analysis/frame/ownExport/columnsOfCells.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { ProblemError, type Problem } from '../problems/problem.js';
import { openInput, sizeOfInput } from './inputFile.js';
import { collected, inputText } from './inputText.js';
import type { Progress } from './progress.js';
import { stopAtFaults } from './stopAtFaults.js';

export interface ColumnsRead {
  readonly columns: Columns;
  readonly warnings: readonly Problem[];
  /** Questions that were worked out from others when the file was read. */
  readonly restsOn: RestsOn;
}

/** A file with almost none of our columns is another system's: one thing to say, not one a column. */
function refuseForeign(definition: Definition, file: string, missing: number): void {
  const needed = responseColumns(definition).length + 1;
  if (missing * 2 > needed) throw new ProblemError({ code: 'responses_foreign', params: { file, missing, needed }, place: { file, line: 1 } });
}

/** The columns of a file exactly as Behov writes it, ten times as fast; undefined when anything is otherwise. */
function columnsAsWritten(definition: Definition, file: string, progress: Progress): Columns | undefined {
  const size = sizeOfInput(file);
  const cells = readRecordedCells(definition, openInput(file, (bytes) => progress('reading', bytes, size))());
  return cells === undefined ? undefined : columnsOfCells(definition, cells);
}

/** Answers as Behov writes them. Errors ProblemError with every fault of the file. */
export function readOwnAnswers(definition: Definition, file: string, progress: Progress): ColumnsRead {
  const columns = columnsAsWritten(definition, file, progress);
  if (columns !== undefined) return { columns, warnings: [], restsOn: new Map() };
  const { responses, faults } = readResponses(definition, inputText(file, collected), file);
  refuseForeign(definition, file, faults.filter(({ code }) => code === 'CSV_COLUMN_MISSING').length);
  stopAtFaults(faults);
  return { columns: columnsOf(definition, responses), warnings: [], restsOn: new Map() };
}
