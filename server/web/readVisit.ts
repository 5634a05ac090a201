import type { Request } from 'express';
import { chooseLanguage, languageOfPath } from './chooseLanguage.js';
import { parseCookies } from './parseCookies.js';
import type { Form } from './parseForm.js';
import { readForm } from './readForm.js';
import type { Visit } from './route.js';

const noForm: Form = new Map();

export async function readVisit(request: Request, requestId: string): Promise<Visit> {
  const query = request.originalUrl.indexOf('?');
  return {
    language: languageOfPath(request.path) ?? chooseLanguage(request.headers['accept-language']),
    path: request.path,
    params: new Map(Object.entries(request.params).map(([name, value]) => [name, String(value)])),
    query: new URLSearchParams(query < 0 ? '' : request.originalUrl.slice(query)),
    form: request.method === 'POST' ? await readForm(request) : noForm,
    cookies: parseCookies(request.headers.cookie),
    requestId,
  };
}
