/** Getting in and out of the desk, and who may do what there. */
import type { Route, Visit } from '../../web/route.js';
import type { Reply } from '../../web/reply.js';
import type { Services } from '../../web/services.js';
import { callbackPath, openDeskDoor, type DeskDoor } from './deskDoor.js';
import { firstPage, makeFirst } from './firstPages.js';
import { followLink, linkPage, sentPage } from './linkPages.js';
import { sendLink, signInPage } from './signInPage.js';
import { signOut } from './signOut.js';
import { comeBack, goToUniversity } from './universityPages.js';

type Step = (door: DeskDoor, visit: Visit) => Promise<Reply> | Reply;

export function accessRoutes(services: Services): readonly Route[] {
  const door = openDeskDoor(services);
  const open = (method: Route['method'], path: string, step: Step): Route => ({ method, path, who: 'anyone', handle: (visit) => step(door, visit) });
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
    { method: 'POST', path: '/:lang/logout', who: 'anyone', handle: (visit) => signOut(services, visit) },
  ];
}
