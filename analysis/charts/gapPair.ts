import { readGapPair, type GapPairRow } from '../disclosure/readGapPair.js';
import type { ShownShare } from '../disclosure/sumShown.js';
import { bracketed } from '../words/bracketed.js';
import { formatNumber } from '../words/formatNumber.js';
import { gapPairTerms, pointsText } from '../words/gapPairTerms.js';
import { printedPercent } from '../words/printedPercent.js';
import { baseText, terms } from '../words/terms.js';
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
 * What matters, and what there is, on one axis: a circle and a hollow diamond, the gap a band between them, largest first.
 *
 * Shape   two published grids with the same rows and steps; a Vega-Lite plot out; undefined where only a table is honest:
 *         fewer than 20 answers, or no row of which both shares are shown
 * Source  design 7.5
 */
export function gapPair(request: FigureRequest): Plot | undefined {
  const { table, beside, size, language, measure, scale = new Map<string, number>(), besideScale = new Map<string, number>() } = request;
  if (beside === undefined || table.by.length > 0) return undefined;
  const pair = readGapPair(table, beside, { matters: scale, there: besideScale });
  if (areTooFew(pair.rows.map(({ matters }) => matters.base)) || pair.rows.every(({ gap }) => gap === null)) return undefined;
  const words = gapPairTerms[language];
  const named = (steps: typeof pair.steps.matters) => words.answered(steps.map(({ label }) => plainLabel(label, language)));
  const plot: RowPlot = {
    rows: pair.rows.map((row) => rowOf(row, request)),
    heads: ['n', words.gap],
    legend: [
      { text: words.matters(named(pair.steps.matters)), color: palette.brand, mark: { shape: 'circle', isHollow: false } },
      { text: words.there(named(pair.steps.there)), color: palette.contrastText, mark: { shape: 'diamond', isHollow: true } },
    ],
  };
  return fitRows(size, slideRoom, Math.min(pair.rows.length, mostRows[size]), (room, width) => {
    const rows = plot.rows.slice(0, room);
    const drawn = { options: rows.map(({ code }) => code), groups: rows.map(({ code }) => code) };
    return { ...rowSpec({ ...plot, rows }, { size, language, measure, width }), drawn };
  });
}

function rowOf({ code, label, matters, there, gap }: GapPairRow, { language }: FigureRequest): PlotRow {
  const bases = [matters.base, there.base].map((base) => (base === null ? terms[language].hidden : formatNumber(base, language)));
  const n = bases[0] === bases[1] ? (bases[0] ?? '') : bases.join('; ');
  const points = gap === null ? terms[language].hidden : pointsText(gap, language);
  const isHidden = matters.share === null && there.share === null;
  return {
    code,
    label: plainLabel(label, language),
    cells: [
      { text: n, weight: 400, color: palette.muted },
      { text: points, weight: 600, color: palette.ink },
    ],
    value: points,
    detail: baseText(n),
    marks: isHidden ? [] : marksOf(matters, there),
    isHidden,
  };
}

/** The smaller of both has its number to the left, the larger to the right. */
function marksOf(matters: ShownShare, there: ShownShare): readonly RowMark[] {
  const isThereLeft = matters.share === null || (there.share !== null && there.share <= matters.share);
  const ends = [matters, there].flatMap(({ share, low, high }) => (share === null ? [] : [low ?? share, high ?? share]));
  const marks: RowMark[] = matters.share === null || there.share === null ? [] : [{ type: 'join', from: there.share, to: matters.share, color: palette.contrast }];
  const put = (own: ShownShare, color: string, side: 'left' | 'right', dot: { readonly shape: 'circle' | 'diamond'; readonly isHollow: boolean }) => {
    if (own.share === null) return;
    if (own.low !== null && own.high !== null) marks.push({ type: 'line', from: own.low, to: own.high, color });
    const digits = String(printedPercent(own.share));
    marks.push({ type: 'dot', at: own.share, color, ...dot }, { type: 'value', beside: side === 'left' ? Math.min(...ends) : Math.max(...ends), side, text: bracketed(digits, own.release), color });
  };
  put(matters, palette.brand, isThereLeft ? 'right' : 'left', { shape: 'circle', isHollow: false });
  put(there, palette.contrastText, isThereLeft ? 'left' : 'right', { shape: 'diamond', isHollow: true });
  return marks;
}
