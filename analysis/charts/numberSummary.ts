import type { Plot } from './figure.js';

/** A mean and a median are read in a table: there is nothing to draw. */
export function numberSummary(): Plot | undefined {
  return undefined;
}
