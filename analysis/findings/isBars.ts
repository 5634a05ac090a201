import type { ChartName } from '../words/chartName.js';

/** One bar an option, of everyone. */
export function isBars(chart: ChartName): boolean {
  return chart === 'demand-share' || chart === 'single-share';
}
