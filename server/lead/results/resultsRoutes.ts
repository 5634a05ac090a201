/** Results at the desk: the page, its counting, and exact values for those who say what for. */
import { keptColumns } from '../../acts/results/keptColumns.js';
import { resultsShelf } from '../../acts/results/resultsShelf.js';
import type { Route } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { drawnFigures } from '../monitor/drawnFigures.js';
import { lengthyRoutes, type Works } from '../underWay/lengthy.js';
import { exactFormPage, exactValuesPage } from './exactPage.js';
import { freezing } from './freezing.js';
import type { ResultsKept } from './resultModel.js';
import { resultsPage } from './resultsPage.js';

export function resultsRoutes(services: Services, works: Works): readonly Route[] {
  const kept: ResultsKept = { shelf: resultsShelf(services.store), draw: drawnFigures(services.draw) };
  const columns = keptColumns(services.clock);
  const path = '/:lang/w/:survey/results';
  return [
    { method: 'GET', path, who: 'see_results', handle: (visit) => resultsPage(services, visit, kept) },
    // whoever answers goes first
    ...lengthyRoutes(works, { kind: 'freeze', method: 'POST', place: '/results', who: 'freeze_results', rank: 'rest', from: '/results', act: freezing(services, 'results', (visit, [problem]) => resultsPage(services, visit, kept, problem)) }),
    { method: 'GET', path: `${path}/exact`, who: 'see_exact', handle: (visit) => exactFormPage(services, visit) },
    { method: 'POST', path: `${path}/exact`, who: 'see_exact', rank: 'rest', handle: (visit) => exactValuesPage(services, visit, columns) },
  ];
}
