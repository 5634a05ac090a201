/** Who may talk to this server at all: asked for by its own name, and posted to from its own pages. */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { ProblemError } from '../problems/problem.js';
import type { WebConfig } from './services.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '').toLowerCase();
}

/**
 * A page under a foreign name that points here could otherwise read answers (DNS rebinding).
 * Without PUBLIC_URL only names that cannot be pointed elsewhere are known: addresses and localhost.
 */
export function isOurHost(host: string, config: WebConfig): boolean {
  if (config.publicUrl !== undefined) return host.toLowerCase() === new URL(config.publicUrl).host;
  const name = nameOf(host);
  return isIP(name) !== 0 || name === 'localhost' || name === config.host.toLowerCase();
}

export function admitHost(request: IncomingMessage, config: WebConfig): void {
  const host = request.headers.host;
  if (host === undefined || host === '') throw new ProblemError({ code: 'web_no_host', params: {} });
  if (!isOurHost(host, config)) throw new ProblemError({ code: 'web_other_host', params: {} });
}

function isOurOrigin(origin: string, request: IncomingMessage, config: WebConfig): boolean {
  if (config.publicUrl !== undefined) return origin === new URL(config.publicUrl).origin;
  return origin === `http://${String(request.headers.host)}`;
}

/**
 * What another site sends in a visitor's name. Browsers say where a request comes from; a program that says nothing
 * carries no visitor's cookies and is let in.
 */
export function admitOrigin(request: IncomingMessage, config: WebConfig): void {
  if (safe.has(request.method ?? '')) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const isOurs = site === undefined ? origin === undefined || isOurOrigin(origin, request, config) : site === 'same-origin' || site === 'none';
  if (!isOurs) throw new ProblemError({ code: 'web_other_site', params: {} });
}
