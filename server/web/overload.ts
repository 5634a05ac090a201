/**
 * What waits when more is asked than can be done: pages that no answer depends on first, then new visits, then the pages
 * of a visit that is under way, and answers last. Who has to wait is told at once, with when to come back.
 */
import { ProblemError } from '../problems/problem.js';
import type { Outgoing } from './reply.js';
import type { Route, Visit } from './route.js';

/** In the order in which they wait. */
export type Rank = 'rest' | 'visits' | 'underway' | 'answers';

interface Limit {
  /** Requests of all kinds being answered at once. */
  readonly inFlight: number;
  /** Milliseconds that the event loop is late (99th percentile). */
  readonly delay: number;
}

const limits: Readonly<Record<Rank, Limit>> = {
  rest: { inFlight: 150, delay: 250 },
  visits: { inFlight: 300, delay: 500 },
  underway: { inFlight: 600, delay: 2_000 },
  // an answer that is here already is cheaper to take than to send back; only the queue has an end
  answers: { inFlight: 800, delay: Infinity },
};

function rankOf({ method, who, rank, refuse }: Route): Rank | undefined {
  if (rank !== undefined || who === 'monitor') return rank;
  if (who === 'respondent') return method === 'POST' ? 'answers' : 'underway';
  if (method === 'GET') return 'rest';
  // a form that nothing could bring back must not be sent away
  return who === 'anyone' && refuse !== undefined ? 'visits' : 'answers';
}

export interface Overload {
  /** Does the work, or says instead that there is too much to do. Errors ProblemError web_busy where the route has no page for that. */
  whenRoom(route: Route, visit: Visit, work: () => Promise<Outgoing>): Promise<Outgoing>;
}

/** @param delay milliseconds that the event loop has been late lately */
export function createOverload(delay: () => number): Overload {
  const ranks = new WeakMap<Route, Rank | 'always'>();
  let inFlight = 0;
  const hasRoom = (route: Route): boolean => {
    const rank = ranks.get(route) ?? rankOf(route) ?? 'always';
    ranks.set(route, rank);
    if (rank === 'always') return true;
    const limit = limits[rank];
    return inFlight < limit.inFlight && delay() < limit.delay;
  };
  return {
    async whenRoom(route, visit, work) {
      if (!hasRoom(route)) {
        if (route.refuse !== undefined) return route.refuse(visit);
        throw new ProblemError({ code: 'web_busy', params: {} });
      }
      inFlight += 1;
      try {
        return await work();
      } finally {
        inFlight -= 1;
      }
    },
  };
}
