/**
 * How fast codes that open nothing may be tried. Only those are counted: a code has 80 bits, so whoever has a right one is
 * never kept waiting by somebody who guesses, however many guesses there are. In memory, under keys that change each day.
 */
import type { Visit } from '../web/route.js';
import { createDailyThrottle, type Chance } from './dailyThrottle.js';
import { createThrottle } from './throttle.js';

export interface MissGate {
  /** Counts one code that opened nothing. Seconds to wait before another is looked at, or 0. */
  miss(kind: 'receipt' | 'resume', survey: string, visit: Visit): number;
}

interface Surroundings extends Chance {
  /** Every request then comes from the proxy, and only the survey as a whole can be counted. */
  readonly isBehindProxy: boolean;
}

const oneNetwork = { burst: 30, seconds: 2 } as const;
/** Of everybody together: so many mistype at once nowhere, and guessing at this pace finds nothing. */
const together = { burst: 300, seconds: 0.2 } as const;

export function createMissGate({ isBehindProxy, ...chance }: Surroundings): MissGate {
  const networks = createDailyThrottle(chance, oneNetwork.burst, oneNetwork.seconds);
  const surveys = createThrottle(chance.clock, together.burst, together.seconds);
  return {
    miss(kind, survey, { network = '' }) {
      const seconds = isBehindProxy ? 0 : networks.wait(`${kind} ${survey} ${network}`);
      // what one network has too many of is nobody else's
      return seconds > 0 ? seconds : surveys.wait(`${kind} ${survey}`);
    },
  };
}
