/**
 * Reads the environment once, checks it and freezes it. Nothing need be set to try Behov; a name that is nearly
 * right stops the start, since a misspelt setting would silently not hold. Values are never printed: some are secret.
 */
import { nearest } from '../analysis/survey/nearest.js';
import { refuse } from './problems/refuse.js';
import type { Problem } from './problems/problem.js';

export interface Config {
  /** 0 is any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** PostgreSQL 15 or later instead of the database that comes with Behov. */
  readonly databaseUrl?: string;
  /** A replica for reading answers. */
  readonly databaseReadUrl?: string;
  /** Origin people reach the server by, without a path. */
  readonly publicUrl?: string;
  readonly smtpUrl?: string;
  /** Address that mail comes from: there whenever mail can be sent. */
  readonly mailFrom?: string;
  /** Of the university login (OpenID Connect): all three or none. */
  readonly oidcIssuer?: string;
  readonly oidcClientId?: string;
  readonly oidcClientSecret?: string;
  readonly webConcurrency: number;
  readonly secret?: string;
  readonly allowUnsafeDatabase: boolean;
}

interface Format {
  readonly test: (value: string) => boolean;
  readonly sv: string;
  readonly en: string;
}

const wholeNumber = (low: number, high: number) => (value: string) =>
  /^\d{1,9}$/.test(value) && Number(value) >= low && Number(value) <= high;

const address = (...protocols: string[]) => (value: string) =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol) && new URL(value).hostname !== '';

const postgres: Format = {
  test: (value) => URL.canParse(value) && ['postgres:', 'postgresql:'].includes(new URL(value).protocol),
  sv: 'postgresql://användare:lösenord@värd:port/databas',
  en: 'postgresql://user:password@host:port/database',
};

const isOrigin = (value: string) =>
  address('http:', 'https:')(value) && [new URL(value).origin, `${new URL(value).origin}/`].includes(value);

/** Plain http only on this very machine, where nobody can listen in between. */
const isIssuer = (value: string) => {
  if (!address('https:', 'http:')(value)) return false;
  const { protocol, hostname, search, hash } = new URL(value);
  return search === '' && hash === '' && (protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
};

const formats: ReadonlyMap<string, Format> = new Map([
  ['PORT', { test: wholeNumber(0, 65535), sv: 'ett heltal 0–65535; 0 är valfri ledig port', en: 'a whole number 0–65535; 0 is any free port' }],
  ['HOST', { test: (v) => /^[A-Za-z0-9.:_-]+$/.test(v), sv: 'ett värdnamn eller en IP-adress', en: 'a host name or an IP address' }],
  ['BEHOV_DATA', { test: (v) => v.trim() !== '' && !v.includes('\0'), sv: 'sökvägen till en mapp', en: 'the path of a folder' }],
  ['DATABASE_URL', postgres],
  ['DATABASE_READ_URL', postgres],
  ['PUBLIC_URL', { test: isOrigin, sv: 'en adress utan sökväg, som https://behov.example.org', en: 'an address without a path, such as https://behov.example.org' }],
  ['SMTP_URL', { test: address('smtp:', 'smtps:'), sv: 'smtp://användare:lösenord@värd:port', en: 'smtp://user:password@host:port' }],
  ['MAIL_FROM', { test: (v) => /^[^\s<>@"]+@[^\s<>@"]+$/.test(v), sv: 'en e-postadress, som behov@example.org', en: 'an e-mail address, such as behov@example.org' }],
  ['OIDC_ISSUER', { test: isIssuer, sv: 'en https-adress utan frågedel, som https://login.example.org', en: 'an https address without a query, such as https://login.example.org' }],
  ['OIDC_CLIENT_ID', { test: (v) => /^[\x21-\x7e]{1,200}$/.test(v), sv: 'det id som universitetets inloggning gav Behov, utan blanksteg', en: 'the id that the university login gave Behov, without spaces' }],
  ['OIDC_CLIENT_SECRET', { test: (v) => /^[\x20-\x7e]{8,500}$/.test(v), sv: 'den hemlighet som universitetets inloggning gav Behov, minst 8 tecken', en: 'the secret that the university login gave Behov, at least 8 characters' }],
  ['WEB_CONCURRENCY', { test: wholeNumber(1, 64), sv: 'ett heltal 1–64', en: 'a whole number 1–64' }],
  ['BEHOV_SECRET', { test: () => true, sv: '', en: '' }],
  ['BEHOV_ALLOW_UNSAFE_DATABASE', { test: (v) => v === 'yes' || v === 'no', sv: 'yes eller no', en: 'yes or no' }],
]);

export type Environment = Readonly<Record<string, string | undefined>>;

/** Errors ProblemError with every fault at once. An empty value counts as not set. */
export function readConfig(environment: Environment): Config {
  const env = new Map([...formats.keys()].map((name) => [name, environment[name] ?? '']));
  refuse([...unknownNames(environment), ...badValues(env), ...halfAnIssuer(env), ...mailFromNobody(env), ...weakSecret(env.get('BEHOV_SECRET') ?? ''), ...unsafeAddress(environment)]);
  const value = (name: string, otherwise: string) => env.get(name) || otherwise;
  return Object.freeze({
    port: Number(value('PORT', '3000')),
    host: value('HOST', '127.0.0.1'),
    dataFolder: value('BEHOV_DATA', './.behov'),
    webConcurrency: Number(value('WEB_CONCURRENCY', '1')),
    allowUnsafeDatabase: env.get('BEHOV_ALLOW_UNSAFE_DATABASE') === 'yes',
    ...given('databaseUrl', env.get('DATABASE_URL')),
    ...given('databaseReadUrl', env.get('DATABASE_READ_URL')),
    ...given('publicUrl', env.get('PUBLIC_URL')?.replace(/\/$/, '')),
    ...given('smtpUrl', env.get('SMTP_URL')),
    ...given('mailFrom', mailFrom(env)),
    ...given('oidcIssuer', env.get('OIDC_ISSUER')),
    ...given('oidcClientId', env.get('OIDC_CLIENT_ID')),
    ...given('oidcClientSecret', env.get('OIDC_CLIENT_SECRET')),
    ...given('secret', env.get('BEHOV_SECRET')),
  });
}

function given<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const set: Partial<Record<K, string>> = {};
  if (value !== undefined && value !== '') set[key] = value;
  return set;
}

