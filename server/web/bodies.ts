/**
 * Who may send much. On a route of the desk that takes files, only somebody who is signed in, and this is known before a
 * byte of the body is read; and only so many at once, since each is whole in memory until it is answered.
 */
import type { IncomingMessage } from 'node:http';
import { ProblemError } from '../problems/problem.js';
import { isSignedIn } from './guard.js';
import { limits } from './parseForm.js';
import type { Taken } from './readForm.js';
import type { Route } from './route.js';
import type { Services } from './services.js';

export interface Bodies {
  /** Errors ProblemError web_sign_in_first, web_busy, web_cut_off, and those of `work`. */
  admit<T>(request: IncomingMessage, route: Route, work: (taken: Taken) => Promise<T>): Promise<T>;
}

const mostAtOnce = 2;
const mostWaiting = 20;

/** In turn where there is no room. Errors ProblemError web_busy where too many wait already. */
function createRoom(): () => Promise<() => void> {
  let free = mostAtOnce;
  const waiting: (() => void)[] = [];
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return async () => {
    if (free > 0) free -= 1;
    else {
      if (waiting.length >= mostWaiting) throw new ProblemError({ code: 'web_busy', params: {} });
      await new Promise<void>((resolve) => void waiting.push(resolve));
    }
    return leave;
  };
}

function isLarge({ headers }: IncomingMessage): boolean {
  const length = headers['content-length'];
  return length === undefined || !(Number(length) <= limits.bodyBytes);
}

function signInFirst(error: unknown): unknown {
  return error instanceof ProblemError && error.problems[0].code === 'web_body_too_large' ? new ProblemError({ code: 'web_sign_in_first', params: {} }) : error;
}

export function createBodies(services: Services): Bodies {
  const enter = createRoom();
  return {
    async admit(request, route, work) {
      if (request.method !== 'POST' || route.files === undefined || !isLarge(request)) return work(route);
      if (!(await isSignedIn(services, request.headers.cookie))) {
        // what is written there comes back after signing in, as with any form; a file does not
        try {
          return await work({ ...route, files: limits.bodyBytes });
        } catch (error) {
          throw signInFirst(error);
        }
      }
      const leave = await enter();
      try {
        if (request.destroyed) throw new ProblemError({ code: 'web_cut_off', params: {} });
        return await work(route);
      } finally {
        leave();
      }
    },
  };
}
