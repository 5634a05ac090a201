/**
 * How fast codes that open nothing may be tried. Only those are counted: a code has 80 bits, so whoever has a right one is
 * never kept waiting by somebody who guesses, however many guesses there are. In memory, under keys that change each day.
 */
import { createHmac } from 'node:crypto';
import type { Visit } from '../web/route.js';
import { createThrottle, type Throttle } from './throttle.js';

export interface MissGate {
  /** Counts one code that opened nothing. Seconds to wait before another is looked at, or 0. */
  miss(kind: 'receipt' | 'resume', survey: string, visit: Visit): number;
}

interface Surroundings {
  /** Milliseconds. */
  readonly clock: () => number;
  readonly randomBytes: (size: number) => Buffer;
  /** Every request then comes from the proxy, and only the survey as a whole can be counted. */
  readonly isBehindProxy: boolean;
}

const day = 24 * 60 * 60 * 1000;
const oneNetwork = { burst: 30, seconds: 2 } as const;
/** Of everybody together: so many mistype at once nowhere, and guessing at this pace finds nothing. */
const together = { burst: 300, seconds: 0.2 } as const;

export function createMissGate({ clock, randomBytes, isBehindProxy }: Surroundings): MissGate {
  let since = -1;
  let salt: Buffer = Buffer.alloc(0);
  let networks: Throttle = createThrottle(clock, oneNetwork.burst, oneNetwork.seconds);
  const surveys = createThrottle(clock, together.burst, together.seconds);
  const renew = (): void => {
    const today = Math.floor(clock() / day);
    if (today === since) return;
    since = today;
    salt = randomBytes(16);
    networks = createThrottle(clock, oneNetwork.burst, oneNetwork.seconds);
  };
  return {
    miss(kind, survey, { network = '' }) {
      renew();
      const key = (whose: string): string => createHmac('sha256', salt).update(`${kind} ${survey} ${whose}`).digest('base64');
      const seconds = isBehindProxy ? 0 : networks.wait(key(network));
      // what one network has too many of is nobody else's
      return seconds > 0 ? seconds : surveys.wait(`${kind} ${survey}`);
    },
  };
}
