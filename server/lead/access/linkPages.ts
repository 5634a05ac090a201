/** The pages of a link that was mailed. Opening one spends nothing: mail scanners open every link. */
import { signInWords } from '../../../views/words/signIn.js';
import { hashOfToken } from '../../access/sessions.js';
import { signInByLink } from '../../acts/signInByLink.js';
import { readDeskCookie } from '../../web/deskCookie.js';
import { layoutOf } from '../../web/layout.js';
import { page, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import { keepNext, letIn, nextOf, type DeskDoor } from './deskDoor.js';
import { doorNotice } from './doorNotice.js';

export function sentPage({ services }: DeskDoor, visit: Visit): Reply {
  const { heading, lead, nothing, again } = signInWords[visit.language].sent;
  const next = keepNext(visit);
  return doorNotice(services, visit, { heading, paragraphs: [lead, nothing], link: { href: `/${visit.language}/login${next}`, text: again }, status: 200 }, visit.path + next);
}

function spentPage({ services }: DeskDoor, visit: Visit): Reply {
  const { heading, lead, submit } = signInWords[visit.language].spent;
  return doorNotice(services, visit, { heading, paragraphs: [lead], link: { href: `/${visit.language}/login${keepNext(visit)}`, text: submit }, status: 410 });
}

export async function linkPage(door: DeskDoor, visit: Visit): Promise<Reply> {
  const { services } = door;
  const link = await services.store.accounts.findLink(hashOfToken(visit.params.get('token') ?? ''), services.clock());
  if (link?.email === undefined) return spentPage(door, visit);
  const words = signInWords[visit.language].link;
  const path = visit.path + keepNext(visit);
  return page(services.views.render('pages/signInLink', {
    layout: layoutOf(services.views, { language: visit.language, path, title: words.heading, sheet: 'desk.css' }),
    heading: words.heading,
    // says whose session it becomes: a link of somebody else's would otherwise go unnoticed
    lead: words.lead(link.email),
    action: path,
    submit: words.submit,
    notYou: words.notYou,
  }));
}

export async function followLink(door: DeskDoor, visit: Visit): Promise<Reply> {
  const { services } = door;
  const token = await signInByLink(services, visit.params.get('token') ?? '', readDeskCookie(visit.cookies, services.config));
  return token === undefined ? spentPage(door, visit) : letIn(services, token, nextOf(visit));
}
