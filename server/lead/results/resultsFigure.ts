/** The picture of a table as asked for: drawn once for all who ask the same. */
import type { Plot } from '../../../analysis/charts/figure.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import type { FindingContext } from '../../../analysis/findings/context.js';
import { figureTable } from '../../../analysis/findings/figureTable.js';
import { figureWords } from '../../../analysis/findings/figureWords.js';
import type { PlannedFigure } from '../../../analysis/report/plan.js';
import { plotOf } from '../../../analysis/report/plotOf.js';
import type { FigureTable, FigureWords } from '../../../analysis/words/figureWords.js';
import { Drawing } from '../../report/drawing.js';
import type { Services } from '../../web/services.js';
import type { DrawSvg } from '../monitor/drawnFigures.js';

export interface ResultsFigure {
  readonly words: FigureWords;
  readonly table: FigureTable;
  readonly picture: { readonly web: Drawing; readonly phone: Drawing } | 'none' | 'failed';
}

const noText = new Map<string, string>();

/** As the report would draw it, were it added. */
export function plannedOf({ question, by: [by] }: Published, sortBy: string | undefined): PlannedFigure {
  const sorted = by === undefined || sortBy === undefined ? {} : { sortBy };
  return { code: 'results', chart: by === undefined ? 'demand-share' : 'dept-method-heatmap', question, ...(by === undefined ? {} : { by }), heading: noText, title: { text: noText, claims: [] }, emphasise: [], ...sorted };
}

/** Charts are of options; a table of rows or of numbers is a table. */
function hasChart({ kind, rows }: Published): boolean {
  return kind !== 'number' && rows.every(({ item }) => item === null);
}

export async function resultsFigure(services: Services, draw: DrawSvg, table: Published, context: FindingContext, sortBy: string | undefined): Promise<ResultsFigure> {
  const { language, definition } = context;
  const planned = plannedOf(table, sortBy);
  const plots = (['web', 'phone'] as const).map((size) => [size, hasChart(table) ? plotOf(planned, table, definition, { language, size, measure: services.draw.measure }) : undefined] as const);
  const factsOf = (plot: Plot | undefined) => ({ chart: planned.chart, table, number: 1, ...(plot === undefined ? {} : { drawn: plot.drawn }), ...(planned.sortBy === undefined ? {} : { sortBy: planned.sortBy }) });
  const facts = factsOf(plots[0]?.[1]);
  const said = { words: figureWords(facts, context), table: figureTable(facts, context) };
  const drawn = await Promise.all(plots.map(async ([size, plot]) => (plot === undefined ? undefined : draw({ id: `results-${size}`, plot, words: figureWords(factsOf(plot), context), language, size }, 'plot'))));
  if (plots.some(([, plot]) => plot === undefined)) return { ...said, picture: 'none' };
  const [web, phone] = drawn;
  return { ...said, picture: web === undefined || phone === undefined ? 'failed' : { web: new Drawing(web), phone: new Drawing(phone) } };
}
