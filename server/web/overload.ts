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
  /** Milliseconds that requests wait for their turn, or that the event loop is late. */
  readonly delay: number;
}

const limits: Readonly<Record<Rank, Limit>> = {
  rest: { inFlight: 100, delay: 200 },
  visits: { inFlight: 120, delay: 350 },
  underway: { inFlight: 140, delay: 500 },
  answers: { inFlight: 160, delay: 600 },
};

/** Answers that have waited so long (milliseconds), with so many behind them: more would only wait longer. */
const stuck = { age: 500, count: 50 } as const;

function rankOf({ method, who, rank, refuse }: Route): Rank | undefined {
  if (rank !== undefined || who === 'monitor') return rank;
  if (who === 'respondent') return method === 'POST' ? 'answers' : 'underway';
  if (method === 'GET') return 'rest';
  // a form that nothing could bring back must not be sent away
  return who === 'anyone' && refuse !== undefined ? 'visits' : 'answers';
}

export interface Overload {
  hasRoom(route: Route): boolean;
  /** Whether pages are made that no answer depends on. */
  hasRoomForRest(): boolean;
  /** Does the work, or says instead that there is too much to do. Errors ProblemError web_busy where the route has no page for that. */
  whenRoom(route: Route, visit: Visit, work: () => Promise<Outgoing>): Promise<Outgoing>;
}

/**
 * @param delay milliseconds that requests wait, or that the event loop has been late lately
 * @param clock milliseconds, ever onward
 */
export function createOverload(delay: () => number, clock: () => number = () => performance.now()): Overload {
  const ranks = new WeakMap<Route, Rank | 'always'>();
  let inFlight = 0;
  /** When each answer that is being taken came, the oldest first. */
  const answers = new Set<{ readonly since: number }>();
  const rankHere = (route: Route): Rank | 'always' => {
    const rank = ranks.get(route) ?? rankOf(route) ?? 'always';
    ranks.set(route, rank);
    return rank;
  };
  const areStuck = (): boolean => {
    if (answers.size < stuck.count) return false;
    const [oldest] = answers;
    return oldest !== undefined && clock() - oldest.since > stuck.age;
  };
  const hasRoomFor = (rank: Rank): boolean => {
    const limit = limits[rank];
    return inFlight < limit.inFlight && delay() < limit.delay && !areStuck();
  };
  const hasRoom = (route: Route): boolean => {
    const rank = rankHere(route);
    return rank === 'always' || hasRoomFor(rank);
  };
  return {
    hasRoom,
    hasRoomForRest: () => hasRoomFor('rest'),
    async whenRoom(route, visit, work) {
      if (!hasRoom(route)) {
        const refuse = route.refuse ?? route.refuseUnread;
        if (refuse !== undefined) return refuse(visit);
        throw new ProblemError({ code: 'web_busy', params: {} });
      }
      const entry = rankHere(route) === 'answers' ? { since: clock() } : undefined;
      if (entry !== undefined) answers.add(entry);
      inFlight += 1;
      try {
        return await work();
      } finally {
        inFlight -= 1;
        if (entry !== undefined) answers.delete(entry);
      }
    },
  };
}
