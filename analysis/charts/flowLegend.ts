import type { MeasureText } from './figure.js';
import { labelIn, leading } from './labels.js';
import { palette } from './palette.js';
import { type PlacedText, baselineAt } from './pixelMarks.js';
import type { PlacedDot, OutlinedRect, PointShape } from './pointMarks.js';
import type { SizeRule } from './sizes.js';

/** What a mark means: a point, or an area. */
export interface LegendEntry {
  readonly text: string;
  readonly color: string;
  readonly mark: { readonly shape: PointShape; readonly isHollow: boolean } | { readonly fill: string };
}

export interface FlowLegend {
  readonly dots: readonly PlacedDot[];
  readonly rects: readonly OutlinedRect[];
  readonly texts: readonly PlacedText[];
  readonly height: number;
}

/** Marks with their meaning in one line, in as many lines as they need. */
export function flowLegend(entries: readonly LegendEntry[], room: { readonly left: number; readonly width: number }, { base }: SizeRule, measure: MeasureText): FlowLegend {
  const mark = base * 0.85;
  const gap = base * 0.5;
  const dots: PlacedDot[] = [];
  const rects: OutlinedRect[] = [];
  const texts: PlacedText[] = [];
  let x = 0;
  let top = 0;
  let tall = 0;
  for (const entry of entries) {
    const label = labelIn(entry.text, room.width - mark - gap, base, 400, measure);
    const wide = mark + gap + label.width;
    if (x > 0 && x + wide > room.width) {
      top += tall;
      x = 0;
      tall = 0;
    }
    const left = room.left + x;
    const middle = top + base * 0.7;
    if ('fill' in entry.mark) rects.push({ x: left + 0.5, x2: left + mark, y: middle - mark / 2, y2: middle + mark / 2, fill: entry.mark.fill, stroke: entry.color });
    else dots.push({ x: left + mark / 2, y: middle, color: entry.color, ...entry.mark, size: mark * 0.8 });
    label.lines.forEach((text, line) => texts.push({ text, x: left + mark + gap, y: baselineAt(middle + line * base * leading, base), align: 'left', size: base, weight: 400, color: palette.ink }));
    tall = Math.max(tall, base * 0.55 + label.lines.length * base * leading);
    x += wide + base * 1.4;
  }
  return { dots, rects, texts, height: top + tall };
}
