import type { SupportedFigure } from '../../../analysis/report/offeredFigures.js';
import type { ReportPlan } from '../../../analysis/report/plan.js';
import { isSupportChart } from '../../../analysis/words/chartName.js';
import type { CapacityFile } from '../readCapacityFile.js';

function toldIn({ methods, coverage, years, pilot, costs }: CapacityFile): readonly SupportedFigure[] {
  return [
    ...(coverage === undefined ? [] : [{ chart: 'coverage-matrix' as const, question: coverage.question }]),
    { chart: 'capacity-service', question: methods },
    ...(years === undefined ? [] : [{ chart: 'capacity-fan' as const, question: methods }]),
    ...(costs === undefined ? [] : [{ chart: 'option-costs' as const, question: methods }]),
    ...(pilot?.applications === undefined ? [] : [{ chart: 'pilot-flow' as const, question: methods }]),
    ...(pilot?.requests === undefined ? [] : [{ chart: 'pilot-requests' as const, question: pilot.requests.question }]),
  ];
}

/** What a file on support tells of; and what figures are of already, so that one that stands alone can still be changed. */
export function supportedFigures(file: CapacityFile | undefined, plan: Pick<ReportPlan, 'figures'> | undefined): readonly SupportedFigure[] {
  const planned = (plan?.figures ?? []).flatMap(({ chart, question }) => (isSupportChart(chart) ? [{ chart, question }] : []));
  return [...(file === undefined ? [] : toldIn(file)), ...planned];
}
