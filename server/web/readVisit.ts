import type { IncomingMessage } from 'node:http';
import { chooseLanguage, languageOfPath } from './chooseLanguage.js';
import { parseCookies } from './parseCookies.js';
import { networkOf } from './networkOf.js';
import { readForm, type Posted, type Taken } from './readForm.js';
import type { Visit } from './route.js';

const nothing: Posted = { form: new Map(), files: new Map() };
/** Made once, as most requests ask for nothing more; only ever read. */
const noQuery = new URLSearchParams();
const noCookies: Visit['cookies'] = new Map();

export interface Asked {
  readonly path: string;
  /** From the question mark on; empty without one. */
  readonly search: string;
}

export function askedOf(url: string): Asked {
  const query = url.indexOf('?');
  return query < 0 ? { path: url, search: '' } : { path: url.slice(0, query), search: url.slice(query) };
}

/** A visit without a body. */
export function visitOf(request: IncomingMessage, asked: Asked, params: ReadonlyMap<string, string>, requestId: () => string, posted: Posted = nothing): Visit {
  return {
    language: languageOfPath(asked.path) ?? chooseLanguage(request.headers['accept-language']),
    path: asked.path,
    params,
    query: asked.search === '' ? noQuery : new URLSearchParams(asked.search),
    form: posted.form,
    files: posted.files,
    ...(posted.json === undefined ? {} : { json: posted.json }),
    cookies: request.headers.cookie === undefined ? noCookies : parseCookies(request.headers.cookie),
    showsPages: request.headers.accept?.includes('text/html') === true,
    network: networkOf(request.socket.remoteAddress),
    requestId: requestId(),
  };
}

/** @param taken what the route takes beside an ordinary form */
export async function readVisit(request: IncomingMessage, asked: Asked, params: ReadonlyMap<string, string>, requestId: () => string, taken: Taken): Promise<Visit> {
  return visitOf(request, asked, params, requestId, request.method === 'POST' ? await readForm(request, taken) : nothing);
}
