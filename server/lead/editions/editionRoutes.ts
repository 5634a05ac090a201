import type { Route } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { withdrawHere, withdrawPage } from './withdrawPage.js';

export function editionRoutes(services: Services): readonly Route[] {
  const path = '/:lang/w/:survey/editions/:edition/withdraw';
  return [
    { method: 'GET', path, who: 'withdraw_edition', handle: (visit) => withdrawPage(services, visit) },
    { method: 'POST', path, who: 'withdraw_edition', handle: (visit) => withdrawHere(services, visit) },
  ];
}
