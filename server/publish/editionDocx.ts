/** An edition as the Word file that everybody is offered. */
import { loadEdition } from '../acts/loadEdition.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { ProblemError } from '../problems/problem.js';
import type { Services } from '../web/services.js';
import type { FileServices } from './figureFile.js';
import { fileName } from './fileName.js';
import { MadeOnce } from './madeOnce.js';
import { reportFile } from './reportFile.js';

export interface EditionDocx {
  readonly bytes: Uint8Array;
  /** What it is saved as. */
  readonly filename: string;
}

/** Errors ProblemError edition_not_found, report_not_made. */
export type MakeEditionDocx = (survey: string, edition: string, language: InterfaceLanguage) => Promise<EditionDocx>;

export function editionDocx(services: FileServices & Pick<Services, 'store'>): MakeEditionDocx {
  const files = new MadeOnce(services.store);
  return async (survey, number, language) => {
    const stored = await services.store.editions.find(survey, number);
    if (stored === undefined) throw new ProblemError({ code: 'edition_not_found', params: { report: survey, edition: number, editions: '' } });
    const loaded = loadEdition(stored);
    const { bytes } = await reportFile(services, files, loaded, { format: 'docx', language, archival: false });
    return { bytes, filename: fileName(loaded.edition, language, [language === 'sv' ? 'mall' : 'template'], 'docx') };
  };
}
