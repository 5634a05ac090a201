/**
 * How fast visits may be begun and answers sent from one network, so that nobody fills an open survey by a program.
 * Only in memory, under keys that change with every start and every day; nothing of it stands beside an answer.
 *
 * There is no field that only programs fill in: browsers and password managers fill in hidden fields too, and screen
 * readers read them. There is no shortest time either: it needs the hour of the start to be kept, and somebody who
 * answers two questions is quick. Either would lose an answer of a person to stop a program that is easily mended.
 */
import type { Visit } from '../web/route.js';
import { createDailyThrottle, type Chance } from './dailyThrottle.js';

export interface GateOptions {
  /** Counts this computer itself too, which is otherwise where load is measured from. */
  readonly countsLoopback?: boolean;
  /** Let through at once from one network, before it is one every `seconds`. A hospital is one network. */
  readonly burst?: number;
  readonly seconds?: number;
}

export interface FloodGate {
  /** Seconds to wait, or 0 when this one is let through (and counted). */
  wait(kind: 'begin' | 'send' | 'token', survey: string, visit: Visit): number;
}

interface Surroundings extends Chance {
  /** Whether a proxy stands in front: every request then comes from it, and only the survey as a whole can be counted. */
  readonly isBehindProxy: boolean;
}

/** Of everybody together: more than people do, less than a program can. */
const together = { burst: 2_000, seconds: 0.02 } as const;

function isLoopback(network: string): boolean {
  return network.startsWith('127.') || network === '0:0:0';
}

export function createFloodGate({ isBehindProxy, ...chance }: Surroundings, options: GateOptions = {}): FloodGate {
  const { burst = 200, seconds = 2, countsLoopback = false } = options;
  const throttle = isBehindProxy ? createDailyThrottle(chance, together.burst, together.seconds) : createDailyThrottle(chance, burst, seconds);
  return {
    wait(kind, survey, { network = '' }) {
      if (!isBehindProxy && !countsLoopback && isLoopback(network)) return 0;
      const whose = isBehindProxy ? '' : network;
      return throttle.wait(`${kind} ${survey} ${whose}`);
    },
  };
}
