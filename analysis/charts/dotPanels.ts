import { wrapHead } from '../words/wrapHead.js';
import { atMostLines } from '../words/wrapText.js';
import type { FigureRequest } from './figure.js';
import { labelIn, leading, lineMiddles } from './labels.js';
import { palette } from './palette.js';
import { type PlacedRule, type PlacedText, baselineAt } from './pixelMarks.js';
import { sizes } from './sizes.js';

export interface PanelHead {
  readonly label: string;
  /** "alla 50 %", where its line stands on the axis. */
  readonly all: string;
  readonly share: number;
}

export interface PanelRow {
  readonly label: string;
  readonly base: string;
}

/** Everything but the marks, in px from the top left of the canvas. */
export interface DotPanels {
  readonly height: number;
  readonly panels: readonly { readonly left: number; readonly right: number }[];
  readonly top: number;
  readonly bottom: number;
  readonly middles: readonly number[];
  readonly separators: readonly PlacedRule[];
  readonly texts: readonly PlacedText[];
}

/** Names and n once, and beside them one axis an option, all with the same rows. */
export function dotPanels(rows: readonly PanelRow[], heads: readonly PanelHead[], width: number, { size, measure }: Pick<FigureRequest, 'size' | 'measure'>): DotPanels {
  const { base } = sizes[size];
  const labels = rows.map((row) => labelIn(row.label, width * (size === 'half' ? 0.34 : 0.32), base, 400, measure));
  const baseWidth = Math.max(measure('n', base, 400), ...rows.map((row) => measure(row.base, base, 400)));
  const nRight = Math.ceil(Math.max(...labels.map((label) => label.width)) + base + baseWidth);
  const gap = base * 1.5;
  const each = (width - nRight - gap * heads.length) / heads.length;
  const panels = heads.map((_head, index) => ({ left: nRight + gap + index * (each + gap), right: nRight + (index + 1) * (each + gap) }));
  const lines = heads.map(({ label }) => atMostLines(wrapHead(label, each, (line) => measure(line, base, 600), 4), 4, each, (line) => measure(line, base, 600)));
  const headLines = Math.max(...lines.map((own) => own.length));
  const top = headLines * base * leading + base * 1.9;
  const texts: PlacedText[] = [{ text: 'n', x: nRight, y: top - base * 0.55, align: 'right', size: base, weight: 400, color: palette.muted }];
  panels.forEach(({ left, right }, index) => {
    (lines[index] ?? []).forEach((text, line, own) => texts.push({ text, x: left, y: baselineAt((headLines - own.length + line + 0.5) * base * leading, base), align: 'left', size: base, weight: 600, color: palette.ink }));
    const head = heads[index];
    if (head === undefined) return;
    const small = base * 0.9;
    const half = measure(head.all, small, 400) / 2;
    texts.push({ text: head.all, x: Math.min(Math.max(left + head.share * (right - left), left + half), right - half), y: top - base * 0.55, align: 'center', size: small, weight: 400, color: palette.muted });
  });
  let y = top;
  const separators: PlacedRule[] = [];
  const middles = rows.map((row, index) => {
    const own = labels[index]?.lines ?? [];
    const height = Math.max(base * (size === 'slide' ? 1.5 : rows.length > 24 ? 1.7 : 2), own.length * base * leading + base * 0.5);
    const middle = y + height / 2;
    const each = lineMiddles(own.length, middle, base * leading);
    own.forEach((text, line) => texts.push({ text, x: 0, y: baselineAt(each[line] ?? middle, base), align: 'left', size: base, weight: 400, color: palette.ink }));
    texts.push({ text: row.base, x: nRight, y: baselineAt(middle, base), align: 'right', size: base, weight: 400, color: palette.muted });
    y += height;
    separators.push({ x: 0, x2: width, y, y2: y });
    return middle;
  });
  return { height: y + base * 1.75, panels, top, bottom: y, middles, separators, texts };
}
