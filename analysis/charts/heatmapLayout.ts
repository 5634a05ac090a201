import { textIn } from '../words/textIn.js';
import { plainText } from '../words/plainText.js';
import { wrapHead } from '../words/wrapHead.js';
import { atMostLines } from '../words/wrapText.js';
import type { PublishedRow } from '../disclosure/published.js';
import type { FigureRequest } from './figure.js';
import type { HeatmapCell, HeatmapRow } from './heatmapRows.js';
import { heatmapLegend, type LegendLayout } from './heatmapLegend.js';
import { type Label, labelIn, leading, lineMiddles } from './labels.js';
import { palette } from './palette.js';
import { type PlacedText, baselineAt } from './pixelMarks.js';
import { type SizeRule, sizes } from './sizes.js';
import { slidePitch } from './slidePitch.js';

export interface PlacedCell extends HeatmapCell {
  readonly group: string;
  readonly label: string;
  readonly option: string;
  readonly base: string;
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

/** Everything placed in px from the top left of the canvas. */
export interface HeatmapLayout {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly PlacedCell[];
  readonly texts: readonly PlacedText[];
  readonly legend: LegendLayout;
  /** Points down at the column the rows are sorted by, where they are. */
  readonly marker?: { readonly x: number; readonly y: number; readonly size: number };
}

/** Less than bars have: the question runs over two lines and the notes over three. */
export const slideRoom = 405;

/** px between heads of two columns: those of wide columns that are closer than this many bases are read as one. */
const between = (cell: number, base: number): number => (cell < base * 5 ? 3 : base * 0.5);

const shares = { label: { phone: 0.36, half: 0.36, other: 0.34 }, head: 0.95, smallHead: 0.88, mostHeadLines: 5 } as const;

interface Grid {
  readonly left: number;
  readonly baseRight: number;
  readonly cell: number;
  readonly headSize: number;
  readonly heads: readonly (readonly string[])[];
  readonly labels: readonly Label[];
}

/** Names and n left, one column an option, one row a group. */
export function heatmapLayout(rows: readonly HeatmapRow[], columns: readonly PublishedRow[], sortBy: string, width: number, request: FigureRequest): HeatmapLayout {
  const rule = sizes[request.size];
  const grid = gridOf(rows, columns, sortBy, width, request, rule);
  const hidden = rows.some((row) => row.cells.some((cell) => cell.state === 'hidden'));
  const legend = heatmapLegend({ table: request.table, language: request.language, measure: request.measure, width, left: grid.left, rule, hidden });
  const headLines = Math.max(1, ...grid.heads.map((head) => head.length));
  const headBottom = legend.height + rule.base * 0.9 + headLines * grid.headSize * leading;
  const sorting = columns.findIndex((column) => column.code === sortBy);
  const marker = { x: grid.left + (sorting + 0.5) * grid.cell, y: headBottom + rule.base * 0.35, size: rule.base * 0.6 };
  const body = bodyOf(rows, columns, grid, headBottom + rule.base * 0.8, request, rule);
  const texts = [...headTexts(grid, sortBy, columns, headBottom, rule), ...legend.texts, ...body.texts];
  return { width, height: body.bottom + 2, cells: body.cells, texts, legend, ...(sorting < 0 ? {} : { marker }) };
}

function gridOf(rows: readonly HeatmapRow[], columns: readonly PublishedRow[], sortBy: string, width: number, { size, language, measure, shortLabels }: FigureRequest, { base }: SizeRule): Grid {
  const most = width * (size === 'phone' || size === 'half' ? shares.label.phone : shares.label.other);
  const labels = rows.map((row) => labelIn(row.label, most, base, row.part === 'everyone' ? 600 : 400, measure));
  const baseWidth = Math.max(...rows.map((row) => measure(row.base, base, 400)));
  const labelWidth = Math.max(...labels.map((label) => label.width));
  const baseRight = Math.ceil(labelWidth + base + baseWidth);
  const left = baseRight + base * 0.8;
  const cell = Math.min((width - left) / columns.length, base * (size === 'slide' ? 16 : 9));
  const usual = headsAt(base * shares.head, cell);
  const smaller = headsAt(base * shares.smallHead, cell);
  // a size smaller where that saves a line, or parts fewer words
  const { headSize, heads } = linesOf(smaller.heads) < linesOf(usual.heads) || partedIn(smaller.heads) < partedIn(usual.heads) ? smaller : usual;
  return { left, baseRight, cell, headSize, heads, labels };

  function headsAt(at: number, room: number) {
    return { headSize: at, heads: columns.map((column) => headOf(column, at, room - between(cell, base))) };
  }

  function headOf(column: PublishedRow, at: number, room: number): readonly string[] {
    const text = plainText(textIn(shortLabels?.get(column.code) ?? column.label, language));
    const widthOf = (line: string): number => measure(line, at, column.code === sortBy ? 600 : 400);
    return atMostLines(wrapHead(text, room, widthOf, shares.mostHeadLines), shares.mostHeadLines, room, widthOf);
  }
}

function linesOf(heads: readonly (readonly string[])[]): number {
  return Math.max(0, ...heads.map((head) => head.length));
}

function partedIn(heads: readonly (readonly string[])[]): number {
  return heads.flat().filter((line) => line.endsWith('-')).length;
}

function headTexts(grid: Grid, sortBy: string, columns: readonly PublishedRow[], bottom: number, { base }: SizeRule): PlacedText[] {
  const size = grid.headSize;
  const heads = grid.heads.flatMap((lines, column) =>
    lines.map((text, line): PlacedText => ({
      text,
      x: grid.left + (column + 0.5) * grid.cell,
      y: baselineAt(bottom - (lines.length - line - 0.5) * size * leading, size),
      align: 'center',
      size,
      weight: columns[column]?.code === sortBy ? 600 : 400,
      color: palette.ink,
    })),
  );
  const n: PlacedText = { text: 'n', x: grid.baseRight, y: baselineAt(bottom - 0.5 * size * leading, size), align: 'right', size: base, weight: 400, color: palette.muted };
  return [n, ...heads];
}

/** Rows of a doc are 28 px; many of them are set closer, so that forty departments still fit a page. */
function pitchOf(count: number, top: number, { size }: Pick<FigureRequest, 'size'>, base: number): number {
  if (size === 'slide') return base * slidePitch(slideRoom - top - base * 2, count, base, 1.5);
  if (size === 'phone') return base * 2.3;
  return base * (count > 24 ? 1.85 : 2.35);
}

function bodyOf(rows: readonly HeatmapRow[], columns: readonly PublishedRow[], grid: Grid, top: number, request: FigureRequest, { base }: SizeRule) {
  const cells: PlacedCell[] = [];
  const texts: PlacedText[] = [];
  const pitch = pitchOf(rows.length, top, request, base);
  const gap = 1.2;
  let y = top;
  rows.forEach((row, index) => {
    if (index > 0 && rows[index - 1]?.part !== row.part) y += base * 0.8;
    const lines = grid.labels[index]?.lines ?? [];
    const height = Math.max(pitch, lines.length * base * leading + base * 0.5);
    const middle = y + (height - gap) / 2;
    const line = (text: string, x: number, at: number, align: PlacedText['align'], weight: 400 | 600, color: string): PlacedText => ({ text, x, y: baselineAt(at, base), align, size: base, weight, color });
    const middles = lineMiddles(lines.length, middle, base * leading);
    lines.forEach((text, number) => texts.push(line(text, 0, middles[number] ?? middle, 'left', row.part === 'everyone' ? 600 : 400, palette.ink)));
    texts.push(line(row.base, grid.baseRight, middle, 'right', 400, palette.muted));
    row.cells.forEach((cell, column) => {
      const x = grid.left + column * grid.cell;
      const option = columns[column]?.code ?? '';
      cells.push({ ...cell, group: row.code, label: row.label, option, base: row.base, x, x2: x + grid.cell - gap, y, y2: y + height - gap });
    });
    y += height;
  });
  return { cells, texts, bottom: y };
}
