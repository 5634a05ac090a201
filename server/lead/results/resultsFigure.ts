/** The picture of a table as asked for: drawn once for all who ask the same. */
import type { Plot } from '../../../analysis/charts/figure.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import type { FindingContext } from '../../../analysis/findings/context.js';
import { figureTable } from '../../../analysis/findings/figureTable.js';
import { figureWords } from '../../../analysis/findings/figureWords.js';
import { plotOf, type PlannedOfTable } from '../../../analysis/report/plotOf.js';
import type { TableChart } from '../../../analysis/words/chartName.js';
import type { FigureTable, FigureWords } from '../../../analysis/words/figureWords.js';
import { Drawing } from '../../report/drawing.js';
import type { Services } from '../../web/services.js';
import type { DrawSvg } from '../monitor/drawnFigures.js';

export interface ResultsFigure {
  readonly chart: TableChart;
  readonly words: FigureWords;
  /** Every answer of every group, also where one is drawn. */
  readonly table: FigureTable;
  readonly picture: { readonly web: Drawing; readonly phone: Drawing } | 'none' | 'failed';
}

const noText = new Map<string, string>();

/** What each kind is drawn as; the next where the first has nothing to draw. */
const alone: Readonly<Partial<Record<Published['kind'], readonly TableChart[]>>> = {
  multiple: ['demand-share'], single: ['single-share', 'demand-share'], grid: ['likert-diverging', 'grid-heatmap'], ranking: ['ranking-share'], number: ['number-summary'],
};

/** One answer by group where the table is split. */
function chartsOf({ kind, by }: Pick<Published, 'kind' | 'by'>): readonly TableChart[] {
  return by.length === 0 || kind === 'number' ? (alone[kind] ?? ['demand-share']) : ['split-role'];
}

/** As the report would draw it, were it added. */
function plannedOf({ question, by: [by] }: Published, chart: TableChart, answer: string | undefined): PlannedOfTable {
  const sorted = by === undefined || answer === undefined ? {} : { sortBy: answer };
  return { code: 'results', chart, question, ...(by === undefined ? {} : { by }), heading: noText, title: { text: noText, claims: [] }, emphasise: [], ...sorted };
}

/** The first of them with something to draw; the first where none has. */
function firstDrawn(charts: readonly TableChart[], plot: (chart: TableChart) => Plot | undefined): readonly [chart: TableChart | undefined, plot: Plot | undefined] {
  for (const chart of charts) {
    const drawn = plot(chart);
    if (drawn !== undefined) return [chart, drawn];
  }
  return [charts[0], undefined];
}

export async function resultsFigure(services: Services, draw: DrawSvg, table: Published, context: FindingContext, answer: string | undefined): Promise<ResultsFigure> {
  const { language, definition } = context;
  const charts = chartsOf(table);
  const plotIn = (chart: TableChart, size: 'web' | 'phone') => plotOf(plannedOf(table, chart, answer), table, definition, { language, size, measure: services.draw.measure });
  const [chart = 'demand-share', web] = firstDrawn(charts, (each) => plotIn(each, 'web'));
  const planned = plannedOf(table, chart, answer);
  const plots = [['web', web], ['phone', plotIn(chart, 'phone')]] as const;
  const factsOf = (plot: Plot | undefined) => ({ chart: planned.chart, table, number: 1, ...(plot === undefined ? {} : { drawn: plot.drawn }), ...(planned.sortBy === undefined ? {} : { sortBy: planned.sortBy }) });
  const facts = factsOf(web);
  const said = { chart, words: figureWords(facts, context), table: figureTable(table.by.length === 0 ? facts : { chart: 'dept-method-heatmap', table, number: 1 }, context) };
  const drawn = await Promise.all(plots.map(async ([size, plot]) => (plot === undefined ? undefined : draw({ id: `results-${size}`, plot, words: size === 'web' ? said.words : figureWords(factsOf(plot), context), language, size }, 'plot'))));
  if (plots.some(([, plot]) => plot === undefined)) return { ...said, picture: 'none' };
  const [wide, narrow] = drawn;
  return { ...said, picture: wide === undefined || narrow === undefined ? 'failed' : { web: new Drawing(wide), phone: new Drawing(narrow) } };
}
