import type { Code } from '../survey/definition.js';
import type { ReportPlan } from './plan.js';

/** Questions of which a figure shows what was chosen together. */
export function plannedTogether({ figures }: Pick<ReportPlan, 'figures'>): readonly Code[] {
  return [...new Set(figures.filter(({ chart }) => chart === 'upset-needs').map(({ question }) => question))];
}
