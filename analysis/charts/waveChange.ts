import type { PublishedShareChange } from '../disclosure/publishedComparison.js';
import type { SinceWave } from '../disclosure/publishedWave.js';
import { byChange, changeInterval, changeText, changeVerdict } from '../words/printedChange.js';
import { printedPercent } from '../words/printedPercent.js';
import { confidenceInterval } from '../words/terms.js';
import { waveNames, type WaveNames } from '../words/waveNames.js';
import type { FigureRequest, Plot } from './figure.js';
import { fitRows } from './fitRows.js';
import { plainLabel } from './labels.js';
import { palette } from './palette.js';
import type { PlotRow, RowMark, RowPlot } from './rowPlot.js';
import { rowSpec } from './rowSpec.js';
import { areTooFew } from './tableOnly.js';

const mostRows = { doc: 40, web: 40, half: 40, phone: 40, slide: 14 } as const;
const slideRoom = 430;

const heads = {
  sv: { change: 'Förändring' },
  en: { change: 'Change' },
} as const;

/** Of marks and what joins them, and of their numbers. */
const looks = {
  increased: { mark: palette.brand, text: palette.brand },
  decreased: { mark: palette.contrastText, text: palette.contrastText },
  unsure: { mark: palette.other, text: palette.muted },
} as const;

/**
 * How shares changed since the wave before: a ring then, a dot now, joined; the change and its interval as columns.
 * Coloured only where the change is sure.
 *
 * Shape   a comparison of what both waves published in, a Vega-Lite plot out; undefined where only a table is honest: fewer
 *         than 20 answers in either wave, nothing asked alike, or no change that may be shown
 * Source  design 7.5; `statistics.md` 10
 */
export function waveChange(request: FigureRequest): Plot | undefined {
  const { since, size, language, measure } = request;
  const rows = byChange(since?.compared.rows ?? []).slice(0, mostRows[size]);
  const [first] = rows;
  if (since === undefined || first === undefined || first.difference === null) return undefined;
  if ([rows.map(({ earlier }) => earlier.base), rows.map(({ later }) => later.base)].some(areTooFew)) return undefined;
  const names = waveNames(since.wave.starts, language);
  const plot: RowPlot = {
    rows: rows.map((row) => rowOf(row, request)),
    heads: [heads[language].change, confidenceInterval(request.table.level, language)],
    legend: [],
    axisEnd: axisEndOf(rows),
    dotHeads: dotHeadsOf(first, names),
  };
  return fitRows(size, slideRoom, rows.length, (room, width) => {
    const some = plot.rows.slice(0, room);
    return { ...rowSpec({ ...plot, rows: some }, { size, language, measure, width }), drawn: { options: some.map(({ code }) => code), groups: [] } };
  });
}

/** Where every share is small, the axis ends at the next 20 per cent, so that changes can be seen. */
function axisEndOf(rows: SinceWave['compared']['rows']): number {
  const most = Math.max(...rows.flatMap(({ earlier, later }) => [earlier.share ?? 0, later.share ?? 0]));
  return Math.max(0.4, Math.ceil(most * 5 - 1e-9) / 5);
}

function dotHeadsOf(row: PublishedShareChange, { earlier, later }: WaveNames): NonNullable<RowPlot['dotHeads']> {
  const color = looks[changeVerdict(row) ?? 'unsure'].text;
  return [
    { at: row.earlier.share ?? 0, text: earlier, weight: 400, color },
    { at: row.later.share ?? 0, text: later, weight: 600, color },
  ];
}

function rowOf(row: PublishedShareChange, { language, table }: FigureRequest): PlotRow {
  const sure = changeVerdict(row) ?? 'unsure';
  const look = looks[sure];
  const isSure = sure !== 'unsure';
  const change = changeText(row, language);
  const interval = changeInterval(row, language);
  const none = row.earlier.share === null && row.later.share === null;
  return {
    code: row.code,
    label: plainLabel(row.label, language),
    cells: [
      { text: change, weight: isSure ? 600 : 400, color: isSure ? look.text : palette.ink },
      { text: interval, weight: 400, color: palette.muted },
    ],
    value: change,
    valueColor: isSure ? look.text : palette.ink,
    detail: interval === '' ? '' : `${confidenceInterval(table.level, language)} ${interval}`,
    marks: marksOf(row, look, isSure, table.limits.smallBase),
    isHidden: none && row.release === 'suppress',
  };
}

/** The smaller share has its number to the left, the larger to the right; what is hidden has no mark. */
function marksOf({ earlier, later }: PublishedShareChange, look: (typeof looks)[keyof typeof looks], isSure: boolean, smallBase: number): readonly RowMark[] {
  const isEarlierLeft = later.share === null || (earlier.share ?? 0) <= later.share;
  const written = (share: number, base: number | null): string => (base !== null && base < smallBase ? `(${String(printedPercent(share))})` : String(printedPercent(share)));
  const marks: RowMark[] = [];
  if (earlier.share !== null && later.share !== null) marks.push({ type: 'join', from: Math.min(earlier.share, later.share), to: Math.max(earlier.share, later.share), color: look.mark });
  if (earlier.share !== null) {
    marks.push({ type: 'dot', at: earlier.share, color: look.mark, shape: 'circle', isHollow: true });
    marks.push({ type: 'value', beside: earlier.share, side: isEarlierLeft ? 'left' : 'right', text: written(earlier.share, earlier.base), color: palette.muted });
  }
  if (later.share !== null) {
    marks.push({ type: 'dot', at: later.share, color: look.mark, shape: 'circle', isHollow: false });
    marks.push({ type: 'value', beside: later.share, side: isEarlierLeft ? 'right' : 'left', text: written(later.share, later.base), color: isSure ? look.text : palette.ink, weight: isSure ? 600 : 400 });
  }
  return marks;
}
