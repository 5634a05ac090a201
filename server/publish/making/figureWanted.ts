import { DrawingFailed } from '../../draw/drawingFailed.js';
import { ProblemError, type InterfaceLanguage } from '../../problems/problem.js';
import type { StoredFile } from '../../store/store.js';
import { file, type Outgoing } from '../../web/reply.js';
import type { EveryFile } from '../everyFile.js';
import { isPicture, type FileChoice } from '../fileChoice.js';
import { figureFile, figureIn, keptName } from '../figureFile.js';
import { figureNameParts, fileName } from '../fileName.js';
import { couldBeMade } from './couldBeMade.js';
import { isFileKept } from './isFileKept.js';
import type { WantedFile } from './wantedFile.js';

interface Asked {
  readonly choice: FileChoice;
  /** From 1. */
  readonly number: number;
  readonly language: InterfaceLanguage;
}

/** One figure as a file. Errors ProblemError 404: the report has no such figure. */
export function figureWanted({ services, loaded }: Omit<EveryFile, 'languages' | 'files'>, { choice, number, language }: Asked): WantedFile {
  const { edition } = loaded;
  const { format, size, frame } = choice;
  const wanted = { ...choice, edition, number, language };
  const name = keptName(wanted);
  const make = async (): Promise<StoredFile> => {
    try {
      return await figureFile(services, wanted);
    } catch (error) {
      throw error instanceof DrawingFailed ? ProblemError.because(error, { code: 'report_not_made', params: { format } }) : error;
    }
  };
  // what cannot be drawn has no picture however long it is waited for, and says so at once
  const isMade = !isPicture(format) || figureIn(services, { edition, number, language, size }).drawing !== undefined;
  return {
    loaded,
    language,
    kind: 'figure',
    file: `fig/${String(number)}.${format}`,
    choices: isPicture(format) ? `size=${size}&frame=${frame}` : '',
    key: `${edition.survey}/${edition.number}/${name}`,
    isKept: async () => !isMade || (await isFileKept(services, edition, name)),
    steps: () => Promise.resolve([{ make: () => couldBeMade(make) }]),
    send: async (): Promise<Outgoing> => {
      const { bytes, mediaType } = await make();
      return file(bytes, mediaType, { cache: 'immutable', filename: fileName(edition, language, figureNameParts(number, choice), format) });
    },
  };
}
