/**
 * How often sign-in links may be asked for: for one address, from one network, and by everybody together. What is
 * counted does not depend on whether the address has an account, so that nobody learns it here. In memory, a process each.
 */
import { createHash } from 'node:crypto';
import { LastUsed } from '../cache/lastUsed.js';

export interface LinkThrottle {
  /** Seconds to wait, or 0 when this one is let through (and counted). @param network empty where it says nothing */
  wait(email: string, network: string): number;
  /** Whether everybody together asks for more than people do; counts one that is asked for. */
  isCrowded(): boolean;
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
/** A university is one network. */
const perNetwork: Rate = { burst: 30, seconds: 5 };
const inAll: Rate = { burst: 60, seconds: 2 };
/** Those asked for longest ago are forgotten: a program that makes addresses up must not fill the memory. */
const mostKept = 20_000;

function filled(bucket: Bucket | undefined, { burst, seconds }: Rate, now: number): number {
  // a clock that is set back lets nobody wait longer
  return bucket === undefined ? burst : Math.min(burst, bucket.left + Math.max(0, now - bucket.at) / 1000 / seconds);
}

function secondsShort(left: number, { seconds }: Rate): number {
  return left >= 1 ? 0 : Math.ceil((1 - left) * seconds);
}

/** @param clock milliseconds */
export function createLinkThrottle(clock: () => number): LinkThrottle {
  const buckets = new LastUsed<Bucket>(mostKept);
  let everybody: Bucket | undefined;
  return {
    wait(email, network) {
      const now = clock();
      const counted = [['address', email, perAddress], ...(network === '' ? [] : [['network', network, perNetwork] as const])] as const;
      const states = counted.map(([kind, whose, rate]) => {
        const key = createHash('sha256').update(`${kind} ${whose}`).digest('base64');
        return { key, rate, left: filled(buckets.find(key), rate, now) };
      });
      const seconds = Math.max(...states.map(({ left, rate }) => secondsShort(left, rate)));
      if (seconds === 0) for (const { key, left } of states) buckets.keep(key, { left: left - 1, at: now });
      return seconds;
    },
    isCrowded() {
      const now = clock();
      const left = filled(everybody, inAll, now);
      everybody = { left: left >= 1 ? left - 1 : left, at: now };
      return left < 1;
    },
  };
}
