/** The cookie of a session at the desk: a random token and nothing else. */
import type { WebConfig } from './services.js';

const longest = 12 * 60 * 60;

function isSecure(config: WebConfig): boolean {
  return config.publicUrl?.startsWith('https://') === true;
}

function nameOf(config: WebConfig): string {
  return `${isSecure(config) ? '__Host-' : ''}behov-desk`;
}

export function readDeskCookie(cookies: ReadonlyMap<string, string>, config: WebConfig): string | undefined {
  const token = cookies.get(nameOf(config));
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

/** @param token undefined: signed out */
export function writeDeskCookie(token: string | undefined, config: WebConfig): readonly [string, string] {
  return ['Set-Cookie', `${nameOf(config)}=${token ?? ''}; Path=/; Max-Age=${token === undefined ? 0 : longest}; HttpOnly; SameSite=Lax${isSecure(config) ? '; Secure' : ''}`];
}
