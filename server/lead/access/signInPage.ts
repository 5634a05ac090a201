/** The sign-in page: the university's login and a link by e-mail, side by side in rank, and who needs neither. */
import { layoutWords } from '../../../views/words/layout.js';
import { signInWords } from '../../../views/words/signIn.js';
import { askForSignInLink, askForSignInLinkInACrowd } from '../../acts/askForSignInLink.js';
import { emailOf } from '../../access/readPerson.js';
import { statusOf } from '../../problems/catalogue.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { layoutOf } from '../../web/layout.js';
import { withoutMessage } from '../../web/log.js';
import { page, redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import { faultsIn } from './faultsIn.js';
import { keepNext, nextOf, type DeskDoor } from './deskDoor.js';

interface Tried {
  readonly problem: Problem;
  readonly email: string;
  readonly headers?: readonly (readonly [string, string])[];
}

export function signInPage({ services, university, mails }: DeskDoor, visit: Visit, tried?: Tried): Reply {
  const { language } = visit;
  const words = signInWords[language];
  const faults = faultsIn(tried === undefined ? [] : [{ ...tried.problem, field: 'email' }], language, words.errors);
  const next = keepNext(visit);
  const base = `/${language}/login`;
  const html = services.views.render('pages/signIn', {
    layout: layoutOf(services.views, { language, path: base + next, title: (tried === undefined ? '' : layoutWords[language].errorPrefix) + words.heading, sheet: 'desk.css' }),
    heading: words.heading,
    lead: words.lead,
    said: visit.query.has('out') ? words.signedOut : '',
    errors: faults.summary,
    university: university === undefined ? false : { href: `${base}/university${next}`, label: words.university },
    or: university !== undefined && mails ? words.or : '',
    mail: mails ? { action: base + next, label: words.email, hint: words.emailHint, submit: words.send, value: tried?.email ?? '', ...faults.of('email') } : false,
    neither: university === undefined && !mails ? { what: words.neither, how: words.neitherHow } : false,
  });
  return page(html, { status: tried === undefined ? 200 : statusOf(tried.problem), headers: tried?.headers ?? [] });
}

/** The same answer whether or not the address has an account. Errors ProblemError sign_in_no_mail. */
export async function sendLink(door: DeskDoor, visit: Visit): Promise<Reply> {
  if (!door.mails) throw new ProblemError({ code: 'sign_in_no_mail', params: {} });
  const written = visit.form.get('email')?.[0] ?? '';
  const email = emailOf(written);
  if (email === undefined) return signInPage(door, visit, { problem: { code: 'email_bad', params: {} }, email: written });
  // behind a proxy all come from its network
  const seconds = door.throttle.wait(email, door.services.config.publicUrl === undefined ? (visit.network ?? '') : '');
  if (seconds > 0) {
    return signInPage(door, visit, { problem: { code: 'sign_in_throttled', params: { seconds } }, email: written, headers: [['Retry-After', String(seconds)]] });
  }
  const { store, log } = door.services;
  const asked = { email, language: visit.language, next: nextOf(visit) };
  if (door.throttle.isCrowded()) await askForSignInLinkInACrowd(store, asked, (error) => log({ event: 'sign-in link not asked for', requestId: visit.requestId, ...withoutMessage(error) }));
  else await askForSignInLink(store, asked);
  return redirect(`/${visit.language}/login/sent${keepNext(visit)}`);
}
