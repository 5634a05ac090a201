/**
 * How often sign-in links may be asked for: for one address, and by everybody together. What is counted does not depend
 * on whether the address has an account, so that nobody learns it here. In memory, a process each.
 */
import { createHash } from 'node:crypto';

export interface LinkThrottle {
  /** Seconds to wait, or 0 when this one is let through (and counted). */
  wait(email: string): number;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

interface Rate {
  readonly burst: number;
  /** Until one more is let through. */
  readonly seconds: number;
}

const perAddress: Rate = { burst: 4, seconds: 180 };
const inAll: Rate = { burst: 60, seconds: 2 };
/** More addresses at once than `inAll` lets through until the first ones are full again. */
const mostAddresses = 1000;

function filled(bucket: Bucket | undefined, { burst, seconds }: Rate, now: number): number {
  return bucket === undefined ? burst : Math.min(burst, bucket.left + (now - bucket.at) / 1000 / seconds);
}

function secondsShort(left: number, { seconds }: Rate): number {
  return left >= 1 ? 0 : Math.ceil((1 - left) * seconds);
}

/** @param clock milliseconds */
export function createLinkThrottle(clock: () => number): LinkThrottle {
  const addresses = new Map<string, Bucket>();
  let everybody: Bucket | undefined;
  const forgetFull = (now: number): void => {
    for (const [key, bucket] of addresses) if (filled(bucket, perAddress, now) >= perAddress.burst) addresses.delete(key);
  };
  return {
    wait(email) {
      const now = clock();
      const key = createHash('sha256').update(email).digest('base64');
      const [left, leftInAll] = [filled(addresses.get(key), perAddress, now), filled(everybody, inAll, now)];
      const seconds = Math.max(secondsShort(left, perAddress), secondsShort(leftInAll, inAll));
      if (seconds > 0) return seconds;
      everybody = { left: leftInAll - 1, at: now };
      addresses.set(key, { left: left - 1, at: now });
      if (addresses.size > mostAddresses) forgetFull(now);
      return 0;
    },
  };
}
