/** The web program as a function of its collaborators: kept bytes first, then Express, in reading order. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { ProblemError } from '../problems/problem.js';
import { admitHost, admitOrigin, isOurHost } from './admit.js';
import { askedIn, type PublicBuffer } from './buffers.js';
import { createBodies, type Bodies } from './bodies.js';
import { chooseLanguage, isInterfaceLanguage, pathInLanguage } from './chooseLanguage.js';
import { failReply } from './failReply.js';
import { guarded } from './guard.js';
import { createOverload, type Overload } from './overload.js';
import { createQuickRoutes, type Found } from './quickRoutes.js';
import { limits } from './parseForm.js';
import { keptWhileBusy } from './keptWhileBusy.js';
import { askedOf, readVisit, visitOf, type Asked } from './readVisit.js';
import { withoutMessage } from './log.js';
import { redirect, type Outgoing } from './reply.js';
import type { Route } from './route.js';
import { sendBuffer, sendReply } from './sendReply.js';
import type { Services } from './services.js';
import { createTurns } from './turns.js';

function newRequestId(services: Services): string {
  return services.randomBytes(5).toString('hex');
}

const requestIds = new WeakMap<IncomingMessage, string>();

function requestIdOf(services: Services, request: IncomingMessage): string {
  const known = requestIds.get(request) ?? newRequestId(services);
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

/**
 * `/` and a language we do not speak go to the best one, same path; a posted form is posted again there. What begins
 * with anything else is no page of ours: `:lang` in a route would take it for a language.
 */
function goToLanguage(services: Services, ownNames: ReadonlySet<string>) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const first = request.path.split('/', 2)[1] ?? '';
    if (ownNames.has(first) || isInterfaceLanguage(first)) {
      next();
      return;
    }
    const written = first.toLowerCase();
    const best = isInterfaceLanguage(written) ? written : chooseLanguage(request.headers['accept-language']);
    const to = pathInLanguage(request.path, best);
    if (to === undefined) throw new ProblemError({ code: 'web_not_found', params: {} });
    const status = request.method === 'GET' || request.method === 'HEAD' ? 302 : 307;
    const query = request.originalUrl.indexOf('?');
    const search = query < 0 ? '' : request.originalUrl.slice(query);
    await sendReply(request, response, redirect(to + search, { status, headers: [['Vary', 'Accept-Language']] }), services.config.publicUrl);
  };
}

/** What every request passes before its route: who may send so much, what was sent, room to do it, and who may do it. */
interface Doors {
  readonly bodies: Bodies;
  readonly overload: Overload;
}

/** The rest of a body so small is soon past, and whoever sent it keeps the connection. */
function isSmall({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length']) <= limits.bodyBytes;
}

async function replyTo(services: Services, { bodies, overload }: Doors, request: IncomingMessage, { route, params }: Found, asked: Asked): Promise<Outgoing> {
  // PostgreSQL keeps no text with it, so nothing of ours has it in its name
  if ((route.isSecret !== true && asked.path.includes('%00')) || asked.search.includes('%00')) throw new ProblemError({ code: 'web_bad_request', params: {} });
  if (route.refuseUnread !== undefined && isSmall(request) && !overload.hasRoom(route)) {
    return route.refuseUnread(visitOf(request, asked, params, () => requestIdOf(services, request)));
  }
  return bodies.admit(request, route, async (taken) => {
    const visit = await readVisit(request, asked, params, () => requestIdOf(services, request), taken);
    return overload.whenRoom(route, visit, () => guarded(services, route, visit));
  });
}

function answer(services: Services, route: Route, doors: Doors) {
  return async (request: Request, response: Response): Promise<void> => {
    const params = new Map(Object.entries(request.params).map(([name, value]) => [name, String(value)]));
    await sendReply(request, response, await replyTo(services, doors, request, { route, params }, askedOf(request.originalUrl)), services.config.publicUrl);
  };
}

function refuseMethod(allowed: readonly string[]) {
  return (_request: Request, response: Response): never => {
    response.setHeader('Allow', allowed.join(', '));
    throw new ProblemError({ code: 'web_method', params: {} });
  };
}

function addRoutes(app: Express, services: Services, routes: readonly Route[], doors: Doors): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const here = app.route(path);
    const allowed: string[] = [];
    for (const route of routes.filter((candidate) => candidate.path === path)) {
      if (route.method === 'GET') here.get(answer(services, route, doors));
      else here.post(answer(services, route, doors));
      allowed.push(...(route.method === 'GET' ? ['GET', 'HEAD'] : ['POST']));
    }
    here.all(refuseMethod(allowed));
  }
}

