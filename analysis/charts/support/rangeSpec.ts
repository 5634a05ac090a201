import { formatNumber } from '../../words/formatNumber.js';
import { supportTerms } from '../../words/supportTerms.js';
import type { Plot } from '../figure.js';
import { flowLegend } from '../flowLegend.js';
import { palette } from '../palette.js';
import { type PlacedRule, type PlacedText, hiddenLayer, ruleLayer, textLayer } from '../pixelMarks.js';
import { pixelSpec } from '../pixelSpec.js';
import { type OutlinedRect, type PlacedDot, dotLayer, outlinedLayer } from '../pointMarks.js';
import { phonePlaces, widePlaces, type RowPlaces } from '../rowPlaces.js';
import type { PlotRow } from '../rowPlot.js';
import { sizes } from '../sizes.js';
import { decimalsOf, roundTicks } from './roundTicks.js';
import { supportColours } from './supportColours.js';
import type { WideGround } from './supportGround.js';

export interface RangeRow {
  readonly row: PlotRow;
  readonly need: { readonly median: number; readonly low: number; readonly high: number } | null;
  readonly today: number | null;
  /** Today is below the whole range. */
  readonly lacks: boolean;
}

interface Frame {
  readonly places: RowPlaces;
  readonly x: number;
  readonly y: number;
  readonly at: (value: number) => number;
}

/** Rows of a range with its middle and a tick, on one axis from 0. */
export function rangeSpec(rows: readonly RangeRow[], heads: readonly string[], ground: WideGround): Omit<Plot, 'drawn'> {
  const { width, size, language, measure } = ground;
  const rule = sizes[size];
  const { base } = rule;
  const plot = { rows: rows.map(({ row }) => row), heads, legend: [] };
  const places = size === 'phone' ? phonePlaces(plot, ground) : widePlaces(plot, ground);
  const words = supportTerms[language];
  const entries = [
    { text: words.need, color: palette.brand, mark: { shape: 'circle', isHollow: false } } as const,
    { text: words.most, color: supportColours.outline, mark: { fill: supportColours.half } } as const,
    ...(rows.some(({ today }) => today !== null) ? [{ text: words.todayMark, color: palette.ink, mark: { fill: palette.ink } } as const] : []),
  ];
  const legend = flowLegend(entries, { left: 0, width }, rule, measure);
  // today is a line and not an area: its swatch is as narrow as its mark
  const swatches = legend.rects.map((rect) => (rect.fill === palette.ink ? { ...rect, x: (rect.x + rect.x2) / 2 - 1.3 * rule.stroke, x2: (rect.x + rect.x2) / 2 + 1.3 * rule.stroke } : rect));
  const y = legend.height + base * 0.4 + places.headHeight;
  const most = Math.max(...rows.flatMap(({ need, today }) => [need?.high ?? 0, today ?? 0]), 0.1);
  const ticks = roundTicks(most, size === 'phone' ? 4 : 5);
  const last = ticks.at(-1) ?? 1;
  const edge = base * 0.5;
  const end = Math.max(most * 1.03, ticks.at(-2) ?? 0);
  const at = (value: number): number => places.left + edge + (value / end) * (places.inner - 2 * edge);
  const seen = ticks.filter((tick) => tick <= end || tick < last);
  const frame: Frame = { places, x: places.left, y, at };
  const write = (value: number): string => formatNumber(value, language, decimalsOf(ticks));
  const axis = seen.map((tick): PlacedText => ({ text: write(tick), x: Math.max(at(tick), measure(write(tick), base * 0.95, 400) / 2), y: y + places.height + base * 1.35, align: 'center', size: base * 0.95, weight: 400, color: palette.muted }));
  const unit: PlacedText = { text: words.fullTime, x: places.left + places.inner, y: y + places.height + base * 2.75, align: 'right', size: base * 0.93, weight: 400, color: palette.muted };
  const stretches = size === 'phone' ? places.rows.map(({ top, bottom }) => ({ y: y + top - base * 0.15, y2: y + bottom + base * 0.15 })) : [{ y, y2: y + places.height }];
  const { ranges, dots, todays } = marksOf(rows, frame, base);
  const height = y + places.height + base * 3.1;
  const layers = [
    ...ruleLayer(seen.flatMap((tick) => stretches.map((stretch) => ({ x: at(tick), x2: at(tick), ...stretch }))), palette.grid, rule.stroke),
    ...outlinedLayer([...swatches, ...ranges], 0.9 * rule.stroke),
    ...hiddenLayer(rows.flatMap(({ need }, index) => (need === null ? [boxOf(frame, index)] : [])), palette.axis, 0.8 * rule.stroke),
    ...ruleLayer(todays, palette.paper, 5.4 * rule.stroke),
    ...dotLayer(dots.map((dot) => ({ ...dot, color: palette.paper, size: dot.size + base * 0.2 })), 0),
    ...dotLayer([...legend.dots, ...dots], 1.2 * rule.stroke),
    ...ruleLayer(todays, palette.ink, 2.6 * rule.stroke),
    ...textLayer([...legend.texts, ...places.texts.map((text) => ({ ...text, x: text.x + places.left, y: text.y + y })), ...axis, unit]),
  ];
  return { spec: pixelSpec({ width, height }, layers, rule), width, height };
}

function boxOf({ places, x, y }: Frame, index: number): PlacedRule {
  const { top, bottom } = places.rows[index] ?? { top: 0, bottom: 0 };
  return { x: x + 1, x2: x + places.inner - 1, y: y + top, y2: y + bottom };
}

function marksOf(rows: readonly RangeRow[], { places, y, at }: Frame, base: number) {
  const [ranges, dots, todays]: [OutlinedRect[], PlacedDot[], PlacedRule[]] = [[], [], []];
  rows.forEach(({ need, today, lacks }, index) => {
    const { top, bottom } = places.rows[index] ?? { top: 0, bottom: 0 };
    const middle = y + (top + bottom) / 2;
    if (need !== null) {
      ranges.push({ x: at(need.low), x2: Math.max(at(need.high), at(need.low) + 1), y: middle - base * 0.4, y2: middle + base * 0.4, fill: lacks ? supportColours.lackRange : supportColours.half, stroke: lacks ? supportColours.lackOutline : supportColours.outline });
      dots.push({ x: at(need.median), y: middle, shape: lacks ? 'diamond' : 'circle', color: lacks ? palette.contrastText : palette.brand, isHollow: false, size: base * (lacks ? 0.85 : 0.72) });
    }
    if (today !== null) todays.push({ x: at(today), x2: at(today), y: middle - base * 0.82, y2: middle + base * 0.82 });
  });
  return { ranges, dots, todays };
}
