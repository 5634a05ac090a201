import { wrapHead } from '../words/wrapHead.js';
import { atMostLines } from '../words/wrapText.js';
import type { FigureRequest } from './figure.js';
import { flowLegend, type FlowLegend, type LegendEntry } from './flowLegend.js';
import { halfColours } from './halfColours.js';
import { inkOn } from './inkOn.js';
import { labelIn, leading } from './labels.js';
import { likertScale, type LikertScale } from './likertScale.js';
import type { LikertBar, LikertPart } from './likertRows.js';
import { palette } from './palette.js';
import { type PlacedRule, type PlacedText, baselineAt } from './pixelMarks.js';
import type { OutlinedRect } from './pointMarks.js';
import { sizes } from './sizes.js';

/** Everything placed in px from the top left of the canvas. */
export interface LikertLayout {
  readonly width: number;
  readonly height: number;
  readonly segments: readonly OutlinedRect[];
  readonly hidden: readonly PlacedRule[];
  /** Between disagreeing and agreeing. */
  readonly centres: readonly PlacedRule[];
  readonly texts: readonly PlacedText[];
  readonly legend: FlowLegend;
}

/** What the steps and the panels are called. */
export interface LikertNames {
  readonly low: readonly string[];
  readonly high: readonly string[];
  readonly panels: readonly string[];
}

interface Pen {
  readonly segments: OutlinedRect[];
  readonly hidden: PlacedRule[];
  readonly centres: PlacedRule[];
  readonly texts: PlacedText[];
  readonly base: number;
  readonly measure: FigureRequest['measure'];
  readonly scale: LikertScale;
}

const strip = 1.55;

/** The statement above its bar, so that it has room; the middle and what is no opinion in panels of their own on the same scale. */
export function likertLayout(bars: readonly LikertBar[], names: LikertNames, width: number, { size, measure }: Pick<FigureRequest, 'size' | 'measure'>): LikertLayout {
  const rule = sizes[size];
  const { base } = rule;
  const small = base * 0.93;
  const room = Math.max(base * 4, Math.min(base * 8, width / (2 + 2 * names.panels.length)));
  const heads = names.panels.map((name) => atMostLines(wrapHead(name, room, (line) => measure(line, small, 400), 4), 4, room, (line) => measure(line, small, 400)));
  const headWidths = heads.map((lines) => Math.max(...lines.map((line) => measure(line, small, 400))));
  const scale = likertScale(bars, { width, base, heads: headWidths, measure });
  const legend = flowLegend(entriesOf(names), { left: 0, width }, rule, measure);
  const pen: Pen = { segments: [], hidden: [], centres: [], texts: [], base, measure, scale };
  const headLines = Math.max(0, ...heads.map((lines) => lines.length));
  const headBottom = legend.height + base * 0.5 + headLines * small * leading;
  heads.forEach((lines, panel) => {
    lines.forEach((text, line) => pen.texts.push({ text, x: scale.panels[panel]?.left ?? 0, y: baselineAt(headBottom - (lines.length - line - 0.5) * small * leading, small), align: 'left', size: small, weight: 400, color: palette.muted }));
  });
  let y = headBottom + base * (headLines === 0 ? 0.2 : 0.4);
  for (const bar of bars) y = placeBar(bar, y, pen) + base * (size === 'slide' ? 0.8 : 1);
  return { width, height: y - base * 0.5, segments: pen.segments, hidden: pen.hidden, centres: pen.centres, texts: pen.texts, legend };
}

function entriesOf({ low, high }: LikertNames): readonly LegendEntry[] {
  const [lows, highs] = [halfColours(palette.lowHalf, low.length), halfColours(palette.highHalf, high.length)];
  const entry = (text: string, fill: string, color: string): LegendEntry => ({ text, color, mark: { fill } });
  return [
    ...low.map((text, index) => entry(text, lows[index] ?? '', palette.lowHalf[0])),
    ...high.map((text, index) => entry(text, highs[index] ?? '', palette.highHalf[0])).reverse(),
  ];
}

