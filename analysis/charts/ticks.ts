import { formatPercent } from '../words/formatPercent.js';
import type { DemandGround } from './demandLayout.js';
import { sizes } from './sizes.js';

/** Quarters where "75 %" and "100 %" stand clear of each other, otherwise halves. Units: shares; `width` of the bars in px. */
export function ticksWithin(width: number, { measure, language, size }: DemandGround): readonly number[] {
  const widthOf = (share: number): number => measure(formatPercent(share, language), sizes[size].base * 0.95, 400);
  const needed = widthOf(0.75) / 2 + widthOf(1) + sizes[size].base * 0.5;
  return width / 4 >= needed ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1];
}

/** Every 20 per cent up to the end of a shorter axis where they stand clear of each other, otherwise its ends. */
export function fifthsWithin(end: number, width: number, { measure, language, size }: Pick<DemandGround, 'measure' | 'language' | 'size'>): readonly number[] {
  const steps = Math.round(end * 5);
  const needed = measure(formatPercent(end, language), sizes[size].base * 0.95, 400) * 1.5 + sizes[size].base * 0.5;
  return width / steps >= needed ? Array.from({ length: steps + 1 }, (_unused, step) => step / 5) : [0, end];
}
