import { isSupportChart } from '../../words/chartName.js';
import type { Edition } from '../edition.js';
import type { PlannedFigure } from '../plan.js';

/** Number of the figure in a later edition that shows the same table; of support, the same chart. 0 where none does. */
export function figureBecame({ chart, question, by }: PlannedFigure, { plan }: Pick<Edition, 'plan'>): number {
  const isSame = (other: PlannedFigure): boolean => (isSupportChart(chart) || isSupportChart(other.chart) ? other.chart === chart : other.question === question && other.by === by);
  return plan.figures.findIndex(isSame) + 1;
}
