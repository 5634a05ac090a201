/** The cookie that a personal link leaves behind: its token, so that the address of every page is free of it. */
import { daysKept } from '../store/daysKept.js';
import { cookieName, setCookie } from '../web/ownCookie.js';

const day = 24 * 60 * 60;

function nameOf(survey: string): string {
  return `behov-i-${survey}`;
}

/** 128 bits, base64url. */
export function isToken(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}

export function readInvitationCookie(cookies: ReadonlyMap<string, string>, survey: string, isSecure: boolean): string | undefined {
  const token = cookies.get(cookieName(nameOf(survey), isSecure));
  return token !== undefined && isToken(token) ? token : undefined;
}

/** @param token undefined: forgotten */
export function writeInvitationCookie(survey: string, token: string | undefined, isSecure: boolean): readonly [string, string] {
  return setCookie(nameOf(survey), token ?? '', token === undefined ? 0 : daysKept * day, isSecure);
}
