import type { Chance } from './chance.js';

/**
 * The same seed gives the same numbers on every machine and in every year.
 * Shape a 32-bit whole number in, a source of chance out.
 * Source sfc32, the small fast counting generator of C. Doty-Humphrey's PractRand, warmed up with 12 calls.
 */
export function seededChance(seed: number): Chance {
  let a = 0;
  let b = 0;
  let c = seed | 0;
  let counter = 1;
  const chance = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i += 1) chance();
  return chance;
}
