/** Requests that come in and people who serve them, in one unit of time throughout. */
export interface QueueLoad {
  /** Requests a unit of time, λ. */
  readonly arrivals: number;
  /** Requests that one server finishes a unit of time, μ. */
  readonly service: number;
  readonly servers: number;
  /** Squared coefficients of variation of the times between arrivals and of service; 1 is exponential. */
  readonly arrivalVariation?: number;
  readonly serviceVariation?: number;
}

export interface StableQueue {
  readonly stable: true;
  /** λ / cμ */
  readonly utilisation: number;
  /** Erlang B: would be turned away if nobody could wait. */
  readonly blocked: number;
  /** Erlang C: has to wait. */
  readonly waits: number;
  /** Units of time. */
  readonly meanWait: number;
  /** How many wait, on average. */
  readonly meanQueue: number;
  /** By Allen and Cunneen, for times that are not exponential. */
  readonly meanWaitAdjusted: number;
  /** cμ − λ: how fast the wait of those who wait falls off. */
  readonly spare: number;
}

/** More is asked than can be done: the queue grows without limit, and no wait can be named. */
export interface UnstableQueue {
  readonly stable: false;
  readonly utilisation: number;
  readonly blocked: number;
}

/** Every calculation asks this of a load. Errors RangeError naming what is impossible. */
export function checkLoad({ arrivals, service, servers, arrivalVariation = 1, serviceVariation = 1 }: QueueLoad): void {
  if (!(arrivals >= 0 && Number.isFinite(arrivals))) throw new RangeError(`arrivals cannot be ${arrivals}`);
  if (!(service > 0 && Number.isFinite(service))) throw new RangeError(`service cannot be ${service}`);
  if (!(Number.isInteger(servers) && servers >= 1)) throw new RangeError(`servers cannot be ${servers}`);
  for (const variation of [arrivalVariation, serviceVariation]) {
    if (!(variation >= 0 && variation < Infinity)) throw new RangeError(`a squared coefficient of variation cannot be ${variation}`);
  }
}

/** Erlang B for one server more. */
export function blockedWith(load: number, servers: number, blockedBefore: number): number {
  return (load * blockedBefore) / (servers + load * blockedBefore);
}

/**
 * A queue M/M/c.
 *
 * Shape a load; a queue, or that it is unstable (arrivals no fewer than all servers can do). Errors RangeError naming
 * what is impossible. Source Erlang (1917) by the recursion of his B formula; Allen (1990) 5.3; `statistics.md` 18.4.
 */
export function erlangQueue(load: QueueLoad): StableQueue | UnstableQueue {
  checkLoad(load);
  const { arrivals, service, servers, arrivalVariation = 1, serviceVariation = 1 } = load;
  let blocked = 1;
  for (let c = 1; c <= servers; c += 1) blocked = blockedWith(arrivals / service, c, blocked);
  const utilisation = arrivals / service / servers;
  if (utilisation >= 1) return { stable: false, utilisation, blocked };
  const waits = blocked / (1 - utilisation * (1 - blocked));
  const spare = servers * service - arrivals;
  const meanWait = waits / spare;
  const meanWaitAdjusted = (meanWait * (arrivalVariation + serviceVariation)) / 2;
  return { stable: true, utilisation, blocked, waits, meanWait, meanQueue: arrivals * meanWait, meanWaitAdjusted, spare };
}

/** Probability of waiting longer than t. */
export function waitExceeds({ waits, spare }: StableQueue, t: number): number {
  return waits * Math.exp(-spare * t);
}

/** The wait that a part p of requests does not exceed; 0 when as many need not wait at all. Shape p in (0, 1). */
export function waitQuantile({ waits, spare }: StableQueue, p: number): number {
  return waits <= 1 - p ? 0 : Math.log(waits / (1 - p)) / spare;
}
