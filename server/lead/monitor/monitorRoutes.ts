/** The collection monitor: the page, the status as a file, its figures. */
import type { Route } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { collectionPage } from './collectionPage.js';
import { drawnFigures } from './drawnFigures.js';
import { monitorFile, statusFile } from './monitorFile.js';

export function monitorRoutes(services: Services): readonly Route[] {
  const draw = drawnFigures(services.draw);
  const see = { method: 'GET', who: 'see_collection' } as const;
  const here = '/:lang/w/:survey/collection';
  return [
    { ...see, path: here, handle: (visit) => collectionPage(services, visit, draw) },
    { ...see, path: `${here}.csv`, handle: (visit) => statusFile(services, visit) },
    { ...see, path: `${here}/:file`, handle: (visit) => monitorFile(services, visit) },
  ];
}