function unknownNames(environment: Environment): Problem[] {
  const names = Object.keys(environment).filter((name) => name.startsWith('BEHOV_') && !formats.has(name));
  return names.map((name) => {
    const params = { name, nearest: nearest(name, formats.keys()), known: [...formats.keys()].join(', ') };
    return { code: 'config_unknown', params };
  });
}

function badValues(env: ReadonlyMap<string, string>): Problem[] {
  return [...formats].filter(([name, format]) => env.get(name) !== '' && !format.test(env.get(name) ?? ''))
    .map(([name, { sv, en }]) => ({ code: 'config_bad_value', params: { name, format_sv: sv, format_en: en } }));
}

/** The university sends people back to an address it knows, so that address must be known here too. */
function halfAnIssuer(env: ReadonlyMap<string, string>): Problem[] {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];
  const missing = [...names, 'PUBLIC_URL'].filter((name) => (env.get(name) ?? '') === '');
  const isAsked = names.some((name) => !missing.includes(name));
  return isAsked ? missing.map((name) => ({ code: 'config_oidc_incomplete', params: { name } })) : [];
}

/** An address to send from, and no way to send. */
function mailFromNobody(env: ReadonlyMap<string, string>): Problem[] {
  const isHalf = (env.get('MAIL_FROM') ?? '') !== '' && (env.get('SMTP_URL') ?? '') === '';
  return isHalf ? [{ code: 'config_mail_incomplete', params: { name: 'SMTP_URL' } }] : [];
}

/** As set; else `behov` at the site people know. */
function mailFrom(env: ReadonlyMap<string, string>): string {
  const set = env.get('MAIL_FROM') ?? '';
  if (set !== '' || (env.get('SMTP_URL') ?? '') === '') return set;
  const site = env.get('PUBLIC_URL') ?? '';
  const host = site === '' ? '' : new URL(site).hostname;
  return `behov@${/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(host) ? host : 'localhost'}`;
}

/**
 * Where links in mail lead: the address people use; while trying it at home, where the server listens. Never what a
 * request says about itself. Undefined when neither is known before it listens.
 */
export function linkOrigin({ publicUrl, host, port = 0 }: { readonly publicUrl?: string | undefined; readonly host: string; readonly port?: number | undefined }): string | undefined {
  if (publicUrl !== undefined) return publicUrl;
  const isEverywhere = host === '0.0.0.0' || host === '::';
  return port === 0 || isEverywhere ? undefined : `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Shorter than 32 characters, or so few different ones that it was typed rather than drawn. */
function weakSecret(secret: string): Problem[] {
  const weak = secret !== '' && (secret.length < 32 || new Set(secret).size < 12 || /example|change|secret/i.test(secret));
  return weak ? [{ code: 'config_secret_weak', params: {} }] : [];
}

/** Whoever says that this is in production says that cookies and links must be safe and lead here. */
function unsafeAddress(environment: Environment): Problem[] {
  const address = environment['PUBLIC_URL'] ?? '';
  const isMeant = environment['NODE_ENV'] === 'production';
  return isMeant && !address.startsWith('https://') ? [{ code: 'config_public_url_unsafe', params: {} }] : [];
}
