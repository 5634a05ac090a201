import type { DisclosureLimits } from './published.js';

/**
 * Whether a count would say something of a handful of people: itself, or those in the base who are not counted.
 * Everyone or no one is harmless to say unless the question is sensitive.
 */
export function mustHide(count: number, base: number, sensitive: boolean, { k }: DisclosureLimits): boolean {
  if (base === 0) return false;
  if (count === 0 || count === base) return sensitive;
  return count < k || base - count < k;
}
