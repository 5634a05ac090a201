/** A throttle that forgets: its keys are made with a salt of the day, so that what is in memory names no network for long. */
import { createHmac } from 'node:crypto';
import { createThrottle, type Throttle } from './throttle.js';

const day = 24 * 60 * 60 * 1000;

export interface Chance {
  /** Milliseconds. */
  readonly clock: () => number;
  readonly randomBytes: (size: number) => Buffer;
}

/** A bucket of `burst` a key, which fills with one every `seconds`; all are full again each day. */
export function createDailyThrottle({ clock, randomBytes }: Chance, burst: number, seconds: number): Throttle {
  let today: { readonly number: number; readonly salt: Buffer; readonly throttle: Throttle } | undefined;
  return {
    wait(key) {
      const number = Math.floor(clock() / day);
      if (today?.number !== number) today = { number, salt: randomBytes(16), throttle: createThrottle(clock, burst, seconds) };
      return today.throttle.wait(createHmac('sha256', today.salt).update(key).digest('base64'));
    },
  };
}
