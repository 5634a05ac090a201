import { halfOf, readGrid, upperSteps } from '../disclosure/readGrid.js';
import { readNeed, type NeedRow } from '../disclosure/readNeed.js';
import type { ShownShare } from '../disclosure/sumShown.js';
import { bracketed } from '../words/bracketed.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import { needTerms } from '../words/needTerms.js';
import { printedPercent } from '../words/printedPercent.js';
import { baseText, terms } from '../words/terms.js';
import { gapPair } from './gapPair.js';
import type { FigureRequest, Plot } from './figure.js';
import { fitRows } from './fitRows.js';
import { plainLabel } from './labels.js';
import { palette } from './palette.js';
import type { PlotRow, RowMark, RowPlot } from './rowPlot.js';
import { rowSpec } from './rowSpec.js';
import { areTooFew } from './tableOnly.js';

const mostRows = { doc: 40, web: 40, half: 40, phone: 40, slide: 14 } as const;
const slideRoom = 410;

/**
 * A need among all, and how well it is met among those who have it: a circle and a hollow diamond on one axis, largest gap
 * first. The gap is the share of all who have the need unmet, since the two shares are of different people.
 *
 * Shape   a published grid with one row for each option chosen before, and beside it that choice; a Vega-Lite plot out;
 *         of two grids as `gapPair`; undefined where only a table is honest: fewer than 20 answers, or no row of which both shares are shown
 * Source  design 7.5; README 28
 */
export function needGap(request: FigureRequest): Plot | undefined {
  if (request.beside?.kind === 'grid') return gapPair(request);
  const { table, beside, size, language, measure, scale = new Map<string, number>() } = request;
  const [item] = readGrid(table, scale);
  if (beside === undefined || item === undefined || halfOf(item) < 1 || table.by.length > 0) return undefined;
  const all = readNeed(table, beside, scale);
  if (areTooFew(all.map(({ need }) => need?.base ?? null)) || all.every(({ unmet }) => unmet === null)) return undefined;
  const words = needTerms[language];
  const good = upperSteps(item).map(({ label }) => plainLabel(label, language));
  const plot: RowPlot = {
    rows: all.map((row) => rowOf(row, request)),
    heads: ['n', words.gap],
    legend: [
      { text: words.met(good), color: palette.contrastText, mark: { shape: 'diamond', isHollow: true } },
      { text: words.need, color: palette.brand, mark: { shape: 'circle', isHollow: false } },
    ],
  };
  return fitRows(size, slideRoom, Math.min(all.length, mostRows[size]), (room, width) => {
    const rows = plot.rows.slice(0, room);
    const drawn = { options: rows.map(({ code }) => code), groups: rows.map(({ code }) => code) };
    return { ...rowSpec({ ...plot, rows }, { size, language, measure, width }), drawn };
  });
}

function rowOf({ code, label, need, met, unmet }: NeedRow, { language }: FigureRequest): PlotRow {
  const n = met.base === null ? terms[language].hidden : formatNumber(met.base, language);
  const gap = unmet === null ? terms[language].hidden : formatPercent(unmet, language);
  const isHidden = (need?.share ?? null) === null && met.share === null;
  return {
    code,
    label: plainLabel(label, language),
    cells: [
      { text: n, weight: 400, color: palette.muted },
      { text: gap, weight: 600, color: palette.ink },
    ],
    value: gap,
    detail: baseText(n),
    marks: isHidden ? [] : marksOf(need, met),
    isHidden,
  };
}

/** The smaller of both has its number to the left, the larger to the right. */
function marksOf(need: ShownShare | undefined, met: ShownShare): readonly RowMark[] {
  const marks: RowMark[] = [];
  const needShare = need?.share ?? null;
  const isMetLeft = met.share !== null && (needShare === null || met.share <= needShare);
  const lows = [need?.low ?? needShare, met.low ?? met.share].flatMap((value) => (value === null ? [] : [value]));
  const highs = [need?.high ?? needShare, met.high ?? met.share].flatMap((value) => (value === null ? [] : [value]));
  const value = (share: ShownShare, side: 'left' | 'right', color: string): RowMark => ({ type: 'value', beside: side === 'left' ? Math.min(...lows) : Math.max(...highs), side, text: textOf(share), color });
  if (met.share !== null) {
    if (met.low !== null && met.high !== null) marks.push({ type: 'line', from: met.low, to: met.high, color: palette.contrastText });
    marks.push(value(met, isMetLeft ? 'left' : 'right', palette.contrastText));
  }
  if (need !== undefined && needShare !== null) {
    if (need.low !== null && need.high !== null) marks.push({ type: 'line', from: need.low, to: need.high, color: palette.brand });
    marks.push({ type: 'dot', at: needShare, color: palette.brand, shape: 'circle', isHollow: false }, value(need, isMetLeft ? 'right' : 'left', palette.brand));
  }
  if (met.share !== null) marks.push({ type: 'dot', at: met.share, color: palette.contrastText, shape: 'diamond', isHollow: true });
  return marks;
}

function textOf({ share, release }: ShownShare): string {
  const digits = String(printedPercent(share ?? 0));
  return bracketed(digits, release);
}
