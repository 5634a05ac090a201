/** One figure of an edition: its plot where there is something to draw, and the words and table around it always. */
import type { Figure, FigureSize, MeasureText } from '../charts/figure.js';
import type { FigureFacts, TableFacts } from '../findings/context.js';
import { isSupportChart } from '../words/chartName.js';
import { figureTable } from '../findings/figureTable.js';
import { figureWords } from '../findings/figureWords.js';
import type { FigureTable, FigureWords } from '../words/figureWords.js';
import type { Language } from '../words/language.js';
import { contextOf } from './contextOf.js';
import type { Edition } from './edition.js';
import { scaleOf, sinceOf, tableBeside } from './figureBeside.js';
import type { PlannedFigure } from './plan.js';
import { plotOf, type PlannedOfTable } from './plotOf.js';
import { supportFigureOf, type SupportOfFigure } from './support/supportFigureOf.js';
import { tableOf } from './tableOf.js';

export interface FigureRequestOf {
  /** From 1, as printed. */
  readonly number: number;
  readonly language: Language;
  readonly size: FigureSize;
  readonly measure: MeasureText;
  /** Short permanent address of the figure, when the address of the server is known. */
  readonly address?: string;
}

export interface ReportFigure {
  readonly id: string;
  readonly planned: PlannedFigure;
  /** The table it is of; of support, that of the need. */
  readonly facts: TableFacts;
  /** Where it is of support: what its numbers are, and who answers for what was typed in. */
  readonly support?: SupportOfFigure;
  readonly words: FigureWords;
  readonly table: FigureTable;
  /** Absent when every number is hidden, or nobody answered: then the table says so, and no empty chart is drawn. */
  readonly drawing?: Figure;
}

/** Errors RangeError when the report has no such figure. */
export function plannedFigure(edition: Edition, number: number): PlannedFigure {
  const planned = edition.plan.figures[number - 1];
  if (planned === undefined) throw new RangeError(`the report has no figure ${String(number)}`);
  return planned;
}

export function figureOf(edition: Edition, request: FigureRequestOf): ReportFigure {
  const { number } = request;
  const planned = plannedFigure(edition, number);
  if (isSupportChart(planned.chart)) return supportFigureOf(edition, planned, planned.chart, request);
  return figureOfTable(edition, { ...planned, chart: planned.chart }, request);
}

function figureOfTable(edition: Edition, planned: PlannedOfTable, request: FigureRequestOf): ReportFigure {
  const { number, language, size, address } = request;
  const table = tableOf(edition, planned.question, planned.by);
  const beside = tableBeside(edition, planned);
  const besideScale = planned.availability === undefined ? undefined : scaleOf(edition.definition, planned.availability);
  const since = sinceOf(edition, planned);
  const combinations = planned.chart === 'upset-needs' ? edition.combinations?.find(({ question }) => question === planned.question) : undefined;
  const { measure } = request;
  const plot = plotOf(planned, table, edition.definition, { language, size, measure, ...(beside === undefined ? {} : { beside }), ...(since === undefined ? {} : { since }), ...(combinations === undefined ? {} : { combinations }), ...(besideScale === undefined ? {} : { besideScale }) });
  const title = edition.texts[language].figures[number - 1]?.title;
  const facts: FigureFacts = {
    chart: planned.chart,
    table,
    number,
    ...(title === undefined ? {} : { title }),
    ...(plot === undefined ? {} : { drawn: plot.drawn }),
    ...(planned.sortBy === undefined ? {} : { sortBy: planned.sortBy }),
    emphasise: planned.emphasise,
    scale: scaleOf(edition.definition, planned.question),
    ...(beside === undefined ? {} : { beside }),
    ...(since === undefined ? {} : { since }),
    ...(combinations === undefined ? {} : { combinations }),
    ...(besideScale === undefined ? {} : { besideScale }),
    ...(planned.benchmarks === undefined ? {} : { benchmarks: planned.benchmarks }),
    ...(address === undefined ? {} : { address }),
  };
  const context = contextOf(edition, language);
  const words = figureWords(facts, context);
  const id = `${edition.survey}-${edition.number}-fig${String(number)}`;
  return {
    id,
    planned,
    facts,
    words,
    table: figureTable(facts, context),
    ...(plot === undefined ? {} : { drawing: { id, plot, words, language, size } }),
  };
}
