/** "I do not want to take part": said with a button, never by looking, and taken back by answering. */
import { invitationWords } from '../../views/words/invitation.js';
import { redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Desk, Entered } from './entrance.js';
import { notice } from './notices.js';
import { noPath } from './paths.js';

export async function declinePage(desk: Desk, visit: Visit, entered: Entered): Promise<Reply> {
  const { no } = invitationWords[visit.language];
  const { definition, base, survey } = entered;
  const invitation = await desk.stage.invitation(visit, survey.slug);
  const link = { href: base, text: no.toSurvey };
  const say = (heading: string, paragraphs: readonly string[]): Reply => notice(desk.services, visit, definition, 200, { heading, paragraphs, link });
  if (invitation === undefined) return say(no.unknownHeading, [no.unknownLead, no.unknownThen]);
  if (invitation.found.used) return say(no.usedHeading, [no.usedLead]);
  if (invitation.found.declined) return say(no.doneHeading, [no.doneLead, no.doneThen]);
  return notice(desk.services, visit, definition, 200, {
    heading: no.heading,
    paragraphs: [no.lead, no.then],
    form: { action: noPath(base), submit: no.submit, fields: [] },
    link,
  });
}

export async function decline(desk: Desk, visit: Visit, entered: Entered): Promise<Reply> {
  const invitation = await desk.stage.invitation(visit, entered.survey.slug);
  if (invitation?.found.used === false) await desk.services.store.people.decline(invitation.hash);
  return redirect(noPath(entered.base));
}
