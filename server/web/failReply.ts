import type { IncomingMessage } from 'node:http';
import { statusOf } from '../problems/catalogue.js';
import { chooseLanguage, languageOfPath } from './chooseLanguage.js';
import { errorPage, problemOf } from './errorPage.js';
import { withoutMessage } from './log.js';
import type { Reply } from './reply.js';
import type { Services } from './services.js';

interface Failed {
  readonly error: unknown;
  readonly path: string;
  /** Pattern of the route, for the log. */
  readonly route: string;
  readonly requestId: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** An address of ours: what begins with two slashes is somebody else's. */
function samePage(url: string | undefined): string | undefined {
  return url !== undefined && /^\/[^/\\]/.test(url) ? url : undefined;
}

/** The page for what went wrong; what is a fault of ours is written down, without a word of what was asked. */
export function failReply(services: Services, request: IncomingMessage, failed: Failed): Reply {
  const { error, path, route, requestId } = failed;
  const problem = problemOf(error);
  const status = statusOf(problem);
  // too much to do is no fault, and writing each one down would be more to do
  if (status >= 500 && problem.code !== 'web_busy') services.log({ event: 'request failed', requestId, method: request.method ?? '', route, status, ...withoutMessage(error) });
  const language = languageOfPath(path) ?? chooseLanguage(request.headers['accept-language']);
  const later: readonly (readonly [string, string])[] = status === 503 ? [['Retry-After', '5']] : [];
  const again = status === 503 && request.method === 'GET' ? samePage(request.url) : undefined;
  return errorPage(services.views, problem, { language, path, requestId, ...(again === undefined ? {} : { again }) }, [...failed.headers, ...later]);
}
