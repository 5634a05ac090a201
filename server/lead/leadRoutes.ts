/** Everything at the desk, part by part. */
import type { Route } from '../web/route.js';
import type { Services } from '../web/services.js';
import { accessRoutes } from './access/accessRoutes.js';
import { answersRoutes } from './answers/answersRoutes.js';
import { definitionRoutes } from './definition/definitionRoutes.js';
import { editionRoutes } from './editions/editionRoutes.js';
import { inventoriesPage } from './inventoriesPage.js';
import { openWorks } from './underWay/lengthy.js';
import { settingsRoutes } from './settings/settingsRoutes.js';
import { reportRoutes } from './report/reportRoutes.js';
import { monitorRoutes } from './monitor/monitorRoutes.js';
import { peopleRoutes } from './people/peopleRoutes.js';
import { resultsRoutes } from './results/resultsRoutes.js';

export function leadRoutes(services: Services): readonly Route[] {
  const works = openWorks(services);
  return [
    { method: 'GET', path: '/:lang/w', who: 'sign_in', handle: (visit) => inventoriesPage(services, visit) },
    ...answersRoutes(services),
    ...monitorRoutes(services),
    ...peopleRoutes(services),
    ...resultsRoutes(services, works),
    ...accessRoutes(services),
    ...definitionRoutes(services),
    ...reportRoutes(services, works),
    ...editionRoutes(services),
    ...settingsRoutes(services),
  ];
}