/** Returns its lower edge. */
function placeBar(bar: LikertBar, top: number, pen: Pen): number {
  const { base, measure, scale, texts } = pen;
  const small = base * 0.93;
  const baseWidth = measure(bar.base, small, 400);
  const { lines } = labelIn(bar.label, scale.labelRight - baseWidth - base, base, 400, measure);
  const first = baselineAt(top + base * 0.6, base);
  lines.forEach((text, line) => texts.push({ text, x: 0, y: first + line * base * leading, align: 'left', size: base, weight: 400, color: palette.ink }));
  const last = first + Math.max(0, lines.length - 1) * base * leading;
  texts.push({ text: bar.base, x: measure(lines.at(-1) ?? '', base, 400) + base * 0.9, y: last, align: 'left', size: small, weight: 400, color: palette.muted });
  const upper = last + base * 0.5;
  const lower = upper + base * strip;
  if (bar.isHidden) pen.hidden.push({ x: 0.5, x2: scale.labelRight - 0.5, y: upper, y2: lower });
  else placeScale(bar, upper, lower, pen);
  bar.panels.forEach((part, index) => { placePanel(part, scale.panels[index]?.left ?? 0, upper, lower, index === 0 && bar.hasMiddle, pen); });
  if (bar.isHidden) texts.push(...sumsOfHidden(bar, scale.labelRight, baselineAt((upper + lower) / 2, base), base));
  return bar.aside === undefined ? lower : placeAside(bar.aside, lower, pen);
}

/** Where one side is shown and the other is not, each stands on its own side, in the colour of its sum. */
function sumsOfHidden({ lowSum, highSum }: LikertBar, width: number, y: number, size: number): readonly PlacedText[] {
  const at = (text: string, x: number, color: string): PlacedText => ({ text, x, y, align: 'center', size, weight: 400, color });
  if (lowSum === highSum) return [at(lowSum, width / 2, palette.ink)];
  return [at(lowSum, width / 4, palette.lowHalf[0]), at(highSum, (3 * width) / 4, palette.highHalf[0])];
}

/** Under the bar, where panels would leave it no room. */
function placeAside(aside: string, top: number, { base, measure, scale, texts }: Pen): number {
  const small = base * 0.93;
  const { lines } = labelIn(aside, scale.labelRight, small, 400, measure);
  lines.forEach((text, line) => texts.push({ text, x: 0, y: top + base * 1.15 + line * small * leading, align: 'left', size: small, weight: 400, color: palette.muted }));
  return top + base * 0.5 + lines.length * small * leading;
}

function placeScale(bar: LikertBar, upper: number, lower: number, pen: Pen): void {
  const { base, scale } = pen;
  const side = (parts: readonly LikertPart[], colours: readonly string[], stroke: string, direction: -1 | 1): number => {
    let x = scale.centre;
    [...parts].reverse().forEach((part, index) => {
      const fill = colours[parts.length - 1 - index] ?? stroke;
      const end = x + direction * part.share * scale.unit;
      placeSegment(part, Math.min(x, end), Math.max(x, end), upper, lower, fill, stroke, pen);
      x = end;
    });
    return x;
  };
  const left = side(bar.low, halfColours(palette.lowHalf, bar.low.length), palette.lowHalf[0], -1);
  const right = side(bar.high, halfColours(palette.highHalf, bar.high.length), palette.highHalf[0], 1);
  const y = baselineAt((upper + lower) / 2, base);
  pen.texts.push({ text: bar.lowSum, x: left - base * 0.6, y, align: 'right', size: base, weight: 600, color: palette.lowHalf[0] });
  pen.texts.push({ text: bar.highSum, x: right + base * 0.6, y, align: 'left', size: base, weight: 600, color: palette.highHalf[0] });
  pen.centres.push({ x: scale.centre, x2: scale.centre, y: upper - base * 0.25, y2: lower + base * 0.25 });
}

function placeSegment({ code, share, text }: LikertPart, x: number, x2: number, y: number, y2: number, fill: string, stroke: string, { segments, texts, base, measure }: Pen): void {
  if (share <= 0) return;
  const data = { x, x2, y, y2, fill, stroke, step: code, share };
  segments.push(data);
  if (measure(text, base, 400) + base * 0.5 > x2 - x) return;
  texts.push({ text, x: (x + x2) / 2, y: baselineAt((y + y2) / 2, base), align: 'center', size: base, weight: 400, color: inkOn(fill) });
}

/** Inside where it fits, else after it. */
function placePanel(part: LikertPart, left: number, upper: number, lower: number, isMiddle: boolean, pen: Pen): void {
  const { base, measure, scale, segments, texts } = pen;
  const right = left + part.share * scale.unit;
  const wide = measure(part.text, base, 400) + base * 0.5;
  const y = baselineAt((upper + lower) / 2, base);
  if (part.share > 0) segments.push({ x: left + 0.5, x2: Math.max(right, left + 1), y: upper, y2: lower, fill: isMiddle ? palette.middle : palette.paper, stroke: palette.other });
  const isInside = part.share > 0 && wide <= right - left;
  texts.push({ text: part.text, x: isInside ? (left + right) / 2 : (part.share > 0 ? right + base * 0.35 : left), y, align: isInside ? 'center' : 'left', size: base, weight: 400, color: palette.ink });
}
