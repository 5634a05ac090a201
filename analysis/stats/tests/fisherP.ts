import { hypergeometricDensity, type Draw } from '../hypergeometric.js';
import { checkFourCells, type FourCells } from './oddsRatio.js';

/** Tables as probable as this one count with it, however their probability was rounded. */
const asProbable = 1 + 1e-7;

/**
 * The two-sided p-value of Fisher's exact test alone, for many large tables: what lies between the two tails is not summed.
 *
 * Shape four whole counts; 1 when a row or a column is empty, for then no other table is possible. Errors RangeError for
 * what is no whole count. Source Fisher (1935); agrees with R `fisher.test`.
 */
export function fisherP(cells: FourCells): number {
  checkFourCells(cells);
  const { a, b, c, d } = cells;
  if (![a, b, c, d].every(Number.isInteger)) throw new RangeError(`[[${a}, ${b}], [${c}, ${d}]] are no whole counts`);
  if (a + b === 0 || c + d === 0 || a + c === 0 || b + d === 0) return 1;
  const draw: Draw = { marked: a + c, size: a + b + c + d, drawn: a + b };
  const least = Math.max(0, draw.drawn + draw.marked - draw.size);
  const most = Math.min(draw.drawn, draw.marked);
  const mode = Math.min(most, Math.max(least, Math.floor(((draw.drawn + 1) * (draw.marked + 1)) / (draw.size + 2))));
  const limit = hypergeometricDensity(a, draw) * asProbable;
  const isTail = (x: number) => hypergeometricDensity(x, draw) <= limit;
  // Probabilities rise up to the mode and fall after it.
  const below = mode - firstTrue(mode - least + 1, (steps) => isTail(mode - steps));
  const above = mode + 1 + firstTrue(most - mode, (steps) => isTail(mode + 1 + steps));
  return Math.min(1, sumOutwards(below, -1, draw) + sumOutwards(above, 1, draw));
}

/** The first whole number below `count` from which on a condition holds; `count` when it never does. */
function firstTrue(count: number, holds: (value: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** From x away from the mode, each probability from the one before, until they no longer count. */
function sumOutwards(from: number, direction: 1 | -1, draw: Draw): number {
  let term = hypergeometricDensity(from, draw);
  let sum = 0;
  for (let x = from; term > sum * 1e-17; x += direction) {
    sum += term;
    const rising = (draw.marked - x) * (draw.drawn - x);
    const falling = x * (draw.size - draw.marked - draw.drawn + x);
    const above = (x + 1) * (draw.size - draw.marked - draw.drawn + x + 1);
    const below = (draw.marked - x + 1) * (draw.drawn - x + 1);
    term *= direction === 1 ? rising / above : falling / below;
  }
  return sum;
}
