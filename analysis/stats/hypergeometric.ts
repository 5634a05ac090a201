import { binomialDensity } from './binomialDensity.js';
import type { Tails } from './betaTails.js';

/** `drawn` people of a population of `size`, `marked` of whom have the property. All whole numbers. */
export interface Draw {
  readonly marked: number;
  readonly size: number;
  readonly drawn: number;
}

/**
 * Probability that exactly x of the drawn are marked, drawing without replacement.
 *
 * Shape whole x and a draw; probability out, 0 where x cannot occur. Errors RangeError when marked or drawn
 * exceed size. Source Loader (2000): a ratio of binomial densities; agrees with R `dhyper`.
 */
export function hypergeometricDensity(x: number, { marked, size, drawn }: Draw): number {
  if (!(marked >= 0 && marked <= size && drawn >= 0 && drawn <= size)) {
    throw new RangeError(`hypergeometric: ${marked} marked and ${drawn} drawn of ${size}`);
  }
  if (x < Math.max(0, drawn + marked - size) || x > Math.min(drawn, marked)) return 0;
  const p = drawn / size;
  const among = binomialDensity(x, marked, p) * binomialDensity(drawn - x, size - marked, p);
  return among / binomialDensity(drawn, size, p);
}

/**
 * Both tails: `lower` = P(X <= x), `upper` = P(X > x), each summed from its own side.
 *
 * Shape and errors as `hypergeometricDensity`. Source the recurrence of neighbouring terms; agrees with R `phyper`.
 */
export function hypergeometricTails(x: number, draw: Draw): Tails {
  return { lower: sumFrom(x, -1, draw), upper: sumFrom(x + 1, 1, draw) };
}

function sumFrom(start: number, direction: -1 | 1, draw: Draw): number {
  const least = Math.max(0, draw.drawn + draw.marked - draw.size);
  const most = Math.min(draw.drawn, draw.marked);
  let sum = 0;
  for (let x = Math.min(Math.max(start, least), most); x >= least && x <= most; x += direction) {
    if ((x - start) * direction < 0) return 0;
    const term = hypergeometricDensity(x, draw);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return Math.min(1, sum);
}
