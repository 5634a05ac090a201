/** Results at the desk: the page, its counting, and exact values for those who say what for. */
import { keptColumns } from '../../acts/results/keptColumns.js';
import { releaseInThread } from '../../acts/releasing/releaseInThread.js';
import { freezeResults } from '../../acts/results/freezeResults.js';
import { resultsShelf } from '../../acts/results/resultsShelf.js';
import { ProblemError } from '../../problems/problem.js';
import { redirect } from '../../web/reply.js';
import type { Route } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf } from '../deskPage.js';
import { drawnFigures } from '../monitor/drawnFigures.js';
import type { Act } from '../underWay/deskWork.js';
import { lengthyRoutes, type Works } from '../underWay/lengthy.js';
import { exactFormPage, exactValuesPage } from './exactPage.js';
import type { ResultsKept } from './resultModel.js';
import { resultsPage } from './resultsPage.js';

function freezing(services: Services, kept: ResultsKept): Act {
  return async (visit, watched) => {
    const survey = visit.params.get('survey') ?? '';
    try {
      const said = await freezeResults(services.store, { survey, who: actorOf(visit).account.id, now: services.clock() }, releaseInThread, watched);
      return ({ language }) => redirect(`/${language}/w/${survey}/results?said=${said}`);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const [problem] = error.problems;
      return (now) => resultsPage(services, now, kept, problem);
    }
  };
}

export function resultsRoutes(services: Services, works: Works): readonly Route[] {
  const kept: ResultsKept = { shelf: resultsShelf(services.store), draw: drawnFigures(services.draw) };
  const columns = keptColumns(services.clock);
  const path = '/:lang/w/:survey/results';
  return [
    { method: 'GET', path, who: 'see_results', handle: (visit) => resultsPage(services, visit, kept) },
    // whoever answers goes first
    ...lengthyRoutes(works, { kind: 'freeze', method: 'POST', place: '/results', who: 'freeze_results', rank: 'rest', from: '/results', act: freezing(services, kept) }),
    { method: 'GET', path: `${path}/exact`, who: 'see_exact', handle: (visit) => exactFormPage(services, visit) },
    { method: 'POST', path: `${path}/exact`, who: 'see_exact', rank: 'rest', handle: (visit) => exactValuesPage(services, visit, columns) },
  ];
}
