/** Getting in and out of the desk, and who may do what there. */
import type { Route, Visit } from '../../web/route.js';
import type { Reply } from '../../web/reply.js';
import type { Services } from '../../web/services.js';
import type { Permission } from '../../access/permissions.js';
import { inventoryLog, inventoryLogFile, systemLog, systemLogFile } from '../log/logPages.js';
import { accountPage, saveAccount, signOutEverywhere } from './accountPage.js';
import { callbackPath, openDeskDoor, type DeskDoor } from './deskDoor.js';
import { firstPage, makeFirst } from './firstPages.js';
import { followLink, linkPage, sentPage } from './linkPages.js';
import { changeMemberHere, memberPage, removeMemberHere } from './memberPage.js';
import { addMemberHere, membersPage } from './membersPage.js';
import { sendLink, signInPage } from './signInPage.js';
import { signOut } from './signOut.js';
import { changeAccountHere, systemAccountPage } from './systemAccountPage.js';
import { addAccountHere, systemPage } from './systemPage.js';
import { comeBack, goToUniversity } from './universityPages.js';

type Step = (door: DeskDoor, visit: Visit) => Promise<Reply> | Reply;

type Act = (services: Services, visit: Visit) => Promise<Reply>;

export function accessRoutes(services: Services): readonly Route[] {
  const door = openDeskDoor(services);
  const open = (method: Route['method'], path: string, step: Step): Route => ({ method, path, who: 'anyone', handle: (visit) => step(door, visit) });
  const desk = (method: Route['method'], path: string, who: Permission, act: Act): Route => ({ method, path, who, handle: (visit) => act(services, visit) });
  const survey = '/:lang/w/:survey';
  return [
    open('GET', '/:lang/login', (_door, visit) => signInPage(door, visit)),
    open('POST', '/:lang/login', sendLink),
    open('GET', '/:lang/login/sent', sentPage),
    open('GET', '/:lang/login/link/:token', linkPage),
    open('POST', '/:lang/login/link/:token', followLink),
    open('GET', '/:lang/login/first/:token', firstPage),
    open('POST', '/:lang/login/first/:token', makeFirst),
    open('GET', '/:lang/login/university', goToUniversity),
    open('GET', callbackPath, comeBack),
    desk('GET', '/:lang/w/account', 'sign_in', accountPage),
    desk('POST', '/:lang/w/account', 'sign_in', saveAccount),
    desk('POST', '/:lang/w/account/sessions', 'sign_in', signOutEverywhere),
    desk('GET', '/:lang/w/system', 'run_system', systemPage),
    desk('POST', '/:lang/w/system', 'run_system', addAccountHere),
    desk('GET', '/:lang/w/system/log', 'run_system', systemLog),
    desk('GET', '/:lang/w/system/log.csv', 'run_system', systemLogFile),
    desk('GET', '/:lang/w/system/:account', 'run_system', systemAccountPage),
    desk('POST', '/:lang/w/system/:account', 'run_system', changeAccountHere),
    desk('GET', `${survey}/members`, 'give_roles', membersPage),
    desk('POST', `${survey}/members`, 'give_roles', addMemberHere),
    desk('GET', `${survey}/members/:account`, 'give_roles', memberPage),
    desk('POST', `${survey}/members/:account`, 'give_roles', changeMemberHere),
    desk('POST', `${survey}/members/:account/remove`, 'give_roles', removeMemberHere),
    desk('GET', `${survey}/log`, 'see_log', inventoryLog),
    desk('GET', `${survey}/log.csv`, 'see_log', inventoryLogFile),
    { method: 'POST', path: '/:lang/logout', who: 'anyone', handle: (visit) => signOut(services, visit) },
  ];
}
