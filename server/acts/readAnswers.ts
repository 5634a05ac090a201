/** Answers in a file, in our own format or in another system's with a mapping, as columns ready to be counted. */
import type { RestsOn } from '../../analysis/disclosure/withheldBeside.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { Population } from '../../analysis/frame/population.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import { ProblemError, type Problem } from '../problems/problem.js';
import type { ForeignWorld } from './openForeign.js';
import { readForeignAnswers } from './readForeignAnswers.js';
import { readFrameFile } from './readFrameFile.js';
import { readOwnAnswers } from './readOwnAnswers.js';
import { readSurveyFile } from './readSurveyFile.js';

/** Paths. */
export interface AnswerFiles {
  readonly survey: string;
  readonly responses: string;
  readonly mapping?: string;
  /** The list of people invited. */
  readonly frame?: string;
}

export interface AnswersRead {
  readonly definition: Definition;
  /** The definition as plain data, with the files it names in it. */
  readonly source: JsonValue;
  readonly columns: Columns;
  readonly population?: Population;
  /** Questions that were worked out from others, with all they rest on; public tables must not show both. */
  readonly restsOn: RestsOn;
  /** What a person should know before trusting the numbers: nothing here stopped the reading. */
  readonly warnings: readonly Problem[];
}

/**
 * Errors ProblemError with every fault of the first thing that has any: a path, the definition, the mapping, the file,
 * its cells, the list of people invited.
 */
export async function readAnswers(files: AnswerFiles, world: ForeignWorld): Promise<AnswersRead> {
  const reading = readSurveyFile(files.survey);
  if (reading.definition === undefined) {
    const [first, ...more] = reading.faults;
    if (first === undefined) throw new Error('a definition that does not read has a fault');
    throw new ProblemError(first, ...more);
  }
  const { definition, source } = reading;
  const people = files.frame === undefined ? undefined : readFrameFile(definition, files.frame);
  const { columns, warnings, restsOn } =
    files.mapping === undefined
      ? readOwnAnswers(definition, files.responses, world.progress)
      : await readForeignAnswers(definition, { responses: files.responses, mapping: files.mapping }, world);
  return { definition, source, columns, restsOn, warnings: [...reading.warnings, ...warnings], ...(people === undefined ? {} : { population: people }) };
}
