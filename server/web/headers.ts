/** The one table of headers. Everything that leaves this server, by whichever path, carries them. */
import { isHttps } from './ownCookie.js';

export type CacheRule =
  /** Holds something of one person: kept by nobody. */
  | 'personal'
  /** The same for everybody, may change: asked for again with its ETag. */
  | 'public'
  /** Of an edition: its content never changes, but it may be withdrawn. */
  | 'edition'
  /** Its address holds its hash: never asked for again. */
  | 'immutable';

const cacheControl: Readonly<Record<CacheRule, string>> = {
  personal: 'no-store',
  public: 'no-cache',
  edition: 'public, max-age=600',
  immutable: 'public, max-age=31536000, immutable',
};

/** No inline script or style anywhere, so neither is allowed: a label that slips through stays text. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const always: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', contentSecurityPolicy],
  ['X-Content-Type-Options', 'nosniff'],
  // not no-referrer: browsers then send "Origin: null" with our own forms
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
];

/** The address people use stays the same, so there are four lists, or eight. */
const made = new Map<string | undefined, Map<CacheRule, readonly (readonly [string, string])[]>>();

/** @param publicUrl the address people use, when it is known; https there adds HSTS. */
export function headersFor(cache: CacheRule, publicUrl: string | undefined): readonly (readonly [string, string])[] {
  const here = made.get(publicUrl) ?? new Map<CacheRule, readonly (readonly [string, string])[]>();
  const headers = here.get(cache) ?? makeHeaders(cache, publicUrl);
  made.set(publicUrl, here.set(cache, headers));
  return headers;
}

function makeHeaders(cache: CacheRule, publicUrl: string | undefined): readonly (readonly [string, string])[] {
  const https = isHttps(publicUrl);
  return [...always, ...(https ? [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] as const] : []), ['Cache-Control', cacheControl[cache]]];
}
