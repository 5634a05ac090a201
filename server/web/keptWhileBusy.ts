/**
 * Kept pages while there is too much to do: readers get what is kept, a little older than it would be otherwise, and one
 * request at a time has it made anew. A page that is public, and was made, need not be refused because others answer a survey.
 */
import type { IncomingMessage } from 'node:http';
import { askedIn, type PublicBuffer } from './buffers.js';
import { guarded } from './guard.js';
import { findAmong, type Found } from './quickRoutes.js';
import { visitOf, type Asked } from './readVisit.js';
import type { Route } from './route.js';
import type { Services } from './services.js';

/** Milliseconds after which a page is too old to be shown, whatever else there is to do. */
const longestStale = 30_000;

export interface KeptWhileBusy {
  /** What can be sent now; it is made anew meanwhile. */
  find(request: IncomingMessage, asked: Asked): PublicBuffer | undefined;
}

export function keptWhileBusy(services: Services, routes: readonly Route[], requestIdOf: (request: IncomingMessage) => string): KeptWhileBusy {
  const { buffers } = services;
  const find = findAmong(routes);
  const renewing = new Set<string>();
  const renew = async (request: IncomingMessage, asked: Asked, { route, params }: Found): Promise<void> => {
    try {
      await guarded(services, route, visitOf(request, asked, params, () => requestIdOf(request)));
      // withdrawn, closed, gone: nothing new is kept under its name, so the old is not shown any more either
      if (askedIn((path) => buffers.get(path), asked) === undefined) buffers.forget(asked.path);
    } catch {
      // whoever comes when it is too old is told what is wrong; until then what is kept stands
    } finally {
      renewing.delete(asked.path);
    }
  };
  return {
    find(request, asked) {
      const stale = askedIn((path) => buffers.getStale(path, longestStale), asked);
      const found = stale === undefined || renewing.has(asked.path) ? undefined : find('GET', asked.path);
      if (found !== undefined) {
        renewing.add(asked.path);
        void renew(request, asked, found);
      }
      return stale;
    },
  };
}
