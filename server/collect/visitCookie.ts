/** The cookie of a visit: whether it is begun or sent, and its code. One a survey, so that two surveys do not meet. */
import { daysKept } from '../store/daysKept.js';
import { cookieName, setCookie } from '../web/ownCookie.js';
import { parseCode } from './visitCode.js';

export interface HeldVisit {
  readonly isSent: boolean;
  readonly code: string;
  /** It was sent with an invitation, so that reminders have stopped. Only this browser knows. */
  readonly isInvited?: boolean;
}

const day = 24 * 60 * 60;
const states = new Map<string, Omit<HeldVisit, 'code'>>([
  ['d', { isSent: false }],
  ['s', { isSent: true }],
  ['i', { isSent: true, isInvited: true }],
]);

function nameOf(survey: string): string {
  return `behov-${survey}`;
}

export function readVisitCookie(cookies: ReadonlyMap<string, string>, survey: string, isSecure: boolean): HeldVisit | undefined {
  const [letter = '', text = ''] = (cookies.get(cookieName(nameOf(survey), isSecure)) ?? '').split('.', 2);
  const code = parseCode(text);
  const state = states.get(letter);
  return code === undefined || state === undefined ? undefined : { ...state, code };
}

/** A begun visit is remembered as long as its draft is kept; a sent one for an hour, to show the receipt. */
export function writeVisitCookie(survey: string, held: HeldVisit, isSecure: boolean): readonly [string, string] {
  const letter = !held.isSent ? 'd' : held.isInvited === true ? 'i' : 's';
  return setCookie(nameOf(survey), `${letter}.${held.code}`, held.isSent ? 60 * 60 : daysKept * day, isSecure);
}

export function forgetVisitCookie(survey: string, isSecure: boolean): readonly [string, string] {
  return setCookie(nameOf(survey), '', 0, isSecure);
}
