/** Everything at the desk, part by part. */
import type { Route } from '../web/route.js';
import type { Services } from '../web/services.js';
import { accessRoutes } from './access/accessRoutes.js';
import { inventoriesPage } from './inventoriesPage.js';
import { monitorRoutes } from './monitor/monitorRoutes.js';

export function leadRoutes(services: Services): readonly Route[] {
  return [
    { method: 'GET', path: '/:lang/w', who: 'sign_in', handle: (visit) => inventoriesPage(services, visit) },
    ...monitorRoutes(services),
    ...accessRoutes(services),
  ];
}
