/** To the university's login and back. What must be known on the way back travels in a signed cookie of ten minutes. */
import { signInWords } from '../../../views/words/signIn.js';
import { localPath } from '../../access/localPath.js';
import { seal, unseal } from '../../access/sealed.js';
import type { Errand, UniversityLogin } from '../../access/universityLogin.js';
import { signInByUniversity } from '../../acts/signInByUniversity.js';
import { ProblemError, type InterfaceLanguage } from '../../problems/problem.js';
import { cookieName, isHttps, setCookie } from '../../web/ownCookie.js';
import { isInterfaceLanguage } from '../../web/chooseLanguage.js';
import { readDeskCookie } from '../../web/deskCookie.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { callbackPath, letIn, nextOf, type DeskDoor } from './deskDoor.js';
import { doorNotice } from './doorNotice.js';

const seconds = 600;
const purpose = 'university login';

interface Travelling extends Errand {
  readonly next: string;
  readonly language: InterfaceLanguage;
  /** Milliseconds. */
  readonly until: number;
}

const errand = 'behov-errand';

function cookieOf({ config }: Services, value: string): readonly [string, string] {
  return setCookie(errand, value, value === '' ? 0 : seconds, isHttps(config.publicUrl));
}

function readErrand({ config, serverKey, clock }: Services, visit: Visit): Travelling | undefined {
  const text = unseal(serverKey, purpose, visit.cookies.get(cookieName(errand, isHttps(config.publicUrl))) ?? '');
  if (text === undefined) return undefined;
  const [state = '', nonce = '', verifier = '', until = '', language = '', next = ''] = text.split(' ');
  return isInterfaceLanguage(language) && Number(until) > clock().getTime() ? { state, nonce, verifier, until: Number(until), language, next } : undefined;
}

function universityOf({ university }: DeskDoor): UniversityLogin {
  if (university === undefined) throw new ProblemError({ code: 'web_not_found', params: {} });
  return university;
}

/** Errors ProblemError university_away: the link by e-mail works all the same. */
export async function goToUniversity(door: DeskDoor, visit: Visit): Promise<Reply> {
  const { services } = door;
  const draw = (): string => services.randomBytes(32).toString('base64url');
  const errand = { state: draw(), nonce: draw(), verifier: draw() };
  const to = await universityOf(door).addressFor(errand);
  const text = [errand.state, errand.nonce, errand.verifier, services.clock().getTime() + seconds * 1000, visit.language, nextOf(visit)].join(' ');
  return {
    status: 302, mediaType: 'text/plain; charset=utf-8', body: Buffer.from(''), cache: 'personal',
    headers: [['Location', to], cookieOf(services, seal(services.serverKey, purpose, text))],
  };
}

function refusedPage({ services }: DeskDoor, visit: Visit): Reply {
  const { heading, lead, submit } = signInWords[visit.language].refused;
  return doorNotice(services, visit, { heading, paragraphs: [lead], link: { href: `/${visit.language}/login`, text: submit }, status: 403, headers: [cookieOf(services, '')] });
}

function strangerPage({ services }: DeskDoor, visit: Visit, email: string | undefined): Reply {
  const { heading, lead, unverified, how, submit } = signInWords[visit.language].stranger;
  const paragraphs = [email === undefined ? unverified : lead(email), how];
  return doorNotice(services, visit, { heading, paragraphs, link: { href: `/${visit.language}/login`, text: submit }, status: 403, headers: [cookieOf(services, '')] });
}

/** Undefined when what came back is not believed; the log says so, without a word of it. */
async function addressOf(door: DeskDoor, visit: Visit, errand: Travelling): Promise<{ readonly email: string | undefined } | undefined> {
  const { services } = door;
  try {
    const cameBack = new URL(`${services.config.publicUrl ?? ''}${callbackPath}?${visit.query.toString()}`);
    return { email: await universityOf(door).addressOf(cameBack, errand) };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problems[0].code !== 'university_refused') throw error;
    services.log({ event: 'university login refused', requestId: visit.requestId, route: callbackPath, status: 403 });
    return undefined;
  }
}

/** Errors ProblemError university_away. */
export async function comeBack(door: DeskDoor, visit: Visit): Promise<Reply> {
  const { services } = door;
  universityOf(door);
  const errand = readErrand(services, visit);
  if (errand === undefined) return refusedPage(door, visit);
  const here = { ...visit, language: errand.language };
  const told = await addressOf(door, visit, errand);
  if (told === undefined) return refusedPage(door, here);
  const { email } = told;
  const token = email === undefined ? undefined : await signInByUniversity(services, email, readDeskCookie(visit.cookies, services.config));
  if (token === undefined) return strangerPage(door, here, email);
  return letIn(services, token, localPath(errand.next, `/${errand.language}/w`), [cookieOf(services, '')]);
}
