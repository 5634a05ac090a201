import { withdrawWords } from '../../views/words/withdraw.js';
import type { Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Desk, Entered } from './entrance.js';
import { notice } from './notices.js';
import { withdrawPath } from './paths.js';

/** The answers that were to be changed are withdrawn by now, or were changed from somewhere else. Their copy here goes with them. */
export function nothingToAmendNotice(desk: Desk, visit: Visit, entered: Entered): Reply {
  const { nothingToAmend: words } = withdrawWords[visit.language];
  if (entered.keys !== undefined) desk.drafts.forget(entered.keys.draftHash);
  return notice(desk.services, visit, entered.definition, 409, {
    heading: words.heading,
    isError: true,
    paragraphs: [words.lead, words.then],
    mainLink: { href: withdrawPath(entered.base), text: words.link },
  }, desk.stage.hold(visit, entered.survey.slug, undefined));
}
