/** The cookie of a session at the desk: a random token and nothing else. */
import { cookieName, isHttps, setCookie } from './ownCookie.js';
import type { WebConfig } from './services.js';

const longest = 12 * 60 * 60;

const name = 'behov-desk';

export function readDeskCookie(cookies: ReadonlyMap<string, string>, config: WebConfig): string | undefined {
  const token = cookies.get(cookieName(name, isHttps(config.publicUrl)));
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

/** @param token undefined: signed out */
export function writeDeskCookie(token: string | undefined, config: WebConfig): readonly [string, string] {
  return setCookie(name, token ?? '', token === undefined ? 0 : longest, isHttps(config.publicUrl));
}