function answerError(services: Services) {
  return async (error: unknown, request: Request, response: Response, next: NextFunction): Promise<void> => {
    const found: unknown = request.route;
    const route = typeof found === 'object' && found !== null && 'path' in found ? String(found.path) : 'none';
    if (response.headersSent) {
      // half a file must not look whole: the connection is cut
      services.log({ event: 'reply cut short', requestId: requestIdOf(services, request), method: request.method, route, ...withoutMessage(error) });
      response.destroy();
      next();
      return;
    }
    // what is still coming of a body that was refused is not read
    const isCutShort = request.method === 'POST' && !request.complete;
    const headers: readonly (readonly [string, string])[] = isCutShort ? [['Connection', 'close']] : [];
    const reply = failReply(services, request, { error, path: request.path, route, requestId: requestIdOf(services, request), headers });
    await sendReply(request, response, reply, services.config.publicUrl);
    if (isCutShort) request.resume();
  };
}

/** Express with every route and nothing else; `createApp` puts the kept bytes in front of it. */
export function createExpress(services: Services, routes: readonly Route[], overload: Overload = createOverload(() => 0)): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false).set('strict routing', false);
  app.use(admit(services));
  app.use(goToLanguage(services, new Set(routes.map((route) => route.path.split('/', 2)[1] ?? '').filter((first) => !first.startsWith(':')))));
  addRoutes(app, services, routes, { bodies: createBodies(services), overload });
  app.use(() => {
    throw new ProblemError({ code: 'web_not_found', params: {} });
  });
  app.use(answerError(services));
  return app;
}

/** A whole address as the target (as asked of a proxy) says itself which site is meant, whatever Host says (RFC 9112 3.2.2). */
function takeOriginForm(request: IncomingMessage): void {
  const url = request.url ?? '';
  if (url.startsWith('/') || !URL.canParse(url)) return;
  const { host, pathname, search } = new URL(url);
  request.headers.host = host;
  request.url = pathname + search;
}

async function answerQuickly(services: Services, doors: Doors, request: IncomingMessage, response: ServerResponse, found: Found, asked: Asked): Promise<void> {
  const requestId = (): string => requestIdOf(services, request);
  const { publicUrl } = services.config;
  try {
    if (request.method === 'POST') admitOrigin(request, services.config);
    const reply = await replyTo(services, doors, request, found, asked);
    await sendReply(request, response, reply, publicUrl);
  } catch (error) {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    // what is still coming of a body that was refused is not read
    const isCutShort = request.method === 'POST' && !request.complete;
    const headers: readonly (readonly [string, string])[] = isCutShort ? [['Connection', 'close']] : [];
    await sendReply(request, response, failReply(services, request, { error, path: asked.path, route: found.route.path, requestId: requestId(), headers }), publicUrl);
    if (isCutShort) request.resume();
  }
}

/** @param delay milliseconds that the event loop has been late lately */
export function createApp(services: Services, routes: readonly Route[], delay: () => number = () => 0): RequestListener {
  const turns = createTurns();
  const overload = createOverload(() => Math.max(delay(), turns.wait()));
  const doors: Doors = { bodies: createBodies(services), overload };
  const app = createExpress(services, routes, overload);
  const find = createQuickRoutes(routes);
  const { buffers, config } = services;
  const fresh = (path: string): PublicBuffer | undefined => buffers.get(path);
  const busy = keptWhileBusy(services, routes, (request) => requestIdOf(services, request));
  // nearly every request asks for the same host, so the answer for the last one is remembered
  let lastOfOurs = '';
  const isOurs = (host: string): boolean => {
    if (host === lastOfOurs) return true;
    if (!isOurHost(host, config)) return false;
    lastOfOurs = host;
    return true;
  };
  const make = (request: IncomingMessage, response: ServerResponse, isHere: boolean, asked: Asked): void => {
    // who has gone while waiting is not answered, and what they sent was not stored
    if (request.destroyed) return;
    const found = isHere ? find(request.method === 'POST' ? 'POST' : 'GET', asked.path) : undefined;
    if (found === undefined) app(request, response);
    else void answerQuickly(services, doors, request, response, found, asked);
  };
  return (request, response) => {
    takeOriginForm(request);
    const { host = '' } = request.headers;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const isHere = (isRead || request.method === 'POST') && host !== '' && isOurs(host);
    const asked = askedOf(request.url ?? '');
    const kept = isHere && isRead ? askedIn(fresh, asked) : undefined;
    const buffer = kept ?? (isHere && isRead && !overload.hasRoomForRest() ? busy.find(request, asked) : undefined);
    // what is kept costs less than waiting for a turn
    if (buffer === undefined) turns.enter(() => make(request, response, isHere, asked));
    else sendBuffer(request, response, buffer, config.publicUrl);
  };
}
