import type { IncomingMessage } from 'node:http';
import { chooseLanguage, languageOfPath } from './chooseLanguage.js';
import { parseCookies } from './parseCookies.js';
import type { Form } from './parseForm.js';
import { readForm, type PostedFile, type Taken } from './readForm.js';
import type { Visit } from './route.js';

const noForm: Form = new Map();
const noFiles: ReadonlyMap<string, PostedFile> = new Map();

export interface Asked {
  readonly path: string;
  /** From the question mark on; empty without one. */
  readonly search: string;
}

export function askedOf(url: string): Asked {
  const query = url.indexOf('?');
  return query < 0 ? { path: url, search: '' } : { path: url.slice(0, query), search: url.slice(query) };
}

/** A visit without a body. Its id is made when something asks for it. */
export function visitOf(request: IncomingMessage, asked: Asked, params: ReadonlyMap<string, string>, requestId: () => string): Visit {
  return {
    language: languageOfPath(asked.path) ?? chooseLanguage(request.headers['accept-language']),
    path: asked.path,
    params,
    query: new URLSearchParams(asked.search),
    form: noForm,
    files: noFiles,
    cookies: parseCookies(request.headers.cookie),
    get requestId() {
      return requestId();
    },
  };
}

/** @param taken what the route takes beside an ordinary form */
export async function readVisit(request: IncomingMessage, asked: Asked, params: ReadonlyMap<string, string>, requestId: () => string, taken: Taken): Promise<Visit> {
  const visit = visitOf(request, asked, params, requestId);
  if (request.method !== 'POST') return visit;
  const { form, files, json } = await readForm(request, taken);
  return json === undefined ? { ...visit, form, files } : { ...visit, form, files, json };
}
