/** How often something may be done, e.g. codes be tried for a survey as a whole. */

export interface Throttle {
  /** Seconds to wait, or 0 when this try is let through (and counted). */
  wait(key: string): number;
}

/** More keys than this are only there when somebody makes them up: the ones that are full again are dropped. */
const manyKeys = 20_000;

/** A bucket of `burst` tries that fills with one every `seconds`. @param clock milliseconds */
export function createThrottle(clock: () => number, burst = 30, seconds = 2): Throttle {
  const buckets = new Map<string, { tries: number; at: number }>();
  const dropFull = (now: number): void => {
    for (const [key, { tries, at }] of buckets) if (tries + (now - at) / 1000 / seconds >= burst) buckets.delete(key);
  };
  return {
    wait(key) {
      const now = clock();
      if (buckets.size > manyKeys) dropFull(now);
      const bucket = buckets.get(key) ?? { tries: burst, at: now };
      // a clock that is set back lets nobody wait longer
      const tries = Math.min(burst, bucket.tries + Math.max(0, now - bucket.at) / 1000 / seconds);
      buckets.set(key, { tries: tries >= 1 ? tries - 1 : tries, at: now });
      return tries >= 1 ? 0 : Math.ceil((1 - tries) * seconds);
    },
  };
}
