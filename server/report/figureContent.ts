import type { FigureFrame } from '../../analysis/charts/figure.js';
import { standaloneSpec } from '../../analysis/charts/standaloneSpec.js';
import type { Edition } from '../../analysis/report/edition.js';
import type { ReportFigure } from '../../analysis/report/figureOf.js';
import { benchmarkRecord } from '../../analysis/report/benchmarkRecord.js';
import { halvesRecord } from '../../analysis/report/halvesRecord.js';
import { statedOfFigure } from '../../analysis/report/statedRecord.js';
import { sinceRecord } from '../../analysis/report/sinceRecord.js';
import { withCombinations } from '../../analysis/report/combinationRows.js';
import { figureCsv } from '../../analysis/report/figureCsv.js';
import { supportCsv } from '../../analysis/report/support/supportCsv.js';
import { supportRecord } from '../../analysis/report/support/supportRecord.js';
import { tableRecord } from '../../analysis/report/tableRecord.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import type { Draw } from '../draw/draw.js';
import { ProblemError, type InterfaceLanguage } from '../problems/problem.js';
import { tableFormats, type FigureFormat } from './figureFormat.js';
import { figureWorkbook } from './workbook/figureWorkbook.js';

interface FigureFileWanted {
  readonly format: FigureFormat;
  readonly frame: FigureFrame;
  readonly language: InterfaceLanguage;
}

function jsonBytes(value: JsonValue | object): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
}

/**
 * The bytes of one file of a figure. Its size is that of the figure.
 * @param drawn gives the same figure as SVG, where that is kept
 * Errors ProblemError `nothing_to_draw`: a picture was asked for where nothing may be drawn.
 */
export async function figureContent(draw: Pick<Draw, 'svg' | 'png' | 'pdf' | 'pack' | 'measure'>, edition: Edition, figure: ReportFigure, wanted: FigureFileWanted, drawn?: () => Promise<string>): Promise<Buffer> {
  const { language, format, frame } = wanted;
  const { words, drawing } = figure;
  const { since, beside, besideScale, benchmarks } = figure.facts;
  const table = withCombinations(figure.facts.table, figure.facts.combinations);
  const example = words.example === undefined ? {} : { example: words.example };
  const { support } = figure;
  if (format === 'csv' && support !== undefined) return Buffer.from(supportCsv(support.chart, support.published, { edition: edition.number, source: words.source, ...(support.chart.startsWith('capacity-') || support.chart === 'option-costs' ? { assumed: support.assumptions.join(' ') } : {}), ...example }, language));
  if (format === 'csv') return Buffer.from(figureCsv(figure.facts, language, { edition: edition.number, source: words.source, ...example }));
  if (format === 'xlsx') return draw.pack({ make: 'workbook', workbook: figureWorkbook(edition, figure, language) });
  if (format === 'json') {
    const halves = halvesRecord(figure.facts, language);
    const stated = statedOfFigure(figure.facts);
    const about = { survey: edition.survey, definitionVersion: edition.definition.version, edition: edition.number, figure: figure.id, title: words.title, ...(drawing === undefined ? {} : { alt: words.alt }), source: words.source };
    if (support !== undefined) return jsonBytes({ version: 1, ...about, ...example, chart: support.chart, ...supportRecord(support), assumed: support.assumptions });
    return jsonBytes({ version: 1, ...about, ...example, ...tableRecord(table, language), ...(since === undefined ? {} : { since: sinceRecord(since, language) }), ...(beside === undefined ? {} : { [besideScale === undefined ? 'chosen' : 'availability']: tableRecord(beside, language) }), ...(halves === undefined ? {} : { halves }), ...(stated === undefined ? {} : { stated }), ...(benchmarks === undefined ? {} : { benchmarks: benchmarks.map((benchmark) => benchmarkRecord(benchmark, language)) }) });
  }
  if (drawing === undefined) throw new ProblemError({ code: 'nothing_to_draw', params: { formats: tableFormats.join(', ') } });
  if (format === 'svg') return Buffer.from(await draw.svg(drawing, frame));
  if (format === 'png') return draw.png(drawing, frame, await drawn?.());
  if (format === 'pdf') return draw.pdf(drawing, frame, edition.date, await drawn?.());
  return jsonBytes(standaloneSpec(drawing, draw.measure));
}
