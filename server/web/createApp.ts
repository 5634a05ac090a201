/** The web program as a function of its collaborators: kept bytes first, then Express, in reading order. */
import type { RequestListener } from 'node:http';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { statusOf } from '../problems/catalogue.js';
import { ProblemError } from '../problems/problem.js';
import { admitHost, admitOrigin, isOurHost } from './admit.js';
import { chooseLanguage, languageOfPath, pathInLanguage } from './chooseLanguage.js';
import { errorPage, problemOf } from './errorPage.js';
import { withoutMessage } from './log.js';
import { readVisit } from './readVisit.js';
import { redirect } from './reply.js';
import type { Route } from './route.js';
import { sendBuffer, sendReply } from './sendReply.js';
import type { Services } from './services.js';

const requestIds = new WeakMap<Request, string>();

function requestIdOf(services: Services, request: Request): string {
  const known = requestIds.get(request) ?? services.randomBytes(5).toString('hex');
  requestIds.set(request, known);
  return known;
}

function admit(services: Services) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const isMonitor = request.path === '/live' || request.path === '/ready';
    if (!isMonitor) admitHost(request, services.config);
    admitOrigin(request, services.config);
    next();
  };
}

/** `/` and a language we do not speak go to the best one, same path; a posted form is posted again there. */
function goToLanguage(services: Services, ownNames: ReadonlySet<string>) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const first = request.path.split('/', 2)[1] ?? '';
    const to = ownNames.has(first) ? undefined : pathInLanguage(request.path, chooseLanguage(request.headers['accept-language']));
    if (to === undefined) {
      next();
      return;
    }
    const status = request.method === 'GET' || request.method === 'HEAD' ? 302 : 307;
    const query = request.originalUrl.indexOf('?');
    const search = query < 0 ? '' : request.originalUrl.slice(query);
    await sendReply(request, response, redirect(to + search, { status, headers: [['Vary', 'Accept-Language']] }), services.config.publicUrl);
  };
}

function answer(services: Services, route: Route) {
  return async (request: Request, response: Response): Promise<void> => {
    const visit = await readVisit(request, requestIdOf(services, request));
    await sendReply(request, response, await route.handle(visit), services.config.publicUrl);
  };
}

function refuseMethod(allowed: readonly string[]) {
  return (_request: Request, response: Response): never => {
    response.setHeader('Allow', allowed.join(', '));
    throw new ProblemError({ code: 'web_method', params: {} });
  };
}

function addRoutes(app: Express, services: Services, routes: readonly Route[]): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const here = app.route(path);
    const allowed: string[] = [];
    for (const route of routes.filter((candidate) => candidate.path === path)) {
      if (route.method === 'GET') here.get(answer(services, route));
      else here.post(answer(services, route));
      allowed.push(...(route.method === 'GET' ? ['GET', 'HEAD'] : ['POST']));
    }
    here.all(refuseMethod(allowed));
  }
}

function answerError(services: Services) {
  return async (error: unknown, request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = problemOf(error);
    const requestId = requestIdOf(services, request);
    const status = statusOf(problem);
    const route: unknown = request.route;
    const pattern = typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : 'none';
    if (status >= 500) services.log({ event: 'request failed', requestId, method: request.method, route: pattern, status, ...withoutMessage(error) });
    const language = languageOfPath(request.path) ?? chooseLanguage(request.headers['accept-language']);
    // what is still coming of a body that was refused is not read
    const isCutShort = request.method === 'POST' && !request.complete;
    const headers: [string, string][] = isCutShort ? [['Connection', 'close']] : [];
    if (status === 503) headers.push(['Retry-After', '5']);
    await sendReply(request, response, errorPage(services.views, problem, { language, path: request.path, requestId }, headers), services.config.publicUrl);
    if (isCutShort) request.resume();
  };
}

/** Express with every route and nothing else; `createApp` puts the kept bytes in front of it. */
export function createExpress(services: Services, routes: readonly Route[]): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false).set('strict routing', false);
  app.use(admit(services));
  app.use(goToLanguage(services, new Set(routes.map((route) => route.path.split('/', 2)[1] ?? '').filter((first) => !first.startsWith(':')))));
  addRoutes(app, services, routes);
  app.use(() => {
    throw new ProblemError({ code: 'web_not_found', params: {} });
  });
  app.use(answerError(services));
  return app;
}

export function createApp(services: Services, routes: readonly Route[]): RequestListener {
  const app = createExpress(services, routes);
  const { buffers, config } = services;
  return (request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD') {
      const buffer = buffers.get(request.url ?? '');
      if (buffer !== undefined && request.headers.host !== undefined && isOurHost(request.headers.host, config)) {
        sendBuffer(request, response, buffer, config.publicUrl);
        return;
      }
    }
    app(request, response);
  };
}
