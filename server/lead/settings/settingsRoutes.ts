import type { Route } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { changeSettingsHere, moveHere, restoreHere, trashHere } from './settingsActs.js';
import { settingsPage } from './settingsPage.js';

export function settingsRoutes(services: Services): readonly Route[] {
  const base = '/:lang/w/:survey/settings';
  return [
    { method: 'GET', path: base, who: 'run_survey', handle: (visit) => settingsPage(services, visit) },
    { method: 'POST', path: base, who: 'run_survey', handle: (visit) => changeSettingsHere(services, visit) },
    { method: 'POST', path: `${base}/state`, who: 'run_survey', handle: (visit) => moveHere(services, visit) },
    { method: 'POST', path: `${base}/trash`, who: 'run_survey', handle: (visit) => trashHere(services, visit) },
    { method: 'POST', path: `${base}/restore`, who: 'run_survey', handle: (visit) => restoreHere(services, visit) },
  ];
}
