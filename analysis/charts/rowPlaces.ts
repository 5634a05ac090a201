import { wrapHead } from '../words/wrapHead.js';
import { atMostLines } from '../words/wrapText.js';
import { labelIn, leading, lineMiddles } from './labels.js';
import { palette } from './palette.js';
import { type PlacedText, baselineAt } from './pixelMarks.js';
import type { RowGround, RowPlot } from './rowPlot.js';
import { sizes } from './sizes.js';

export interface RowPlace {
  readonly top: number;
  readonly bottom: number;
}

/** In px from the left end of the axis and from the top of the first row. */
export interface RowPlaces {
  readonly left: number;
  readonly inner: number;
  /** Kept free at both ends of the axis, for numbers beside marks. */
  readonly margin: number;
  readonly rows: readonly RowPlace[];
  readonly height: number;
  /** Of rows, and of heads above 0. */
  readonly texts: readonly PlacedText[];
  readonly headHeight: number;
}

/** Room for "100" and its distance from the mark where numbers stand beside marks. */
function marginOf({ rows }: RowPlot, { size, measure }: RowGround): number {
  const { base } = sizes[size];
  const values = rows.flatMap(({ marks }) => marks.flatMap((mark) => (mark.type === 'value' ? [measure(mark.text, base, mark.weight ?? 400)] : [])));
  return values.length === 0 ? base * 0.6 : Math.max(...values) + base * 1.3;
}

/** Names before the axis, cells after it. */
export function widePlaces(plot: RowPlot, ground: RowGround): RowPlaces {
  const { width, size, measure } = ground;
  const { base } = sizes[size];
  const small = base * 0.9;
  const gap = base * 1.2;
  const headRoom = base * 6.4;
  const heads = plot.heads.map((head) => atMostLines(wrapHead(head, headRoom, (line) => measure(line, small, 400), 4), 4, headRoom, (line) => measure(line, small, 400)));
  const cells = plot.rows.map((row) => row.cells.map((cell) => labelIn(cell.text, headRoom, base, cell.weight, measure)));
  const widths = heads.map((lines, column) => Math.max(0, ...lines.map((line) => measure(line, small, 400)), ...cells.map((own) => own[column]?.width ?? 0)));
  const right = widths.reduce((all, each) => all + each + gap, 0);
  const labels = plot.rows.map((row) => labelIn(row.label, (width - right) * 0.46, base, 400, measure));
  const left = Math.ceil(Math.max(...labels.map((label) => label.width))) + base * 0.8;
  const inner = width - left - right;
  const edges = widths.map((_width, column) => inner + widths.slice(0, column + 1).reduce((all, each) => all + each + gap, 0));
  const texts: PlacedText[] = [];
  const headLines = Math.max(0, ...heads.map((lines) => lines.length));
  heads.forEach((lines, column) => {
    lines.forEach((text, line) => texts.push({ text, x: edges[column] ?? 0, y: baselineAt(-base * 0.5 - (lines.length - line - 0.5) * small * leading, small), align: 'right', size: small, weight: 400, color: palette.muted }));
  });
  let y = 0;
  const rows = plot.rows.map((row, index): RowPlace => {
    const lines = labels[index]?.lines ?? [];
    const own = cells[index] ?? [];
    const most = Math.max(lines.length, ...own.map((cell) => cell.lines.length));
    const height = Math.max((size === 'slide' ? 1.8 : 2.1) * base, most * base * leading + base * 0.55);
    const middle = y + height / 2;
    const place = (texted: readonly string[], x: number, weight: 400 | 600, color: string): void => {
      const middles = lineMiddles(texted.length, middle, base * leading);
      texted.forEach((text, line) => texts.push({ text, x, y: baselineAt(middles[line] ?? middle, base), align: 'right', size: base, weight, color }));
    };
    place(lines, -base * 0.8, 400, palette.ink);
    row.cells.forEach((cell, column) => { place(own[column]?.lines ?? [], edges[column] ?? 0, cell.weight, cell.color); });
    y += height;
    return { top: middle - base * 0.6, bottom: middle + base * 0.6 };
  });
  return { left, inner, margin: marginOf(plot, ground), rows, height: y, texts, headHeight: base * 0.5 + headLines * small * leading };
}

/** A drawing of its own: name and value above marks as wide as the screen, the rest of the numbers between. */
export function phonePlaces(plot: RowPlot, ground: RowGround): RowPlaces {
  const { width, measure } = ground;
  const { base } = sizes.phone;
  const small = base * 0.93;
  const valueWidth = Math.max(...plot.rows.map(({ value }) => measure(value, base, 600)));
  const texts: PlacedText[] = [];
  let y = 0;
  const rows = plot.rows.map(({ label, value, detail, valueColor = palette.ink }, index): RowPlace => {
    const { lines } = labelIn(label, width - valueWidth - base, base, 400, measure);
    const first = baselineAt(y + base * 0.8, base);
    lines.forEach((text, line) => texts.push({ text, x: 0, y: first + line * base * 1.25, align: 'left', size: base, weight: 400, color: palette.ink }));
    let last = first + Math.max(0, lines.length - 1) * base * 1.25;
    if (value !== '') texts.push({ text: value, x: width, y: last, align: 'right', size: base, weight: 600, color: valueColor });
    const more = detail === '' ? [] : labelIn(detail, width, small, 400, measure).lines;
    more.forEach((text) => {
      last += base * 1.25;
      texts.push({ text, x: 0, y: last, align: 'left', size: small, weight: 400, color: palette.muted });
    });
    const top = last + base * (index === 0 && plot.dotHeads !== undefined ? 1.9 : 0.55);
    y = top + base * 1.75;
    return { top, bottom: top + base * 1.2 };
  });
  return { left: 0, inner: width, margin: marginOf(plot, ground), rows, height: y, texts, headHeight: base * 0.3 };
}
