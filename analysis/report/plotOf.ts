import type { FigureRequest, Plot } from '../charts/figure.js';
import { demandShare } from '../charts/demandShare.js';
import { deptMethodHeatmap } from '../charts/deptMethodHeatmap.js';
import type { Published } from '../disclosure/published.js';
import type { Code, Definition, Text } from '../survey/definition.js';
import type { ChartName, PlannedFigure } from './plan.js';

const charts: Readonly<Record<ChartName, (request: FigureRequest) => Plot | undefined>> = {
  'demand-share': demandShare,
  'dept-method-heatmap': deptMethodHeatmap,
};

function shortLabels(definition: Definition, code: Code): ReadonlyMap<Code, Text> {
  const question = definition.questions.get(code);
  const options = question !== undefined && 'options' in question ? question.options : [];
  return new Map(options.flatMap(({ code: option, short }) => (short === undefined ? [] : [[option, short]])));
}

/** The plot of a planned figure; undefined where only a table is honest. */
export function plotOf(
  planned: PlannedFigure,
  table: Published,
  definition: Definition,
  drawn: Pick<FigureRequest, 'language' | 'size' | 'measure'>,
): Plot | undefined {
  const { language, size, measure } = drawn;
  return charts[planned.chart]({
    table,
    language,
    size,
    measure,
    emphasise: planned.emphasise,
    shortLabels: shortLabels(definition, planned.question),
    ...(planned.sortBy === undefined ? {} : { sortBy: planned.sortBy }),
    ...(planned.most === undefined ? {} : { most: planned.most }),
  });
}
