/** Writing a survey: adding one, reading it as it is asked, changing it, and its next version. */
import { redirect } from '../../web/reply.js';
import type { Route } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { definitionPage } from './definitionPage.js';
import { downloadJson, downloadList, downloadYaml } from './downloads.js';
import { editPage, saveDefinitionHere } from './editPage.js';
import { addSurveyHere, beginSurvey } from './newSurveyPage.js';
import { newVersionHere } from './versionPage.js';

/** Bytes of a form with a survey and its lists; the survey alone may have five million characters. */
const most = 12 * 1024 * 1024;

export function definitionRoutes(services: Services): readonly Route[] {
  const base = '/:lang/w/:survey/definition';
  return [
    { method: 'GET', path: '/:lang/w/new', who: 'create_survey', handle: (visit) => beginSurvey(services, visit) },
    { method: 'POST', path: '/:lang/w/new', who: 'create_survey', files: most, handle: (visit) => addSurveyHere(services, visit) },
    { method: 'GET', path: base, who: 'see_definition', handle: (visit) => definitionPage(services, visit) },
    { method: 'GET', path: `${base}/survey.yaml`, who: 'see_definition', handle: (visit) => downloadYaml(services, visit) },
    { method: 'GET', path: `${base}/survey.json`, who: 'see_definition', handle: (visit) => downloadJson(services, visit) },
    { method: 'GET', path: `${base}/list/:number`, who: 'see_definition', handle: (visit) => downloadList(services, visit) },
    { method: 'GET', path: `${base}/edit`, who: 'edit_definition', handle: (visit) => editPage(services, visit) },
    { method: 'POST', path: `${base}/edit`, who: 'edit_definition', files: most, handle: (visit) => saveDefinitionHere(services, visit) },
    { method: 'GET', path: `${base}/version`, who: 'edit_definition', handle: (visit) => redirect(`/${visit.language}/w/${visit.params.get('survey') ?? ''}/definition/edit`, { status: 302 }) },
    { method: 'POST', path: `${base}/version`, who: 'edit_definition', files: most, handle: (visit) => newVersionHere(services, visit) },
  ];
}
