import { comparedWithOthers } from '../disclosure/comparedWithOthers.js';
import { byShare, optionOf, readSplit, type SplitOption } from '../disclosure/readSplit.js';
import { bracketed } from '../words/bracketed.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import { formatRange } from '../words/formatRange.js';
import type { Language } from '../words/language.js';
import { baseText, confidenceInterval, terms } from '../words/terms.js';
import { verdictWords, type GroupVerdict } from '../words/verdict.js';
import type { FigureRequest, Plot } from './figure.js';
import { fitRows } from './fitRows.js';
import { plainLabel } from './labels.js';
import { mostAnswered } from './mostAnswered.js';
import { palette } from './palette.js';
import type { PlotRow, RowPlot } from './rowPlot.js';
import { rowSpec } from './rowSpec.js';
import { splitMarks, verdictLook } from './splitMarks.js';
import { isTableOnly } from './tableOnly.js';

const mostRows = { doc: 60, web: 60, half: 60, phone: 60, slide: 14 } as const;
const slideRoom = 430;

/**
 * One option by one background question: a mark with its interval for every group, everyone as a dashed line and a band,
 * and in words whether the group differs from the others.
 *
 * Shape   a published split table in, a Vega-Lite plot out; undefined where only a table is honest
 * Source  design 7.5; `comparedWithOthers` for higher and lower
 */
export function splitRole(request: FigureRequest): Plot | undefined {
  const { table, size, language, measure } = request;
  const code = optionOf(table, request.sortBy ?? request.emphasise[0]);
  const split = code === undefined ? undefined : readSplit(table, code);
  if (isTableOnly(table) || split === undefined || table.by.length !== 1) return undefined;
  const { everyone, groups } = split;
  if (everyone.share === null || groups.every(({ share }) => share === null)) return undefined;
  const rows = byShare(groups);
  const found = comparedWithOthers(table, everyone.code);
  const plot: RowPlot = {
    rows: rows.map((row) => rowOf(row, found.get(row.group.code)?.verdict, language)),
    heads: size === 'half' ? [terms[language].share, 'n', ''] : [terms[language].share, confidenceInterval(table.level, language), 'n', ''],
    legend: [],
    reference: { share: everyone.share, low: everyone.low, high: everyone.high, text: allText(everyone.share, language) },
  };
  const narrow: RowPlot = size === 'half' ? { ...plot, rows: plot.rows.map((row) => ({ ...row, cells: row.cells.filter((_cell, column) => column !== 1) })) } : plot;
  const bases = new Map(rows.map(({ group, base }) => [group.code, base]));
  return fitRows(size, slideRoom, Math.min(rows.length, mostRows[size]), (room, width) => {
    const kept = mostAnswered(narrow.rows, room, (row) => bases.get(row.code) ?? null);
    return { ...rowSpec({ ...narrow, rows: kept }, { size, language, measure, width }), drawn: { options: [everyone.code], groups: kept.map((row) => row.code) } };
  });
}

/** "alla 50 %" */
export function allText(share: number, language: Language): string {
  return `${language === 'sv' ? 'alla' : 'all'} ${formatPercent(share, language)}`;
}

/** @param found absent for those who stated no group */
function rowOf(row: SplitOption['groups'][number], found: GroupVerdict | undefined, language: Language): PlotRow {
  const n = row.base === null ? terms[language].hidden : formatNumber(row.base, language);
  const percent = row.share === null ? '' : formatPercent(row.share, language);
  const share = row.share === null ? (row.release === 'suppress' ? terms[language].hidden : '–') : bracketed(percent, row.release);
  const interval = row.low === null || row.high === null ? '' : formatRange(row.low, row.high, language);
  const words = row.share === null || found === undefined ? '' : verdictWords(found, language);
  return {
    code: row.group.code,
    label: plainLabel(row.group.label, language),
    cells: [
      { text: share, weight: 600, color: palette.ink },
      { text: interval, weight: 400, color: palette.muted },
      { text: n, weight: 400, color: palette.muted },
      { text: words, weight: 400, color: found === 'higher' || found === 'lower' ? verdictLook[found].color : palette.muted },
    ],
    value: share,
    detail: [interval, baseText(n), words.toLowerCase()].filter((part) => part !== '').join(', '),
    marks: splitMarks(row, found ?? 'unsure'),
    isHidden: row.release === 'suppress',
  };
}
