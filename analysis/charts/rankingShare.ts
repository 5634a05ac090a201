import type { PublishedRow } from '../disclosure/published.js';
import { readRanking, type RankedOption } from '../disclosure/readRanking.js';
import { bracketed } from '../words/bracketed.js';
import { formatPercent } from '../words/formatPercent.js';
import { formatRange } from '../words/formatRange.js';
import type { Language } from '../words/language.js';
import { rankingTerms } from '../words/rankingTerms.js';
import { confidenceInterval, terms } from '../words/terms.js';
import type { FigureRequest, Plot } from './figure.js';
import { fitRows } from './fitRows.js';
import { plainLabel } from './labels.js';
import { palette } from './palette.js';
import type { PlotRow, RowMark, RowPlot } from './rowPlot.js';
import { rowSpec } from './rowSpec.js';
import { areTooFew } from './tableOnly.js';

const mostRows = { doc: 60, web: 60, half: 60, phone: 60, slide: 13 } as const;
const slideRoom = 420;

/**
 * What was ranked: a light bar for any place with its interval, and within it a dark one for the first.
 *
 * Shape   a published ranking in, a Vega-Lite plot out; undefined where only a table is honest
 */
export function rankingShare(request: FigureRequest): Plot | undefined {
  const { table, size, language, measure, most: places = 3 } = request;
  const all = readRanking(table);
  if (table.kind !== 'ranking' || table.by.length > 0 || areTooFew(all.map(({ any }) => any.base)) || all.every(({ any }) => any.share === null)) return undefined;
  const words = rankingTerms[language];
  const heads = [words.first, words.among(places), confidenceInterval(table.level, language)];
  const narrow = size === 'half';
  const plot: RowPlot = {
    rows: all.map((row) => rowOf(row, language)).map((row) => (narrow ? { ...row, cells: row.cells.slice(0, 2) } : row)),
    heads: narrow ? heads.slice(0, 2) : heads,
    legend: [
      { text: words.first, color: palette.emphasis, mark: { fill: palette.emphasis } },
      { text: words.among(places), color: palette.rest, mark: { fill: palette.rest } },
    ],
  };
  return fitRows(size, slideRoom, Math.min(all.length, mostRows[size]), (room, width) => {
    const rows = plot.rows.slice(0, room);
    return { ...rowSpec({ ...plot, rows }, { size, language, measure, width }), drawn: { options: rows.map(({ code }) => code), groups: [] } };
  });
}

function textOf({ share, release }: PublishedRow, language: Language): string {
  if (share === null) return release === 'suppress' ? terms[language].hidden : '–';
  const percent = formatPercent(share, language);
  return bracketed(percent, release);
}

function rowOf({ code, label, first, any }: RankedOption, language: Language): PlotRow {
  const marks: RowMark[] = [];
  if (any.share !== null) marks.push({ type: 'bar', to: any.share, fill: palette.rest, isThin: false });
  if (first.share !== null) marks.push({ type: 'bar', to: first.share, fill: palette.emphasis, isThin: true });
  if (any.low !== null && any.high !== null) marks.push({ type: 'line', from: any.low, to: any.high, color: palette.ink });
  const words = rankingTerms[language];
  return {
    code,
    label: plainLabel(label, language),
    cells: [
      { text: textOf(first, language), weight: 600, color: palette.emphasis },
      { text: textOf(any, language), weight: 600, color: palette.ink },
      { text: any.low === null || any.high === null ? '' : formatRange(any.low, any.high, language), weight: 400, color: palette.muted },
    ],
    value: textOf(any, language),
    detail: `${words.first.toLowerCase()} ${textOf(first, language)}`,
    marks,
    isHidden: any.share === null && first.share === null,
  };
}
