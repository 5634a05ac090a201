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
  'coverage-matrix',
  'capacity-service',
  'capacity-fan',
  'option-costs',
  'pilot-flow',
  'pilot-requests',
] as const;

export type ChartName = (typeof chartNames)[number];

/** Of what people need against what there is for it, as a file of support functions, capacity and pilot tells. */
export const supportCharts = ['coverage-matrix', 'capacity-service', 'capacity-fan', 'option-costs', 'pilot-flow', 'pilot-requests'] as const satisfies readonly ChartName[];

export type SupportChart = (typeof supportCharts)[number];
/** Of a table of answers. */
export type TableChart = Exclude<ChartName, SupportChart>;

export function isSupportChart(chart: ChartName): chart is SupportChart {
  return supportCharts.some((one) => one === chart);
}

/** Read as a table: there is nothing to draw, whatever is shown of it. */
const tableCharts: readonly ChartName[] = ['number-summary', 'option-costs'];

export function isTableChart(chart: ChartName): boolean {
  return tableCharts.includes(chart);
}
