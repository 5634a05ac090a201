import { file, type Outgoing } from '../../web/reply.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { SummaryFormat } from '../../report/summaryFormat.js';
import type { EveryFile } from '../everyFile.js';
import { fileName } from '../fileName.js';
import { keptSummary, summaryFile } from '../summaryFile.js';
import { couldBeMade } from './couldBeMade.js';
import { isFileKept } from './isFileKept.js';
import type { WantedFile } from './wantedFile.js';

/** A report on one page, as a file. */
export function summaryWanted({ services, files, loaded }: Omit<EveryFile, 'languages'>, format: SummaryFormat, language: InterfaceLanguage): WantedFile {
  const { edition } = loaded;
  const name = keptSummary(format, language);
  const make = () => summaryFile(services, files, loaded, format, language);
  return {
    loaded,
    language,
    kind: 'summary',
    file: `summary.${format}`,
    choices: '',
    key: `${edition.survey}/${edition.number}/${name}`,
    isKept: () => isFileKept(services, edition, name),
    steps: () => Promise.resolve([{ make: () => couldBeMade(make) }]),
    send: async (): Promise<Outgoing> => {
      const { bytes, mediaType } = await make();
      return file(bytes, mediaType, { cache: 'immutable', filename: fileName(edition, language, ['1p'], format) });
    },
  };
}
