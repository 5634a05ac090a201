/** Every chart a report plan can ask for. docs/report-plan.md says which question each of them takes. */
export const chartNames = [
  'demand-share',
  'dept-method-heatmap',
  'likert-diverging',
  'need-gap',
  'dept-dotplot',
  'split-role',
  'single-share',
  'ranking-share',
  'grid-heatmap',
  'number-summary',
  'upset-needs',
  'wave-change',
] as const;

export type ChartName = (typeof chartNames)[number];
