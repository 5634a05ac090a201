/** How often codes may be tried, for a survey as a whole: no address of anyone is kept. */

export interface Throttle {
  /** Seconds to wait, or 0 when this try is let through (and counted). */
  wait(survey: string): number;
}

/** A bucket of `burst` tries that fills with one every `seconds`. @param clock milliseconds */
export function createThrottle(clock: () => number, burst = 30, seconds = 2): Throttle {
  const buckets = new Map<string, { tries: number; at: number }>();
  return {
    wait(survey) {
      const now = clock();
      const bucket = buckets.get(survey) ?? { tries: burst, at: now };
      const tries = Math.min(burst, bucket.tries + (now - bucket.at) / 1000 / seconds);
      buckets.set(survey, { tries: tries >= 1 ? tries - 1 : tries, at: now });
      return tries >= 1 ? 0 : Math.ceil((1 - tries) * seconds);
    },
  };
}
