/**
 * The resume code by mail: one letter to an address that is used for this and kept nowhere, neither by a job nor in a
 * log. The address of the page is in the letter as a link and the code as text, so that no log of any server on the way
 * to the page holds the code.
 */
import { linkOrigin } from '../config.js';
import { textIn } from '../../analysis/words/textIn.js';
import { mailedCodeWords } from '../../views/words/mailedCode.js';
import { emailOf } from '../access/readPerson.js';
import { ProblemError, type Problem } from '../problems/problem.js';
import { redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Desk, Entered } from './entrance.js';
import { closedNotice } from './notices.js';
import { resumePath } from './paths.js';
import { savedPage } from './savedPage.js';
import { printedCode } from './visitCode.js';

/** Letters can only be written where there is a way out, and an address to come back to. */
export function canMail({ services }: Desk): boolean {
  return services.mail.isConfigured && linkOrigin(services.config) !== undefined;
}

async function sendLetter(desk: Desk, visit: Visit, { definition, survey, base }: Entered, to: string, code: string): Promise<Problem | undefined> {
  const { mail, config } = desk.services;
  const { letter } = mailedCodeWords[visit.language];
  const link = `${linkOrigin(config) ?? ''}${resumePath(base)}`;
  const isInvited = survey.entry === 'invited';
  const { outcome } = await mail.send({ to, language: visit.language, subject: letter.subject(textIn(definition.title, visit.language)), text: letter.text({ link, code: printedCode(code), isInvited }) });
  return outcome === 'sent' ? undefined : { code: 'code_not_mailed', params: {} };
}

export async function mailCode(desk: Desk, visit: Visit, entered: Entered): Promise<Reply> {
  const { survey, draft, held, base } = entered;
  if (!canMail(desk)) throw new ProblemError({ code: 'web_not_found', params: {} });
  if (entered.openness !== 'open') return closedNotice(desk.services, visit, entered);
  if (draft === undefined || held?.isSent !== false) return redirect(resumePath(base));
  const typed = (visit.form.get('email')?.[0] ?? '').slice(0, 300);
  const show = (said: { readonly problem: Problem } | { readonly isSent: true }): Reply => savedPage(desk, visit, entered, draft, held.code, { typed, ...said });
  const to = emailOf(typed);
  if (to === undefined) return show({ problem: { code: 'mail_address', params: {} } });
  const seconds = desk.letters.wait(survey.slug);
  if (seconds > 0) return show({ problem: { code: 'mail_too_many', params: { seconds } } });
  const problem = await sendLetter(desk, visit, entered, to, held.code);
  return show(problem === undefined ? { isSent: true } : { problem });
}
