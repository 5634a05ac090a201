import { templateMegabytes } from '../../../acts/houseDocument.js';
import type { Route } from '../../../web/route.js';
import type { Services } from '../../../web/services.js';
import { sendInTemplate, wordTemplatePage, type EditionDocx } from './wordTemplatePage.js';

/** A little above what is accepted: what is somewhat too large is told so beside its field. */
const bodyBytes = (templateMegabytes + 10) * 1024 * 1024;

/** @param docxOf given by whoever puts the program together: the desk knows nothing of the public pages */
export function wordTemplateRoutes(services: Services, docxOf: EditionDocx): readonly Route[] {
  const path = '/:lang/w/:survey/report/word';
  return [
    { method: 'GET', path, who: 'see_report', handle: (visit) => wordTemplatePage(services, visit) },
    { method: 'POST', path, who: 'see_report', files: bodyBytes, handle: (visit) => sendInTemplate(services, docxOf, visit) },
  ];
}
