import type { FigureRequest, Plot } from '../charts/figure.js';
import { demandShare } from '../charts/demandShare.js';
import { deptMethodHeatmap } from '../charts/deptMethodHeatmap.js';
import { deptDotplot } from '../charts/deptDotplot.js';
import { gridHeatmap } from '../charts/gridHeatmap.js';
import { likertDiverging } from '../charts/likertDiverging.js';
import { needGap } from '../charts/needGap.js';
import { numberSummary } from '../charts/numberSummary.js';
import { rankingShare } from '../charts/rankingShare.js';
import { singleShare } from '../charts/singleShare.js';
import { splitRole } from '../charts/splitRole.js';
import { upsetNeeds } from '../charts/upsetNeeds.js';
import { waveChange } from '../charts/waveChange.js';
import type { Published } from '../disclosure/published.js';
import type { Code, Definition, Text } from '../survey/definition.js';
import { scaleOf } from './figureBeside.js';
import type { TableChart } from '../words/chartName.js';
import type { PlannedFigure } from './plan.js';

const charts: Readonly<Record<TableChart, (request: FigureRequest) => Plot | undefined>> = {
  'demand-share': demandShare,
  'dept-method-heatmap': deptMethodHeatmap,
  'likert-diverging': likertDiverging,
  'need-gap': needGap,
  'dept-dotplot': deptDotplot,
  'split-role': splitRole,
  'single-share': singleShare,
  'ranking-share': rankingShare,
  'grid-heatmap': gridHeatmap,
  'number-summary': numberSummary,
  'upset-needs': upsetNeeds,
  'wave-change': waveChange,
};

function shortLabels(definition: Definition, code: Code): ReadonlyMap<Code, Text> {
  const question = definition.questions.get(code);
  const options = question === undefined ? [] : 'options' in question ? question.options : 'scale' in question ? question.scale : [];
  return new Map(options.flatMap(({ code: option, short }) => (short === undefined ? [] : [[option, short]])));
}

/** A figure of a table of answers, as it is planned. */
export type PlannedOfTable = PlannedFigure & { readonly chart: TableChart };

/** The plot of a planned figure; undefined where only a table is honest. */
export function plotOf(
  planned: PlannedOfTable,
  table: Published,
  definition: Definition,
  drawn: Pick<FigureRequest, 'language' | 'size' | 'measure' | 'beside' | 'since' | 'combinations' | 'besideScale'>,
): Plot | undefined {
  const { language, size, measure, beside, since, combinations, besideScale } = drawn;
  const question = definition.questions.get(planned.question);
  const places = question?.kind === 'ranking' ? question.places : planned.most;
  return charts[planned.chart]({
    table,
    language,
    size,
    measure,
    emphasise: planned.emphasise,
    shortLabels: shortLabels(definition, planned.question),
    ...(planned.sortBy === undefined ? {} : { sortBy: planned.sortBy }),
    scale: scaleOf(definition, planned.question),
    ...(beside === undefined ? {} : { beside }),
    ...(combinations === undefined ? {} : { combinations }),
    ...(besideScale === undefined ? {} : { besideScale }),
    ...(since === undefined ? {} : { since }),
    ...(places === undefined ? {} : { most: places }),
  });
}
