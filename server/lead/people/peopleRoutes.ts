/** The list of those invited, and mail to them. */
import type { Route } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { bouncesHere, eraseHere } from './listActs.js';
import { checkList, listBytes, listForm } from './listPage.js';
import { peoplePage } from './peoplePage.js';
import { findForm, personHere } from './personPage.js';
import { changeHere, newRound, planNew, roundPage } from './roundPage.js';

export function peopleRoutes(services: Services): readonly Route[] {
  const who = 'write_to_people';
  const path = (rest: string): string => `/:lang/w/:survey/people${rest}`;
  return [
    { method: 'GET', path: path(''), who, handle: (visit) => peoplePage(services, visit) },
    { method: 'GET', path: path('/list'), who, handle: (visit) => listForm(services, visit) },
    { method: 'POST', path: path('/list'), who, files: listBytes, handle: (visit) => checkList(services, visit) },
    { method: 'GET', path: path('/person'), who, handle: (visit) => findForm(services, visit) },
    { method: 'POST', path: path('/person'), who, handle: (visit) => personHere(services, visit) },
    { method: 'GET', path: path('/bounces'), who, handle: (visit) => peoplePage(services, visit) },
    { method: 'POST', path: path('/bounces'), who, handle: (visit) => bouncesHere(services, visit) },
    { method: 'GET', path: path('/erase'), who, handle: (visit) => peoplePage(services, visit) },
    { method: 'POST', path: path('/erase'), who, handle: (visit) => eraseHere(services, visit) },
    { method: 'GET', path: path('/rounds/new'), who, handle: (visit) => newRound(services, visit) },
    { method: 'POST', path: path('/rounds/new'), who, handle: (visit) => planNew(services, visit) },
    { method: 'GET', path: path('/rounds/:round'), who, handle: (visit) => roundPage(services, visit) },
    { method: 'POST', path: path('/rounds/:round'), who, handle: (visit) => changeHere(services, visit) },
  ];
}
