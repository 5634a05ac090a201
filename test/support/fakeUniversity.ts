/**
 * A small OpenID provider on loopback: discovery, keys, code with PKCE, tokens. It does what a provider must, and, when
 * a test says so, what a provider must not.
 */
import { createHash, createHmac, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Misbehaviour {
  /** Claims of the id token instead of the right ones; undefined leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** What user info says; absent: it is not offered. */
  readonly userInfo?: Readonly<Record<string, unknown>>;
  /** How the id token is signed. */
  readonly signing?: 'right' | 'other_key' | 'none' | 'changed_after' | 'secret';
  /** What the authorization endpoint sends back beside the code. */
  readonly back?: Readonly<Record<string, string>>;
  /** Of the token endpoint. */
  readonly tokenStatus?: number;
}

export interface FakeUniversity {
  readonly issuer: string;
  /** What the next sign-ins meet; `{}` is a good provider. */
  behave(how: Misbehaviour): void;
  /** What a browser does there: the address that it is sent back to. */
  visit(address: string): Promise<string>;
  /** Requests so far, by path. */
  readonly asked: Map<string, number>;
  close(): Promise<void>;
}

export const client = { id: 'behov', secret: 'a secret of the test only' };

const good = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function sign(claims: object, signing: NonNullable<Misbehaviour['signing']>): string {
  const alg = signing === 'none' ? 'none' : signing === 'secret' ? 'HS256' : 'RS256';
  const text = `${part({ alg, typ: 'JWT', kid: 'one' })}.${part(claims)}`;
  if (signing === 'none') return `${text}.`;
  if (signing === 'secret') return `${text}.${createHmac('sha256', client.secret).update(text).digest('base64url')}`;
  const signature = createSign('RSA-SHA256').update(text).sign(signing === 'other_key' ? other.privateKey : good.privateKey, 'base64url');
  if (signing !== 'changed_after') return `${text}.${signature}`;
  return `${text.split('.')[0] ?? ''}.${part({ ...claims, email: 'owner@example.org' })}.${signature}`;
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

function isClient(request: IncomingMessage): boolean {
  const [id = '', secret = ''] = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString().split(':');
  return decodeURIComponent(id) === client.id && decodeURIComponent(secret.replaceAll('+', ' ')) === client.secret;
}

interface Given {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirect: string;
}

export async function openFakeUniversity(): Promise<FakeUniversity> {
  let how: Misbehaviour = {};
  const codes = new Map<string, Given>();
  const asked = new Map<string, number>();
  let issuer = '';
  const json = (response: ServerResponse, value: unknown, status = 200): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

  const authorize = (response: ServerResponse, query: URLSearchParams): void => {
    const code = randomBytes(16).toString('hex');
    const redirect = query.get('redirect_uri') ?? '';
    codes.set(code, { nonce: query.get('nonce') ?? '', challenge: query.get('code_challenge') ?? '', redirect });
    const back = new URL(redirect);
    for (const [name, value] of Object.entries({ code, state: query.get('state') ?? '', iss: issuer, ...how.back })) if (value !== '') back.searchParams.set(name, value);
    response.writeHead(302, { location: back.href }).end();
  };
  const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const given = codes.get(body.get('code') ?? '');
    codes.delete(body.get('code') ?? '');
    const challenge = createHash('sha256').update(body.get('code_verifier') ?? '').digest('base64url');
    const isRight = given?.challenge === challenge && given.redirect === body.get('redirect_uri') && isClient(request);
    if (given === undefined || !isRight || how.tokenStatus !== undefined) {
      json(response, { error: how.tokenStatus === undefined ? 'invalid_grant' : 'server_error' }, how.tokenStatus ?? 400);
      return;
    }
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: client.id, sub: 'person-1', iat: now, exp: now + 300, nonce: given.nonce, email: 'anna@example.org', email_verified: true, ...how.claims };
    json(response, { access_token: 'access', token_type: 'Bearer', id_token: sign(claims, how.signing ?? 'right') });
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', issuer);
    asked.set(url.pathname, (asked.get(url.pathname) ?? 0) + 1);
    if (url.pathname === '/.well-known/openid-configuration') {
      json(response, {
        issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`, userinfo_endpoint: `${issuer}/userinfo`,
        response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'], code_challenge_methods_supported: ['S256'], authorization_response_iss_parameter_supported: true,
      });
    } else if (url.pathname === '/keys') json(response, { keys: [{ ...good.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] });
    else if (url.pathname === '/authorize') authorize(response, url.searchParams);
    else if (url.pathname === '/token') void token(request, response);
    else if (url.pathname === '/userinfo') json(response, how.userInfo ?? { sub: 'person-1' });
    else json(response, {}, 404);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // a server that listens on a port has an address with one
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer, asked,
    behave: (next) => void (how = next),
    visit: async (address) => (await fetch(address, { redirect: 'manual' })).headers.get('location') ?? '',
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
