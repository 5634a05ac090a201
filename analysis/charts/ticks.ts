import { formatPercent } from '../words/formatPercent.js';
import type { DemandGround } from './demandLayout.js';
import { sizes } from './sizes.js';

/** Quarters where "75 %" and "100 %" stand clear of each other, otherwise halves. Units: shares; `width` of the bars in px. */
export function ticksWithin(width: number, { measure, language, size }: DemandGround): readonly number[] {
  const widthOf = (share: number): number => measure(formatPercent(share, language), sizes[size].base * 0.95, 400);
  const needed = widthOf(0.75) / 2 + widthOf(1) + sizes[size].base * 0.5;
  return width / 4 >= needed ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1];
}
