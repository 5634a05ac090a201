/** Results at the desk: the page, its counting, and exact values for those who say what for. */
import { keptColumns } from '../../acts/results/keptColumns.js';
import { releaseInThread } from '../../acts/releasing/releaseInThread.js';
import { freezeResults } from '../../acts/results/freezeResults.js';
import { resultsShelf } from '../../acts/results/resultsShelf.js';
import { ProblemError } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Route, Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf } from '../deskPage.js';
import { drawnFigures } from '../monitor/drawnFigures.js';
import { exactFormPage, exactValuesPage } from './exactPage.js';
import type { ResultsKept } from './resultModel.js';
import { resultsPage } from './resultsPage.js';

async function freeze(services: Services, visit: Visit, kept: ResultsKept): Promise<Reply> {
  const survey = visit.params.get('survey') ?? '';
  try {
    const said = await freezeResults(services.store, { survey, who: actorOf(visit).account.id, now: services.clock() }, releaseInThread);
    return redirect(`/${visit.language}/w/${survey}/results?said=${said}`);
  } catch (error) {
    if (error instanceof ProblemError) return resultsPage(services, visit, kept, error.problems[0]);
    throw error;
  }
}

export function resultsRoutes(services: Services): readonly Route[] {
  const kept: ResultsKept = { shelf: resultsShelf(services.store), draw: drawnFigures(services.draw) };
  const columns = keptColumns(services.clock);
  const path = '/:lang/w/:survey/results';
  return [
    { method: 'GET', path, who: 'see_results', handle: (visit) => resultsPage(services, visit, kept) },
    // whoever answers goes first
    { method: 'POST', path, who: 'freeze_results', rank: 'rest', handle: (visit) => freeze(services, visit, kept) },
    { method: 'GET', path: `${path}/exact`, who: 'see_exact', handle: (visit) => exactFormPage(services, visit) },
    { method: 'POST', path: `${path}/exact`, who: 'see_exact', rank: 'rest', handle: (visit) => exactValuesPage(services, visit, columns) },
  ];
}
