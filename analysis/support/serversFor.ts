import { blockedWith, checkLoad } from './erlangQueue.js';

/** At most this part of requests may wait longer than this. */
export interface WaitTarget {
  readonly longerThan: number;
  readonly share: number;
}

/**
 * The fewest servers with whom the wait meets a target.
 *
 * Shape arrivals and service a unit of time, a target in the same unit; at least 1 server. Errors RangeError when the
 * target's share is not within (0, 1] or its wait is negative, and as `erlangQueue`. Every server more is tried once,
 * for the recursion of Erlang B goes by servers. Source `statistics.md` 18.4.
 */
export function serversFor(load: { readonly arrivals: number; readonly service: number }, { longerThan, share }: WaitTarget): number {
  checkLoad({ ...load, servers: 1 });
  if (!(share > 0 && share <= 1 && longerThan >= 0)) throw new RangeError(`nobody can promise that ${share} wait longer than ${longerThan}`);
  const offered = load.arrivals / load.service;
  let blocked = 1;
  for (let servers = 1; ; servers += 1) {
    blocked = blockedWith(offered, servers, blocked);
    const utilisation = offered / servers;
    if (utilisation >= 1) continue;
    const waits = blocked / (1 - utilisation * (1 - blocked));
    if (waits * Math.exp(-(servers * load.service - load.arrivals) * longerThan) <= share) return servers;
  }
}
