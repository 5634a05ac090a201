/** `behov analyse --capacity FILE --figures FOLDER`: the scenario as pictures. */
import type { PublishedCapacity } from '../../analysis/disclosure/publishedCapacity.js';
import type { FindingContext } from '../../analysis/findings/context.js';
import { dateInStockholm } from '../acts/dateInStockholm.js';
import type { Progress } from '../acts/progress.js';
import type { AnswersRead } from '../acts/readAnswers.js';
import { ProblemError } from '../problems/problem.js';
import { countOfSupportFiles, supportFiles } from '../report/supportFiles.js';
import { writeDrawnFolder } from './drawnFolder.js';
import { checkOutput, type OutputPlace } from './outputFolder.js';

/** Each takes a second to start, and there are few pictures. */
const drawingProcesses = 2;

/** What such a folder holds, and nothing else. */
const ours = /^(?:coverage-matrix|capacity-service|capacity-fan|option-costs|pilot-flow|pilot-requests)\.(?:(?:doc|web|half|phone|slide)\.)?(?:sv|en)\.(?:svg|png|pdf|vl\.json|csv|txt)$/;

function placeOf(out: string): OutputPlace {
  const refuse = (folder: string, names: readonly string[]): void => {
    const other = names.find((name) => !ours.test(name));
    if (other !== undefined) throw new ProblemError({ code: 'figures_not_empty', params: { out: folder, found: other } });
  };
  return { out, refuse };
}

/** Errors ProblemError when the folder holds what must not be lost: said before answers are read. */
export function checkFigureFolder(out: string): void {
  checkOutput(placeOf(out));
}

function contextsOf({ definition, columns, population }: AnswersRead): readonly FindingContext[] {
  const known = (['sv', 'en'] as const).filter((language) => definition.languages.includes(language));
  const languages = known.length === 0 ? (['en'] as const) : known;
  return languages.map((language) => ({ definition, language, answered: columns.n, invited: population?.total ?? null, date: dateInStockholm(new Date()) }));
}

/** Names of what was written. The folder is whole or not there, also when it is interrupted. Errors ProblemError. */
export function writeSupportFigures(out: string, capacity: PublishedCapacity, read: AnswersRead, progress: Progress): Promise<readonly string[]> {
  const order = { capacity, contexts: contextsOf(read) };
  const told = (written: number): void => progress('drawing', written, countOfSupportFiles(order));
  return writeDrawnFolder(placeOf(out), { workers: drawingProcesses, files: (draw) => supportFiles(draw, order), told });
}
