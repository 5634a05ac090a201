import type { Response } from '../../analysis/survey/answers.js';
import { withdrawWords } from '../../views/words/withdraw.js';
import type { Draft } from '../store/store.js';
import { redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Desk, Entered } from './entrance.js';
import { notice } from './notices.js';
import { checkPath, resumePath } from './paths.js';
import { keysOf, newCode } from './visitCode.js';

interface Sent {
  readonly hash: Buffer;
  readonly response: Response;
}

function unsentNotice(desk: Desk, visit: Visit, entered: Entered): Reply {
  const { unsent } = withdrawWords[visit.language];
  return notice(desk.services, visit, entered.definition, 409, {
    heading: unsent.heading,
    isError: true,
    paragraphs: [unsent.lead, unsent.then],
    mainLink: { href: resumePath(entered.base), text: unsent.link },
  });
}

/** What was sent becomes a draft under a code of its own, which replaces it when it is sent. What stands there stays until then. */
export async function changeSent(desk: Desk, visit: Visit, entered: Entered, { hash, response }: Sent): Promise<Reply> {
  const { survey, base } = entered;
  if (entered.draft?.amends?.equals(hash) === true) return redirect(checkPath(base));
  if (entered.draft !== undefined) return unsentNotice(desk, visit, entered);
  const { definitionVersion: version, language, reached, answers, seed } = response;
  const draft: Draft = { survey: survey.slug, version, language, reached, answers, consented: true, amends: hash, ...(seed === undefined ? {} : { seed }) };
  const code = newCode(desk.services.randomBytes);
  await desk.drafts.save(keysOf(desk.services.serverKey, code).draftHash, draft);
  return redirect(checkPath(base), { headers: desk.stage.hold(visit, survey.slug, { isSent: false, code }) });
}
