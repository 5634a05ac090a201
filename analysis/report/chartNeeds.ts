/** Which question each chart takes, and whether it has groups. */
import type { QuestionKind } from '../survey/definition.js';
import type { ChartName } from '../words/chartName.js';

export interface ChartNeed {
  readonly kinds: readonly QuestionKind[];
  /** May: groups are drawn, or named in the table, where they are given. */
  readonly by: 'must' | 'may' | 'never';
}

export const chartNeeds: Readonly<Record<ChartName, ChartNeed>> = {
  'demand-share': { kinds: ['multiple', 'single'], by: 'never' },
  'single-share': { kinds: ['single'], by: 'never' },
  'dept-method-heatmap': { kinds: ['multiple', 'single'], by: 'must' },
  'dept-dotplot': { kinds: ['multiple', 'single'], by: 'must' },
  'split-role': { kinds: ['multiple', 'single'], by: 'must' },
  'likert-diverging': { kinds: ['grid'], by: 'never' },
  'grid-heatmap': { kinds: ['grid'], by: 'never' },
  'need-gap': { kinds: ['grid'], by: 'never' },
  'ranking-share': { kinds: ['ranking'], by: 'never' },
  'wave-change': { kinds: ['multiple', 'single'], by: 'never' },
  'upset-needs': { kinds: ['multiple'], by: 'never' },
  'coverage-matrix': { kinds: ['multiple'], by: 'never' },
  'capacity-service': { kinds: ['multiple'], by: 'never' },
  'capacity-fan': { kinds: ['multiple'], by: 'never' },
  'option-costs': { kinds: ['multiple'], by: 'never' },
  'pilot-flow': { kinds: ['multiple'], by: 'never' },
  'pilot-requests': { kinds: ['multiple'], by: 'never' },
  'number-summary': { kinds: ['number'], by: 'may' },
};
